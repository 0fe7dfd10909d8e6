package org.parley.publishing;

import static org.parley.store.schema.Tables.AFFILIATION;
import static org.parley.store.schema.Tables.AFFILIATION_INSTITUTION;
import static org.parley.store.schema.Tables.AFFILIATION_TEXT;
import static org.parley.store.schema.Tables.AUTHORSHIP;
import static org.parley.store.schema.Tables.PERSON;
import static org.parley.store.schema.Tables.PERSON_NAME;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.parley.language.LocalText;
import org.parley.page.NotFound;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Says that two people are one: what was the one's becomes the other's, and the address of the one leads to the other. */
@Component
public class MergePeople {

    private final Writing writing;

    MergePeople(Writing writing) {
        this.writing = writing;
    }

    /**
     * Makes everything of {@code other} that of {@code kept}, who takes over the names in languages in which they had none.
     *
     * @throws Policy.Refused if the caller may not
     * @throws NotFound if either is not there
     * @throws IllegalArgumentException if the two are one already
     */
    public void merge(Caller caller, PersonId kept, PersonId other) {
        Policy.require(caller, Act.NAME);
        if (kept.equals(other)) {
            throw new IllegalArgumentException("a person is not another than themselves: " + kept);
        }
        var _ = writing.write(caller, transaction -> {
            var db = transaction.db();
            String into = slug(db, kept);
            String from = slug(db, other);
            pieces(db, other).forEach(piece -> transaction.changed("described", piece.subject()));
            names(db, kept.toString(), other.toString());
            authorships(db, kept.toString(), other.toString());
            References.move(db, PERSON, other.toString(), kept.toString(), Set.of(PERSON_NAME));
            shareAffiliations(transaction, kept.toString());
            db.deleteFrom(PERSON).where(PERSON.ID.eq(other.toString())).execute();
            FormerSlugs.ofPeople(db).lead(from, kept.toString());
            transaction.changed("merged", kept.subject(), from + " → " + into);
            transaction.changed("merged", other.subject(), from + " → " + into);
            return true;
        });
    }

    private static String slug(DSLContext db, PersonId person) {
        return db.select(PERSON.SLUG)
                .from(PERSON)
                .where(PERSON.ID.eq(person.toString()))
                .fetchOptional(PERSON.SLUG)
                .orElseThrow(() -> new NotFound("no person " + person));
    }

    private static void names(DSLContext db, String kept, String other) {
        List<String> named = db.select(PERSON_NAME.LANGUAGE)
                .from(PERSON_NAME)
                .where(PERSON_NAME.PERSON_ID.eq(kept))
                .fetch(PERSON_NAME.LANGUAGE);
        db.update(PERSON_NAME)
                .set(PERSON_NAME.PERSON_ID, kept)
                .where(PERSON_NAME.PERSON_ID.eq(other), PERSON_NAME.LANGUAGE.notIn(named))
                .execute();
        db.deleteFrom(PERSON_NAME).where(PERSON_NAME.PERSON_ID.eq(other)).execute();
    }

    /** Leaves those who were named twice on one piece there once. */
    private static void authorships(DSLContext db, String kept, String other) {
        db.deleteFrom(AUTHORSHIP)
                .where(
                        AUTHORSHIP.PERSON_ID.eq(other),
                        AUTHORSHIP.PIECE_ID.in(
                                db.select(AUTHORSHIP.PIECE_ID).from(AUTHORSHIP).where(AUTHORSHIP.PERSON_ID.eq(kept))))
                .execute();
    }

    /** Makes one of affiliations that say the same: both people may have brought one. */
    private static void shareAffiliations(Transaction transaction, String person) {
        var db = transaction.db();
        List<String> ids = db.select(AFFILIATION.ID)
                .from(AFFILIATION)
                .where(AFFILIATION.PERSON_ID.eq(person))
                .orderBy(AFFILIATION.ID)
                .fetch(AFFILIATION.ID);
        var texts = LocalTexts.read(
                db,
                AFFILIATION_TEXT,
                AFFILIATION_TEXT.AFFILIATION_ID,
                AFFILIATION_TEXT.LANGUAGE,
                AFFILIATION_TEXT.CONTENT,
                ids);
        var institutions = db.selectFrom(AFFILIATION_INSTITUTION)
                .where(AFFILIATION_INSTITUTION.AFFILIATION_ID.in(ids))
                .fetch()
                .intoGroups(AFFILIATION_INSTITUTION.AFFILIATION_ID, AFFILIATION_INSTITUTION.INSTITUTION_ID);
        Map<Object, String> first = new HashMap<>();
        Map<String, String> same = new HashMap<>();
        for (String id : ids) {
            Object says = List.of(
                    Objects.requireNonNullElse(texts.get(id), LocalText.NONE),
                    Set.copyOf(institutions.getOrDefault(id, List.of())));
            String earlier = first.putIfAbsent(says, id);
            if (earlier != null) {
                same.put(id, earlier);
            }
        }
        same.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((earlier, later) -> db.update(AUTHORSHIP)
                        .set(AUTHORSHIP.AFFILIATION_ID, earlier)
                        .where(AUTHORSHIP.AFFILIATION_ID.in(later))
                        .execute());
    }

    private static List<PieceId> pieces(DSLContext db, PersonId person) {
        return db.selectDistinct(AUTHORSHIP.PIECE_ID)
                .from(AUTHORSHIP)
                .where(AUTHORSHIP.PERSON_ID.eq(person.toString()))
                .fetch(row -> PieceId.of(row.value1()));
    }
}
