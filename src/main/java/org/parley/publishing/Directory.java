package org.parley.publishing;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.selectOne;
import static org.parley.store.schema.Tables.AFFILIATION;
import static org.parley.store.schema.Tables.AFFILIATION_INSTITUTION;
import static org.parley.store.schema.Tables.AFFILIATION_TEXT;
import static org.parley.store.schema.Tables.AUTHORSHIP;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.INSTITUTION;
import static org.parley.store.schema.Tables.PERSON;
import static org.parley.store.schema.Tables.PERSON_NAME;
import static org.parley.store.schema.Tables.PIECE;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.PersonView.Held;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Reads the people and institutions of the pieces that the caller may see. */
@Component
public class Directory {

    private final Store store;

    Directory(Store store) {
        this.store = store;
    }

    /** The person with this word in their address. */
    public Optional<PersonView> person(Caller caller, Slug slug) {
        return store.read(db -> db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.SLUG.eq(slug.value()))
                .fetchOptional(PERSON.ID)
                .map(id -> new NameReading(db).people(List.of(id)).get(id))
                .map(named -> new PersonView(
                        PersonId.of(named.id()), named.slug(), named.name(), affiliations(db, caller, named.id()))));
    }

    /** The word in the address of the person to whom a former address leads. */
    public Optional<Slug> personFormerlyAt(Slug slug) {
        return store.read(db -> FormerSlugs.ofPeople(db).now(slug));
    }

    /** The word in the address of the institution to which a former address leads. */
    public Optional<Slug> institutionFormerlyAt(Slug slug) {
        return store.read(db -> FormerSlugs.ofInstitutions(db).now(slug));
    }

    /** The people with these keys. */
    public Map<PersonId, PersonRef> people(Collection<PersonId> ids) {
        Map<PersonId, PersonRef> people = new HashMap<>();
        store.read(db -> new NameReading(db)
                        .people(ids.stream().map(PersonId::toString).toList()))
                .forEach((id, named) ->
                        people.put(PersonId.of(id), new PersonRef(PersonId.of(id), named.slug(), named.name())));
        return people;
    }

    /** The institutions with these keys. */
    public Map<InstitutionId, InstitutionView> named(Collection<InstitutionId> ids) {
        Map<InstitutionId, InstitutionView> institutions = new HashMap<>();
        store.read(db -> new NameReading(db)
                        .institutions(ids.stream().map(InstitutionId::toString).toList()))
                .forEach((id, named) -> institutions.put(InstitutionId.of(id), view(named)));
        return institutions;
    }

    /** The institution with this word in its address. */
    public Optional<InstitutionView> institution(Slug slug) {
        return store.read(db -> db.select(INSTITUTION.ID)
                .from(INSTITUTION)
                .where(INSTITUTION.SLUG.eq(slug.value()))
                .fetchOptional(INSTITUTION.ID)
                .map(id -> new NameReading(db).institutions(List.of(id)).get(id))
                .map(Directory::view));
    }

    /** The institutions that the authors of each of these pieces belonged to when writing it. */
    public Map<PieceId, List<InstitutionView>> institutions(Collection<PieceId> pieces) {
        return store.read(db -> {
            var rows = db.selectDistinct(AUTHORSHIP.PIECE_ID, AFFILIATION_INSTITUTION.INSTITUTION_ID)
                    .from(AUTHORSHIP)
                    .join(AFFILIATION_INSTITUTION)
                    .on(AFFILIATION_INSTITUTION.AFFILIATION_ID.eq(AUTHORSHIP.AFFILIATION_ID))
                    .where(AUTHORSHIP.PIECE_ID.in(
                            pieces.stream().map(PieceId::toString).toList()))
                    .orderBy(AUTHORSHIP.PIECE_ID, AFFILIATION_INSTITUTION.INSTITUTION_ID)
                    .fetch();
            Map<String, NameReading.Named> named =
                    new NameReading(db).institutions(rows.intoSet(AFFILIATION_INSTITUTION.INSTITUTION_ID));
            Map<PieceId, List<InstitutionView>> institutions = new HashMap<>();
            rows.forEach(row -> institutions
                    .computeIfAbsent(PieceId.of(row.value1()), _ -> new ArrayList<>())
                    .add(view(Objects.requireNonNull(named.get(row.value2())))));
            return institutions;
        });
    }

    /** The institutions that each of these people belonged to when they were last heard of. */
    public Map<PersonId, List<InstitutionView>> affiliated(Collection<PersonId> people) {
        return store.read(db -> {
            var rows = db.select(AFFILIATION.PERSON_ID, AFFILIATION.ID, AFFILIATION_INSTITUTION.INSTITUTION_ID)
                    .from(AFFILIATION)
                    .join(AFFILIATION_INSTITUTION)
                    .on(AFFILIATION_INSTITUTION.AFFILIATION_ID.eq(AFFILIATION.ID))
                    .where(AFFILIATION.PERSON_ID.in(
                            people.stream().map(PersonId::toString).toList()))
                    .orderBy(AFFILIATION.PERSON_ID, AFFILIATION.ID, AFFILIATION_INSTITUTION.INSTITUTION_ID)
                    .fetch();
            Map<String, String> last = new HashMap<>();
            rows.forEach(row -> last.put(row.value1(), row.value2()));
            Map<String, NameReading.Named> named =
                    new NameReading(db).institutions(rows.intoSet(AFFILIATION_INSTITUTION.INSTITUTION_ID));
            Map<PersonId, List<InstitutionView>> institutions = new HashMap<>();
            rows.stream()
                    .filter(row -> row.value2().equals(last.get(row.value1())))
                    .forEach(row -> institutions
                            .computeIfAbsent(PersonId.of(row.value1()), _ -> new ArrayList<>())
                            .add(view(Objects.requireNonNull(named.get(row.value3())))));
            return institutions;
        });
    }

    /** All who wrote a piece that the caller may read, in the order of their names in a language. */
    public List<PersonEntry> authors(Caller caller, Language language) {
        return store.read(db -> {
            Map<String, Integer> pieces = db.select(AUTHORSHIP.PERSON_ID, countDistinct(AUTHORSHIP.PIECE_ID))
                    .from(AUTHORSHIP)
                    .where(isListed(caller))
                    .groupBy(AUTHORSHIP.PERSON_ID)
                    .fetchMap(row -> row.value1(), row -> row.value2());
            return entries(db, pieces).stream()
                    .sorted(Comparator.comparing(
                            entry -> entry.sortName().in(language), Collator.getInstance(language.locale())))
                    .toList();
        });
    }

    /** The people who belonged to an institution when they wrote a piece that the caller may read, by name in a language. */
    public List<PersonEntry> authors(Caller caller, Language language, InstitutionId institution) {
        return store.read(db -> {
            Map<String, Integer> pieces = db.select(AUTHORSHIP.PERSON_ID, countDistinct(AUTHORSHIP.PIECE_ID))
                    .from(AUTHORSHIP)
                    .join(AFFILIATION_INSTITUTION)
                    .on(AFFILIATION_INSTITUTION.AFFILIATION_ID.eq(AUTHORSHIP.AFFILIATION_ID))
                    .where(isListed(caller), AFFILIATION_INSTITUTION.INSTITUTION_ID.eq(institution.toString()))
                    .groupBy(AUTHORSHIP.PERSON_ID)
                    .fetchMap(row -> row.value1(), row -> row.value2());
            return entries(db, pieces).stream()
                    .sorted(Comparator.comparing(
                            entry -> entry.sortName().in(language), Collator.getInstance(language.locale())))
                    .toList();
        });
    }

    private static List<PersonEntry> entries(DSLContext db, Map<String, Integer> pieces) {
        Map<String, NameReading.Named> named = new NameReading(db).people(pieces.keySet());
        Map<String, LocalText> sortNames = LocalTexts.read(
                db, PERSON_NAME, PERSON_NAME.PERSON_ID, PERSON_NAME.LANGUAGE, PERSON_NAME.SORT_NAME, pieces.keySet());
        List<PersonEntry> entries = new ArrayList<>();
        pieces.forEach((id, count) -> {
            NameReading.Named person = Objects.requireNonNull(named.get(id));
            entries.add(new PersonEntry(
                    PersonId.of(id), person.slug(), person.name(), sortNames.getOrDefault(id, person.name()), count));
        });
        return entries;
    }

    private static List<Held> affiliations(DSLContext db, Caller caller, String person) {
        var rows = db.select(AFFILIATION.ID, min(PIECE.DATED), max(PIECE.DATED))
                .from(AFFILIATION)
                .join(AUTHORSHIP)
                .on(AUTHORSHIP.AFFILIATION_ID.eq(AFFILIATION.ID))
                .join(PIECE)
                .on(PIECE.ID.eq(AUTHORSHIP.PIECE_ID))
                .where(AFFILIATION.PERSON_ID.eq(person), isListed(caller))
                .groupBy(AFFILIATION.ID)
                .orderBy(max(PIECE.DATED).desc())
                .fetch();
        List<String> ids = rows.getValues(AFFILIATION.ID);
        Map<String, LocalText> texts = LocalTexts.read(
                db,
                AFFILIATION_TEXT,
                AFFILIATION_TEXT.AFFILIATION_ID,
                AFFILIATION_TEXT.LANGUAGE,
                AFFILIATION_TEXT.CONTENT,
                ids);
        Map<String, List<InstitutionView>> institutions = institutions(db, ids);
        return rows.map(row -> new Held(
                texts.getOrDefault(row.value1(), LocalText.NONE),
                institutions.getOrDefault(row.value1(), List.of()),
                PartialDate.parse(row.value2()),
                PartialDate.parse(row.value3())));
    }

    private static Map<String, List<InstitutionView>> institutions(DSLContext db, List<String> affiliations) {
        var rows = db.selectFrom(AFFILIATION_INSTITUTION)
                .where(AFFILIATION_INSTITUTION.AFFILIATION_ID.in(affiliations))
                .orderBy(AFFILIATION_INSTITUTION.INSTITUTION_ID)
                .fetch();
        Map<String, NameReading.Named> named =
                new NameReading(db).institutions(rows.getValues(AFFILIATION_INSTITUTION.INSTITUTION_ID));
        Map<String, List<InstitutionView>> institutions = new HashMap<>();
        rows.forEach(row -> institutions
                .computeIfAbsent(row.get(AFFILIATION_INSTITUTION.AFFILIATION_ID), _ -> new ArrayList<>())
                .add(view(Objects.requireNonNull(named.get(row.get(AFFILIATION_INSTITUTION.INSTITUTION_ID))))));
        return institutions;
    }

    private static InstitutionView view(NameReading.Named named) {
        return new InstitutionView(InstitutionId.of(named.id()), named.slug(), named.name());
    }

    private static Condition isListed(Caller caller) {
        return exists(selectOne()
                .from(EDITION)
                .where(
                        EDITION.PIECE_ID.eq(AUTHORSHIP.PIECE_ID),
                        EDITION.STATE.in(Catalogue.names(Policy.listed(caller)))));
    }
}
