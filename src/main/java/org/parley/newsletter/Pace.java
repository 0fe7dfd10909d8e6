package org.parley.newsletter;

/** How often a reader wants to be written to. */
public enum Pace {
    /** Whenever there is something. */
    EACH,
    /** Once a week, all together. */
    WEEKLY,
    /** Once a month, all together. */
    MONTHLY
}
