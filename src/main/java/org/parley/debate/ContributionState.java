package org.parley.debate;

/** Where a response that a reader sent in stands. */
public enum ContributionState {
    /** Its sender has not confirmed it yet. */
    UNCONFIRMED,
    /** It waits for an editor. */
    WAITING,
    /** An editor changed it, and its author is asked whether they agree. */
    ASKED,
    /** It was taken, and is a piece at the desk. */
    ACCEPTED,
    /** It was not taken. */
    DECLINED
}
