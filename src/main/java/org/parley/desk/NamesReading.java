package org.parley.desk;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.parley.store.schema.Tables.AFFILIATION_INSTITUTION;
import static org.parley.store.schema.Tables.AUTHORSHIP;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.INSTITUTION;
import static org.parley.store.schema.Tables.PERSON;
import static org.parley.store.schema.Tables.PIECE;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Directory;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.Listing;
import org.parley.publishing.PersonId;
import org.parley.publishing.PersonView;
import org.parley.publishing.Policy;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Reads people and institutions for those who may correct their names. */
@Component
public class NamesReading {

    private static final int SIZE = 50;
    private static final int MOST = 1_000;
    private static final int MOST_PIECES = 100;

    private final Store store;
    private final KnownNames names;
    private final Directory directory;

    NamesReading(Store store, KnownNames names, Directory directory) {
        this.store = store;
        this.names = names;
        this.directory = directory;
    }

    /**
     * Somebody, or an institution, in a list.
     *
     * @param pieces how many pieces somebody wrote, whatever became of them
     */
    public record Entry(String id, LocalText name, LocalText sortName, int pieces) {}

    /**
     * A person, and all that is by them.
     *
     * @param work their pieces, whatever became of them
     */
    public record Person(PersonId id, Slug slug, LocalText name, LocalText sortName, PersonView view, Work work) {}

    /**
     * An institution.
     *
     * @param work the pieces of those who belonged to it when writing
     */
    public record Institution(InstitutionId id, Slug slug, LocalText name, Work work) {}

    Listing<Entry> people(Caller.Member caller, Language reader, String typed, int page) {
        Policy.require(caller, Act.NAME);
        List<KnownNames.Named> found = found(names.people(), typed, reader);
        List<KnownNames.Named> shown = page(found, page);
        Map<String, Integer> pieces =
                store.read(db -> db.select(AUTHORSHIP.PERSON_ID, countDistinct(AUTHORSHIP.PIECE_ID))
                        .from(AUTHORSHIP)
                        .where(AUTHORSHIP.PERSON_ID.in(
                                shown.stream().map(KnownNames.Named::id).toList()))
                        .groupBy(AUTHORSHIP.PERSON_ID)
                        .fetchMap(row -> row.value1(), row -> row.value2()));
        return listing(found, shown, pieces, page);
    }

    Listing<Entry> institutions(Caller.Member caller, Language reader, String typed, int page) {
        Policy.require(caller, Act.NAME);
        List<KnownNames.Named> found = found(names.institutions(), typed, reader);
        List<KnownNames.Named> shown = page(found, page);
        Map<String, Integer> pieces =
                store.read(db -> db.select(AFFILIATION_INSTITUTION.INSTITUTION_ID, countDistinct(AUTHORSHIP.PIECE_ID))
                        .from(AFFILIATION_INSTITUTION)
                        .join(AUTHORSHIP)
                        .on(AUTHORSHIP.AFFILIATION_ID.eq(AFFILIATION_INSTITUTION.AFFILIATION_ID))
                        .where(AFFILIATION_INSTITUTION.INSTITUTION_ID.in(
                                shown.stream().map(KnownNames.Named::id).toList()))
                        .groupBy(AFFILIATION_INSTITUTION.INSTITUTION_ID)
                        .fetchMap(row -> row.value1(), row -> row.value2()));
        return listing(found, shown, pieces, page);
    }

    Person person(Caller.Member caller, PersonId id, Language reader) {
        Policy.require(caller, Act.NAME);
        KnownNames.Named named = require(names.people(), id.toString());
        Slug slug = Slug.of(store.read(db -> db.select(PERSON.SLUG)
                .from(PERSON)
                .where(PERSON.ID.eq(id.toString()))
                .fetchSingle()
                .value1()));
        return new Person(
                id,
                slug,
                named.name(),
                named.sortName(),
                directory.person(caller, slug).orElseThrow(() -> new NotFound("no person " + id)),
                work(
                        reader,
                        exists(selectOne()
                                .from(AUTHORSHIP)
                                .where(AUTHORSHIP.PIECE_ID.eq(PIECE.ID), AUTHORSHIP.PERSON_ID.eq(id.toString())))));
    }

    Institution institution(Caller.Member caller, InstitutionId id, Language reader) {
        Policy.require(caller, Act.NAME);
        KnownNames.Named named = require(names.institutions(), id.toString());
        Slug slug = Slug.of(store.read(db -> db.select(INSTITUTION.SLUG)
                .from(INSTITUTION)
                .where(INSTITUTION.ID.eq(id.toString()))
                .fetchSingle()
                .value1()));
        return new Institution(
                id,
                slug,
                named.name(),
                work(
                        reader,
                        exists(selectOne()
                                .from(AUTHORSHIP)
                                .join(AFFILIATION_INSTITUTION)
                                .on(AFFILIATION_INSTITUTION.AFFILIATION_ID.eq(AUTHORSHIP.AFFILIATION_ID))
                                .where(
                                        AUTHORSHIP.PIECE_ID.eq(PIECE.ID),
                                        AFFILIATION_INSTITUTION.INSTITUTION_ID.eq(id.toString())))));
    }

    /** The originals of the pieces that meet a condition, latest first. */
    private Work work(Language reader, Condition condition) {
        return store.read(db -> new WorkReading(db, reader)
                .read(condition.and(Ownership.isOriginal()), EDITION.UPDATED_AT, PIECE.DATED.desc(), MOST_PIECES, 0));
    }

    private static KnownNames.Named require(List<KnownNames.Named> names, String id) {
        return names.stream()
                .filter(named -> named.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("nobody is " + id));
    }

    private static List<KnownNames.Named> found(List<KnownNames.Named> all, String typed, Language reader) {
        if (!typed.isBlank()) {
            return KnownNames.matching(all, typed, MOST);
        }
        Collator order = Collator.getInstance(reader.locale());
        return all.stream()
                .sorted(Comparator.comparing(
                        named -> named.sortName().isEmpty()
                                ? named.name().in(reader)
                                : named.sortName().in(reader),
                        order))
                .toList();
    }

    private static List<KnownNames.Named> page(List<KnownNames.Named> found, int page) {
        return found.stream().skip((page - 1L) * SIZE).limit(SIZE).toList();
    }

    private static Listing<Entry> listing(
            List<KnownNames.Named> found, List<KnownNames.Named> shown, Map<String, Integer> pieces, int page) {
        return new Listing<>(
                shown.stream()
                        .map(named -> new Entry(
                                named.id(), named.name(), named.sortName(), pieces.getOrDefault(named.id(), 0)))
                        .toList(),
                page,
                SIZE,
                found.size());
    }
}
