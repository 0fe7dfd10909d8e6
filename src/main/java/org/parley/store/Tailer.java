package org.parley.store;

import java.time.Duration;
import java.util.List;

/**
 * Something derived from the store that follows the change log from a checkpoint of its own.
 *
 * <p>It is called by one thread at a time. After a crash it is given again what it had not made durable together with its
 * checkpoint, so applying must not depend on being done once.
 */
public interface Tailer {

    /** A short name for messages. */
    String name();

    /** The place in the log up to which everything has been applied. */
    long reached();

    /** Applies changes, oldest first, and moves {@link #reached} to the last of them. */
    void apply(List<Change> changes);

    /** The most changes that it is given at once: few where each takes long, since none is begun once the program ends. */
    default int atOnce() {
        return 1_000;
    }

    /**
     * Whether a commit of this process is not done before it was applied: for what is applied fast, and would show whoever wrote
     * that nothing was changed.
     */
    default boolean withTheCommit() {
        return false;
    }

    /** How long it leaves the processors to the start of the program before it begins. */
    default Duration patience() {
        return Duration.ZERO;
    }
}
