package org.parley.publishing;

import static org.jooq.impl.DSL.or;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;
import static org.parley.store.schema.Tables.REVISION;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.parley.language.Language;
import org.parley.language.Slug;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.PlainForm;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** The texts that editions had in revisions up to the one that is published: what somebody may have quoted. */
@Component
public class PastTexts {

    private final Store store;

    PastTexts(Store store) {
        this.store = store;
    }

    /** A revision of an edition, by its number. */
    public record Reference(Slug piece, Language language, int revision) {}

    /** The plain texts of these revisions; those that there are not are left out. */
    public Map<Reference, PlainForm> of(Collection<Reference> references) {
        Map<Reference, PlainForm> texts = new HashMap<>();
        if (references.isEmpty()) {
            return texts;
        }
        var published = REVISION.as("published");
        store.read(db -> db.select(PIECE.SLUG, EDITION.LANGUAGE, REVISION.NUMBER, REVISION.BODY)
                        .from(REVISION)
                        .join(EDITION)
                        .on(EDITION.ID.eq(REVISION.EDITION_ID))
                        .join(PIECE)
                        .on(PIECE.ID.eq(EDITION.PIECE_ID))
                        .join(published)
                        .on(published.ID.eq(EDITION.PUBLISHED_REVISION_ID))
                        .where(or(references.stream()
                                .map(one -> PIECE.SLUG
                                        .eq(one.piece.value())
                                        .and(EDITION.LANGUAGE.eq(one.language.tag()))
                                        .and(REVISION.NUMBER.eq(one.revision)))
                                .toList()))
                        .and(REVISION.NUMBER.le(published.NUMBER))
                        .fetch())
                .forEach(row -> texts.put(
                        new Reference(Slug.of(row.value1()), Language.of(row.value2()), row.value3()),
                        Body.parse(row.value4()).plain()));
        return texts;
    }
}
