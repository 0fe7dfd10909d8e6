package org.parley.publishing;

import static org.parley.store.schema.Tables.INSTITUTION;
import static org.parley.store.schema.Tables.INSTITUTION_NAME;
import static org.parley.store.schema.Tables.PERSON;
import static org.parley.store.schema.Tables.PERSON_NAME;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
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
        Map<String, LocalText> names =
                LocalTexts.read(db, PERSON_NAME, PERSON_NAME.PERSON_ID, PERSON_NAME.LANGUAGE, PERSON_NAME.NAME, ids);
        Map<String, Named> people = new HashMap<>();
        db.select(PERSON.ID, PERSON.SLUG)
                .from(PERSON)
                .where(PERSON.ID.in(ids))
                .forEach(row -> people.put(row.value1(), named(row.value1(), row.value2(), names)));
        return people;
    }

    Map<String, Named> institutions(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, LocalText> names = LocalTexts.read(
                db,
                INSTITUTION_NAME,
                INSTITUTION_NAME.INSTITUTION_ID,
                INSTITUTION_NAME.LANGUAGE,
                INSTITUTION_NAME.NAME,
                ids);
        Map<String, Named> institutions = new HashMap<>();
        db.select(INSTITUTION.ID, INSTITUTION.SLUG)
                .from(INSTITUTION)
                .where(INSTITUTION.ID.in(ids))
                .forEach(row -> institutions.put(row.value1(), named(row.value1(), row.value2(), names)));
        return institutions;
    }

    private static Named named(String id, String slug, Map<String, LocalText> names) {
        return new Named(id, Slug.of(slug), names.getOrDefault(id, LocalText.NONE));
    }
}
