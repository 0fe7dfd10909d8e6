package org.parley.desk;

import static org.jooq.impl.DSL.max;
import static org.parley.store.schema.Tables.AFFILIATION_INSTITUTION;
import static org.parley.store.schema.Tables.AFFILIATION_TEXT;
import static org.parley.store.schema.Tables.AUTHORSHIP;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;
import static org.parley.store.schema.Tables.PIECE_SERIES;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.NewPiece;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.publishing.Series;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Reads what is known of a piece beside its texts, and what its authors were on others. */
@Component
class FactsReading {

    private final Store store;

    FactsReading(Store store) {
        this.store = store;
    }

    /**
     * The facts of a piece that the caller may describe.
     *
     * @throws NotFound if there is none, or none that the caller may know of
     * @throws org.parley.publishing.Policy.Refused if the caller may see it but not describe it
     */
    Facts of(Caller caller, PieceId piece) {
        return store.read(db -> require(db, caller, piece));
    }

    static Facts require(DSLContext db, Caller caller, PieceId piece) {
        Record row = db.selectFrom(PIECE)
                .where(PIECE.ID.eq(piece.toString()))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no piece " + piece));
        EditionKey original = new EditionKey(piece, Language.of(row.get(PIECE.ORIGINAL_LANGUAGE)));
        DeskEdition edition = Editions.require(db, caller, original, Act.DESCRIBE);
        LocalText series = texts(
                        db, PIECE_SERIES.PIECE_ID, PIECE_SERIES.LANGUAGE, PIECE_SERIES.NAME, List.of(piece.toString()))
                .getOrDefault(piece.toString(), LocalText.NONE);
        return new Facts(
                original,
                edition.text().title(),
                db.fetchExists(EDITION, EDITION.PIECE_ID.eq(piece.toString()), EDITION.FIRST_PUBLISHED_AT.isNotNull()),
                edition.kind(),
                edition.section(),
                edition.date(),
                series.isEmpty() ? null : new Series(series, row.get(PIECE.SERIES_NUMBER)),
                row.get(PIECE.SLUG_FOLLOWS) == 1 ? null : edition.slug(),
                authors(db, piece.toString()));
    }

    private static List<NewPiece.Author> authors(DSLContext db, String piece) {
        List<Record> rows = new ArrayList<>(db.selectFrom(AUTHORSHIP)
                .where(AUTHORSHIP.PIECE_ID.eq(piece))
                .orderBy(AUTHORSHIP.PLACE)
                .fetch());
        List<String> affiliations = rows.stream()
                .map(row -> row.get(AUTHORSHIP.AFFILIATION_ID))
                .filter(Objects::nonNull)
                .toList();
        Map<String, LocalText> texts = affiliationTexts(db, affiliations);
        Map<String, List<InstitutionId>> institutions = institutions(db, affiliations);
        return rows.stream()
                .map(row -> {
                    String affiliation = Objects.requireNonNullElse(row.get(AUTHORSHIP.AFFILIATION_ID), "");
                    return new NewPiece.Author(
                            PersonId.of(row.get(AUTHORSHIP.PERSON_ID)),
                            texts.getOrDefault(affiliation, LocalText.NONE),
                            institutions.getOrDefault(affiliation, List.of()));
                })
                .toList();
    }

    /** What each of these people was on the pieces that the caller may know of, latest first. */
    Map<String, List<HeldAffiliation>> held(Caller.Member caller, Collection<String> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return store.read(db -> {
            var rows = db.select(AUTHORSHIP.PERSON_ID, AUTHORSHIP.AFFILIATION_ID, max(PIECE.DATED))
                    .from(AUTHORSHIP)
                    .join(PIECE)
                    .on(PIECE.ID.eq(AUTHORSHIP.PIECE_ID))
                    .where(
                            AUTHORSHIP.PERSON_ID.in(people),
                            AUTHORSHIP.AFFILIATION_ID.isNotNull(),
                            Suggestions.isTold(caller))
                    .groupBy(AUTHORSHIP.PERSON_ID, AUTHORSHIP.AFFILIATION_ID)
                    .orderBy(max(PIECE.DATED).desc(), AUTHORSHIP.AFFILIATION_ID.desc())
                    .fetch();
            List<String> ids = rows.getValues(AUTHORSHIP.AFFILIATION_ID);
            Map<String, LocalText> texts = affiliationTexts(db, ids);
            Map<String, List<InstitutionId>> institutions = institutions(db, ids);
            Map<String, List<HeldAffiliation>> held = new HashMap<>();
            rows.forEach(row -> held.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                    .add(new HeldAffiliation(
                            row.value2(),
                            texts.getOrDefault(row.value2(), LocalText.NONE),
                            institutions.getOrDefault(row.value2(), List.of()),
                            PartialDate.parse(row.value3()))));
            return held;
        });
    }

    private static Map<String, LocalText> affiliationTexts(DSLContext db, Collection<String> ids) {
        return texts(db, AFFILIATION_TEXT.AFFILIATION_ID, AFFILIATION_TEXT.LANGUAGE, AFFILIATION_TEXT.CONTENT, ids);
    }

    private static Map<String, List<InstitutionId>> institutions(DSLContext db, Collection<String> affiliations) {
        Map<String, List<InstitutionId>> institutions = new HashMap<>();
        db.selectFrom(AFFILIATION_INSTITUTION)
                .where(AFFILIATION_INSTITUTION.AFFILIATION_ID.in(affiliations))
                .orderBy(AFFILIATION_INSTITUTION.INSTITUTION_ID)
                .forEach(row -> institutions
                        .computeIfAbsent(row.get(AFFILIATION_INSTITUTION.AFFILIATION_ID), _ -> new ArrayList<>())
                        .add(InstitutionId.of(row.get(AFFILIATION_INSTITUTION.INSTITUTION_ID))));
        return institutions;
    }

    /** The texts of these owners in a table that holds them in a row a language. */
    static Map<String, LocalText> texts(
            DSLContext db,
            TableField<?, String> owner,
            TableField<?, String> language,
            TableField<?, String> content,
            Collection<String> owners) {
        Map<String, Map<Language, String>> texts = new HashMap<>();
        if (!owners.isEmpty()) {
            db.select(owner, language, content)
                    .from(owner.getTable())
                    .where(owner.in(owners))
                    .forEach(row -> texts.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                            .put(Language.of(row.value2()), row.value3()));
        }
        Map<String, LocalText> result = new HashMap<>();
        texts.forEach((key, byLanguage) -> result.put(key, LocalText.of(byLanguage)));
        return result;
    }
}
