package org.parley.outlook;

/** At which of the two tables an actor sits. */
public enum Level {
    /** Between the sides. */
    INTERNATIONAL,
    /** Within one side. */
    DOMESTIC
}
