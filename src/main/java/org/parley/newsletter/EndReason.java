package org.parley.newsletter;

/** Why a subscriber is no longer written to. */
public enum EndReason {
    /** They left, by a link in a letter or on the page of their preferences. */
    LEFT,
    /** They asked the institute to end it. */
    ASKED,
    /** Letters to them came back for good. */
    BOUNCED,
    /** They complained to their provider of mail. */
    COMPLAINED,
    /** They changed to an address that was subscribed already, and are written to there. */
    MOVED,
    /** They had their data erased. */
    ERASED
}
