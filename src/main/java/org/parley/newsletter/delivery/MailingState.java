package org.parley.newsletter.delivery;

import java.util.EnumSet;
import java.util.Set;

/** How far a mailing is. */
public enum MailingState {
    /** Waits for its time, or for a sender. */
    READY,
    /** Senders are at work on it. */
    SENDING,
    /** Nothing more of it is sent until somebody says so. */
    PAUSED,
    /** Nothing more of it will be sent. */
    CANCELLED,
    /** All that could be sent was. */
    DONE;

    /** The states in which senders take recipients of it. */
    static final Set<MailingState> SENT_FROM = EnumSet.of(READY, SENDING);

    /** Whether nothing will change any more. */
    public boolean ended() {
        return this == CANCELLED || this == DONE;
    }
}
