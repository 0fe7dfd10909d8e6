package org.parley.positions;

import org.parley.publishing.Journal;

/** The parts that keep and read maps, in a journal without a server. */
public final class MapParts {

    private MapParts() {}

    /** What changes maps. */
    public static ChangeMap changing(Journal journal) {
        return new ChangeMap(journal.writing(), new KeepMap());
    }

    /** What takes in files. */
    public static ImportMap importing(Journal journal) {
        return new ImportMap(
                journal.writing(),
                new QuotationCheck(journal.catalogue(), journal.pastTexts()),
                new KeepMap(),
                maps(journal));
    }

    /** What reads maps. */
    public static Maps maps(Journal journal) {
        return new Maps(journal.store());
    }
}
