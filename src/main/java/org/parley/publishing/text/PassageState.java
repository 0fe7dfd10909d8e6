package org.parley.publishing.text;

/** How a passage of a translation stands to the original as that is now. */
public enum PassageState {
    /** It renders what the original says. */
    CURRENT,
    /** The original says something else since. */
    CHANGED,
    /** The original has it only since, and it is not translated yet. */
    ADDED,
    /** It is not translated yet, or not wholly. */
    MISSING,
    /** The original has it no longer. */
    REMOVED,
    /** The translation has it of its own. */
    OWN;

    /** Whether the original has changed here since it was translated. */
    public boolean isStale() {
        return this == CHANGED || this == ADDED || this == REMOVED;
    }

    /** Whether something is still to be translated here. */
    public boolean isMissing() {
        return this == ADDED || this == MISSING;
    }
}
