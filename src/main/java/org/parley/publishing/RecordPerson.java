package org.parley.publishing;

import static org.parley.store.schema.Tables.PERSON;
import static org.parley.store.schema.Tables.PERSON_NAME;

import java.util.Optional;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Records a person: finds the one who has a name, or adds them. */
@Component
public class RecordPerson {

    /**
     * Finds the person who has one of these names in the name's language, or adds one.
     *
     * @param name at least one name
     * @param sortName the forms by which lists are ordered; in a language without one, the last word of the name first
     * @param wish the word in the address if added; made from the name if absent
     */
    public PersonId record(Transaction transaction, LocalText name, LocalText sortName, @Nullable Slug wish) {
        return find(transaction, name).orElseGet(() -> add(transaction, name, sortName, wish));
    }

    /** Adds a person, be there another of the same name. */
    public PersonId another(Transaction transaction, LocalText name, LocalText sortName) {
        return add(transaction, name, sortName, null);
    }

    private static Optional<PersonId> find(Transaction transaction, LocalText name) {
        var same = name.byLanguage().entrySet().stream()
                .map(entry -> PERSON_NAME.LANGUAGE.eq(entry.getKey().tag()).and(PERSON_NAME.NAME.eq(entry.getValue())))
                .toList();
        return transaction
                .db()
                .select(PERSON_NAME.PERSON_ID)
                .from(PERSON_NAME)
                .where(DSL.or(same))
                .limit(1)
                .fetchOptional(row -> PersonId.of(row.value1()));
    }

    private static PersonId add(Transaction transaction, LocalText name, LocalText sortName, @Nullable Slug wish) {
        PersonId id = PersonId.next();
        var db = transaction.db();
        Slug slug = wish != null
                ? wish
                : name.byLanguage().values().stream()
                        .flatMap(text -> Slug.from(text).stream())
                        .findFirst()
                        .orElse(Slug.of("person"));
        db.insertInto(PERSON, PERSON.ID, PERSON.SLUG)
                .values(id.toString(), FormerSlugs.ofPeople(db).free(slug).value())
                .execute();
        name.byLanguage()
                .forEach((language, text) -> db.insertInto(
                                PERSON_NAME,
                                PERSON_NAME.PERSON_ID,
                                PERSON_NAME.LANGUAGE,
                                PERSON_NAME.NAME,
                                PERSON_NAME.SORT_NAME)
                        .values(
                                id.toString(),
                                language.tag(),
                                text,
                                sortName.exactly(language).orElseGet(() -> familyFirst(text)))
                        .execute());
        transaction.changed("recorded", id.subject());
        return id;
    }

    static String familyFirst(String name) {
        int space = name.lastIndexOf(' ');
        return space < 0 ? name : name.substring(space + 1) + ", " + name.substring(0, space);
    }
}
