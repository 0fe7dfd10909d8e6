package org.parley.publishing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On whose behalf something is read or done: what every use case is given, and what {@link Policy} judges. */
public sealed interface Caller {

    /** Anybody who reads: nothing is known of them. */
    record Reader() implements Caller {}

    /**
     * Somebody who has signed in.
     *
     * @param account their account
     * @param name what they are called
     * @param roles what they are trusted with
     * @param person who they are among the journal's people, where that is known
     */
    record Member(
            AccountId account,
            String name,
            Set<Role> roles,
            @Nullable PersonId person) implements Caller {

        /** What the change log names members by, before their key. */
        public static final String LOGGED = "account:";

        public Member {
            roles = Set.copyOf(roles);
        }

        /** Whether they are trusted with this. */
        public boolean is(Role role) {
            return roles.contains(role);
        }

        /** The name under which the change log records them. */
        public String logged() {
            return LOGGED + account;
        }
    }

    /**
     * Whoever runs a command on the machine that holds the journal, and so holds its data folder anyway.
     *
     * @param name the command, as the change log records it
     */
    record Operator(String name) implements Caller {}

    /**
     * A part of Parley that acts by itself, such as the one that publishes what is due.
     *
     * @param name the part, as the change log records it
     */
    record Itself(String name) implements Caller {}

    /** A reader. */
    Caller READER = new Reader();
}
