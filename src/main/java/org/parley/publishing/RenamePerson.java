package org.parley.publishing;

import static org.parley.store.schema.Tables.PERSON_NAME;

import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Corrects how a person is called, on all pieces at once. */
@Component
public class RenamePerson {

    /** The most characters of a name. */
    public static final int LONGEST = 200;

    private final Writing writing;

    RenamePerson(Writing writing) {
        this.writing = writing;
    }

    /**
     * Corrects it. A word that was in the address before leads on.
     *
     * @param name at least one name
     * @param sortName the forms by which lists are ordered; in a language without one, the last word of the name first
     * @param slug the word in the address
     * @return whether that word was free; nothing is done if it was not
     * @throws Policy.Refused if the caller may not
     */
    public boolean rename(Caller caller, PersonId person, LocalText name, LocalText sortName, Slug slug) {
        Policy.require(caller, Act.NAME);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a person has a name");
        }
        return writing.write(caller, transaction -> {
            FormerSlugs slugs = FormerSlugs.ofPeople(transaction.db());
            if (slugs.isOfAnother(slug, person.toString())) {
                return false;
            }
            slugs.change(person.toString(), slug);
            write(transaction, person, name, sortName);
            transaction.changed(
                    "renamed",
                    person.subject(),
                    String.join(" / ", name.byLanguage().values()));
            return true;
        });
    }

    private static void write(Transaction transaction, PersonId person, LocalText name, LocalText sortName) {
        var db = transaction.db();
        db.deleteFrom(PERSON_NAME)
                .where(PERSON_NAME.PERSON_ID.eq(person.toString()))
                .execute();
        name.byLanguage()
                .forEach((language, words) -> db.insertInto(PERSON_NAME)
                        .set(PERSON_NAME.PERSON_ID, person.toString())
                        .set(PERSON_NAME.LANGUAGE, language.tag())
                        .set(PERSON_NAME.NAME, words)
                        .set(
                                PERSON_NAME.SORT_NAME,
                                sortName.exactly(language).orElseGet(() -> RecordPerson.familyFirst(words)))
                        .execute());
    }
}
