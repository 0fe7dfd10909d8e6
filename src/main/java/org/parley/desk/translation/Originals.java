package org.parley.desk.translation;

import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.REVISION;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.parley.desk.DeskEdition;
import org.parley.desk.DeskText;
import org.parley.desk.NotPossible;
import org.parley.publishing.PassageSources;
import org.parley.publishing.StalePassages;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Correspondence;
import org.parley.publishing.text.Passages;

/**
 * The original of a translation: as it is to be translated now, and as it was in the revisions that passages still render.
 *
 * @param source the key of the revision to be translated now
 * @param texts what those revisions say, by key
 */
record Originals(String source, Map<String, DeskText> texts) {

    /**
     * The revision of an original that is to be translated now.
     *
     * @throws NotPossible if it has none yet
     */
    static String source(DSLContext db, DeskEdition original) {
        return db.select(EDITION.PUBLISHED_REVISION_ID, EDITION.APPROVED_REVISION_ID, EDITION.LATEST_REVISION_ID)
                .from(EDITION)
                .where(EDITION.ID.eq(original.id()))
                .fetchOptional(StalePassages::source)
                .orElseThrow(() -> new NotPossible("desk.cannot.translate-nothing"));
    }

    /** Reads it, with these revisions besides; those that are none of this piece's original are left out. */
    static Originals read(DSLContext db, DeskEdition original, Collection<String> revisions) {
        String source = source(db, original);
        Set<String> wanted = new HashSet<>(revisions);
        wanted.add(source);
        Map<String, DeskText> texts = new HashMap<>();
        db.select(REVISION.ID, REVISION.TITLE, REVISION.ABSTRACT, REVISION.BODY)
                .from(REVISION)
                .where(REVISION.ID.in(wanted), REVISION.EDITION_ID.eq(original.id()))
                .forEach(row ->
                        texts.put(row.value1(), new DeskText(row.value2(), row.value3(), Body.parse(row.value4()))));
        return new Originals(source, texts);
    }

    /** What is to be translated now. */
    DeskText now() {
        return texts.getOrDefault(source, DeskText.EMPTY);
    }

    /** How a translation stands to it. */
    Correspondence compare(PassageSources sources, DeskText translation, boolean whole) {
        Map<String, Passages> parsed = new HashMap<>();
        texts.forEach((revision, text) -> parsed.put(revision, passages(text)));
        Passages nothing = passages(DeskText.EMPTY);
        return Correspondence.of(
                parsed.getOrDefault(source, nothing),
                passage -> {
                    String revision = sources.of(passage);
                    return revision == null ? nothing : parsed.getOrDefault(revision, nothing);
                },
                passages(translation),
                whole);
    }

    /** What a translation renders, said anew: the original as it is now, but for the passages that are behind it. */
    PassageSources upToDate(PassageSources sources, Correspondence standing) {
        PassageSources fresh = new PassageSources(source, new java.util.TreeMap<>());
        for (var passage : standing.states().entrySet()) {
            String revision = sources.of(passage.getKey());
            if (passage.getValue().isStale() && revision != null) {
                fresh = fresh.with(passage.getKey(), revision);
            }
        }
        return fresh;
    }

    static Passages passages(DeskText text) {
        return Passages.of(text.title(), text.summary(), text.body());
    }
}
