package org.parley.publishing;

import static org.parley.store.schema.Tables.INSTITUTION_NAME;

import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.springframework.stereotype.Component;

/** Corrects how an institution is called, on all pieces at once. */
@Component
public class RenameInstitution {

    /** The most characters of a name. */
    public static final int LONGEST = 300;

    private final Writing writing;

    RenameInstitution(Writing writing) {
        this.writing = writing;
    }

    /**
     * Corrects it. A word that was in the address before leads on.
     *
     * @param name at least one name
     * @param slug the word in the address
     * @return whether that word was free; nothing is done if it was not
     * @throws Policy.Refused if the caller may not
     */
    public boolean rename(Caller caller, InstitutionId institution, LocalText name, Slug slug) {
        Policy.require(caller, Act.NAME);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an institution has a name");
        }
        return writing.write(caller, transaction -> {
            FormerSlugs slugs = FormerSlugs.ofInstitutions(transaction.db());
            if (slugs.isOfAnother(slug, institution.toString())) {
                return false;
            }
            slugs.change(institution.toString(), slug);
            LocalTexts.write(
                    transaction.db(),
                    INSTITUTION_NAME,
                    INSTITUTION_NAME.INSTITUTION_ID,
                    INSTITUTION_NAME.LANGUAGE,
                    INSTITUTION_NAME.NAME,
                    institution.toString(),
                    name);
            transaction.changed(
                    "renamed",
                    institution.subject(),
                    String.join(" / ", name.byLanguage().values()));
            return true;
        });
    }
}
