package org.parley.publishing;

/** On whose behalf something is read or done: what every use case is given, and what {@link Policy} judges. */
public sealed interface Caller {

    /** Anybody who reads: nothing is known of them. */
    record Reader() implements Caller {}

    /**
     * Whoever runs a command on the machine that holds the journal, and so holds its data folder anyway.
     *
     * @param name the command, as the change log records it
     */
    record Operator(String name) implements Caller {}

    /** A reader. */
    Caller READER = new Reader();
}
