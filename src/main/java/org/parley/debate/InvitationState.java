package org.parley.debate;

/** What came of an invitation. */
public enum InvitationState {
    /** Nothing yet. */
    INVITED,
    /** The invited said that an answer will come. */
    ACCEPTED,
    /** The invited said that none will come. */
    DECLINED,
    /** An answer came. */
    ANSWERED,
    /** The deadline passed without one. */
    UNANSWERED,
    /** The editor took the invitation back. */
    WITHDRAWN;

    /** Whether an answer may still come. */
    public boolean isOpen() {
        return this == INVITED || this == ACCEPTED;
    }
}
