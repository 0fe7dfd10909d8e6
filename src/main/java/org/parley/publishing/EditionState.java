package org.parley.publishing;

/** Where an edition stands on its way from the first draft to the reader, and after. */
public enum EditionState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    /** Published, and changed since with a note that says so. */
    CORRECTED,
    /** Taken back by the journal: its address stays and says why, its text is no longer shown. */
    RETRACTED,
    /** No longer carried, because the permission ended. */
    WITHDRAWN;

    /** Whether readers have the text now. */
    public boolean isShown() {
        return this == PUBLISHED || this == CORRECTED;
    }
}
