package org.parley.publishing;

import static org.parley.store.schema.Tables.INSTITUTION;
import static org.parley.store.schema.Tables.INSTITUTION_NAME;
import static org.parley.store.schema.Tables.PERSON;
import static org.parley.store.schema.Tables.PERSON_NAME;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.ResultQuery;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Slug;

/** Reads the names of many people or institutions at once. */
final class NameReading {

    private final DSLContext db;

    NameReading(DSLContext db) {
        this.db = db;
    }

    record Named(String id, Slug slug, LocalText name) {}

    Map<String, Named> people(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return named(db.select(PERSON.ID, PERSON.SLUG, PERSON_NAME.LANGUAGE, PERSON_NAME.NAME)
                .from(PERSON)
                .leftJoin(PERSON_NAME)
                .on(PERSON_NAME.PERSON_ID.eq(PERSON.ID))
                .where(PERSON.ID.in(ids)));
    }

    Map<String, Named> institutions(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return named(db.select(INSTITUTION.ID, INSTITUTION.SLUG, INSTITUTION_NAME.LANGUAGE, INSTITUTION_NAME.NAME)
                .from(INSTITUTION)
                .leftJoin(INSTITUTION_NAME)
                .on(INSTITUTION_NAME.INSTITUTION_ID.eq(INSTITUTION.ID))
                .where(INSTITUTION.ID.in(ids)));
    }

    /** One name from the rows of its languages; a row without a language is of one that has no name yet. */
    private static Map<String, Named> named(ResultQuery<Record4<String, String, String, String>> rows) {
        Map<String, Named> named = new HashMap<>();
        rows.fetchGroups(Record4::value1).forEach((id, own) -> {
            SortedMap<Language, String> name = new TreeMap<>();
            own.stream()
                    .filter(row -> row.value3() != null)
                    .forEach(row -> name.put(Language.of(row.value3()), row.value4()));
            named.put(id, new Named(id, Slug.of(own.getFirst().value2()), new LocalText(name)));
        });
        return named;
    }
}
