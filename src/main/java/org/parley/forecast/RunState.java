package org.parley.forecast;

/** How far a run has come. */
public enum RunState {
    /** It waits, or is being computed. */
    ASKED,
    /** It is computed, and never changes again. */
    DONE,
    /** Somebody stopped it. */
    STOPPED,
    /** It could not be computed. */
    FAILED
}
