package org.parley.cli;

/** The {@code parley} command. */
public final class Parley {
    private Parley() {}

    /** Runs the command. */
    public static void main(String... arguments) {}
}
