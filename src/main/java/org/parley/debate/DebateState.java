package org.parley.debate;

/** Where a debate stands. */
public enum DebateState {
    /** It is being prepared; readers do not see it. */
    PREPARATION,
    /** Pieces answer one another. */
    OPEN,
    /** Those who took part have the summary and may add a sentence to it; nothing else comes in. */
    CLOSING,
    /** It is over, and stays as it is. */
    CLOSED
}
