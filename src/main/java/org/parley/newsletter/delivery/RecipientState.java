package org.parley.newsletter.delivery;

/** What became of the message to one recipient. */
public enum RecipientState {
    /** Not sent yet: never tried, or to be tried again. */
    WAITING,
    /** A sender has it in hand. */
    LEASED,
    /** The relay has taken it. */
    SENT,
    /** It was handed over, but no answer was seen: the relay may have it or not. It is not sent again. */
    UNCONFIRMED,
    /** It was refused for good, or put off for too long. */
    FAILED,
    /** It was not to be sent any more: the mailing was cancelled, or the reader had left. */
    SKIPPED
}
