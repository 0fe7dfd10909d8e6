package org.parley.publishing;

import static org.parley.store.schema.Tables.INSTITUTION;
import static org.parley.store.schema.Tables.INSTITUTION_NAME;

import java.util.Optional;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Records an institution: finds the one that has a name, or adds it. */
@Component
public class RecordInstitution {

    /**
     * Finds the institution that has one of these names in the name's language, or adds one.
     *
     * @param name at least one name
     * @param wish the word in its address if it is added; made from the name if absent
     */
    public InstitutionId record(Transaction transaction, LocalText name, @Nullable Slug wish) {
        return find(transaction, name).orElseGet(() -> add(transaction, name, wish));
    }

    private static Optional<InstitutionId> find(Transaction transaction, LocalText name) {
        var same = name.byLanguage().entrySet().stream()
                .map(entry -> INSTITUTION_NAME
                        .LANGUAGE
                        .eq(entry.getKey().tag())
                        .and(INSTITUTION_NAME.NAME.eq(entry.getValue())))
                .toList();
        return transaction
                .db()
                .select(INSTITUTION_NAME.INSTITUTION_ID)
                .from(INSTITUTION_NAME)
                .where(DSL.or(same))
                .limit(1)
                .fetchOptional(row -> InstitutionId.of(row.value1()));
    }

    private static InstitutionId add(Transaction transaction, LocalText name, @Nullable Slug wish) {
        InstitutionId id = InstitutionId.next();
        var db = transaction.db();
        Slug slug = wish != null
                ? wish
                : name.byLanguage().values().stream()
                        .flatMap(text -> Slug.from(text).stream())
                        .findFirst()
                        .orElse(Slug.of("institution"));
        db.insertInto(INSTITUTION, INSTITUTION.ID, INSTITUTION.SLUG)
                .values(id.toString(), FormerSlugs.ofInstitutions(db).free(slug).value())
                .execute();
        LocalTexts.write(
                db,
                INSTITUTION_NAME,
                INSTITUTION_NAME.INSTITUTION_ID,
                INSTITUTION_NAME.LANGUAGE,
                INSTITUTION_NAME.NAME,
                id.toString(),
                name);
        transaction.changed("recorded", id.subject());
        return id;
    }
}
