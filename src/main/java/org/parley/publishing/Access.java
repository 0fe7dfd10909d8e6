package org.parley.publishing;

/** How much of an edition a caller may see. */
public enum Access {
    /** Not even that it exists. */
    NONE,
    /** That it was there, and why its text is no longer shown. */
    NOTICE,
    /** All of it. */
    FULL
}
