package org.parley.publishing;

/** How a translation came about, as it is told to the reader. */
public enum TranslationStatus {
    /** Made by a translator. */
    HUMAN,
    /** Made by a machine and reviewed by a translator. */
    MACHINE_REVIEWED,
    /** The title and an abstract alone, in place of the whole text. */
    ABSTRACT_ONLY
}
