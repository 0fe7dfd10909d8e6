package org.parley.archive;

/** What became of a file. */
public enum Outcome {
    /** Something of it was written: a piece, a revision, an abstract. */
    TAKEN,
    /** All that it says was there already. */
    UNCHANGED,
    /** Nothing of it was taken; the reasons say why. */
    SKIPPED
}
