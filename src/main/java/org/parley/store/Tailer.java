package org.parley.store;

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
}
