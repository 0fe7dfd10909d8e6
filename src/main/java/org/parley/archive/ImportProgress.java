package org.parley.archive;

/** Is told how an import goes on. */
public interface ImportProgress {

    /** Tells nobody. */
    ImportProgress NONE = new ImportProgress() {};

    /** So many files were found. */
    default void found(int files) {}

    /** A file is done. */
    default void done(FileReport file) {}
}
