package org.parley.publishing;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.substring;
import static org.parley.store.schema.Tables.AFFILIATION_INSTITUTION;
import static org.parley.store.schema.Tables.AUTHORSHIP;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.OLD_ADDRESS;
import static org.parley.store.schema.Tables.PERMISSION;
import static org.parley.store.schema.Tables.PIECE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.parley.language.Language;
import org.parley.language.Slug;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Reads pieces: only those, and only as much of them, as {@link Policy} lets the caller see. */
@Component
public class Catalogue {

    private final Store store;

    Catalogue(Store store) {
        this.store = store;
    }

    /** The piece with this word in its address. */
    public Optional<PieceView> piece(Caller caller, Slug slug) {
        return store.read(db -> db.select(PIECE.ID)
                        .from(PIECE)
                        .where(PIECE.SLUG.eq(slug.value()))
                        .fetchOptional(PIECE.ID))
                .flatMap(id -> piece(caller, PieceId.of(id)));
    }

    /** The piece with this key. */
    public Optional<PieceView> piece(Caller caller, PieceId id) {
        return Optional.ofNullable(pieces(caller, List.of(id)).get(id));
    }

    /** The pieces with these keys, whole, in a fixed number of queries. */
    public Map<PieceId, PieceView> pieces(Caller caller, Collection<PieceId> ids) {
        return store.read(db -> new PieceReading(db, Policy.addressed(caller)).views(caller, ids));
    }

    /** The pieces with these words in their addresses, whole, in a fixed number of queries. */
    public Map<Slug, PieceView> piecesAt(Caller caller, Collection<Slug> slugs) {
        List<PieceId> ids = store.read(db -> db.select(PIECE.ID)
                .from(PIECE)
                .where(PIECE.SLUG.in(slugs.stream().map(Slug::value).toList()))
                .fetch(row -> PieceId.of(row.value1())));
        Map<Slug, PieceView> found = new HashMap<>();
        pieces(caller, ids).values().forEach(piece -> found.put(piece.card().slug(), piece));
        return found;
    }

    /** What lists show of the pieces with these keys, in the order of the keys; those not to be listed are left out. */
    public List<PieceCard> cards(Caller caller, Collection<PieceId> ids) {
        return store.read(db -> new PieceReading(db, Policy.listed(caller)).cards(ids));
    }

    /** By whose leave a piece is carried, whoever may see it; nothing where it needs nobody's. */
    public Optional<Permission> permission(DSLContext db, PieceId piece) {
        return Optional.ofNullable(
                PieceLeave.read(db, List.of(piece.toString())).get(piece.toString()));
    }

    /** One page of the pieces asked for, newest first. */
    public Listing<PieceCard> list(Caller caller, PieceQuery query) {
        return store.read(db -> {
            Condition matches = matches(caller, query);
            Integer total = db.select(count()).from(PIECE).where(matches).fetchOne(0, Integer.class);
            List<PieceId> ids = db.select(PIECE.ID)
                    .from(PIECE)
                    .where(matches)
                    .orderBy(PIECE.DATED.desc(), PIECE.ID.desc())
                    .limit(query.size())
                    .offset((query.page() - 1L) * query.size())
                    .fetch(row -> PieceId.of(row.value1()));
            List<PieceCard> cards = new PieceReading(db, Policy.listed(caller)).cards(ids);
            return new Listing<>(cards, query.page(), query.size(), total == null ? 0 : total);
        });
    }

    /** The newest pieces of every section that has any, at most so many of each. */
    public SortedMap<Section, List<PieceCard>> newestBySection(Caller caller, int each) {
        return store.read(db -> {
            var place = field(name("place"), Integer.class);
            var ranked = db.select(
                            PIECE.ID,
                            PIECE.DATED,
                            rowNumber()
                                    .over(partitionBy(PIECE.SECTION).orderBy(PIECE.DATED.desc(), PIECE.ID.desc()))
                                    .as(place))
                    .from(PIECE)
                    .where(hasEdition(caller));
            var id = field(name("id"), String.class);
            List<PieceId> ids = db.select(id)
                    .from(ranked)
                    .where(place.le(each))
                    .orderBy(field(name("dated")).desc(), id.desc())
                    .fetch(row -> PieceId.of(row.value1()));
            SortedMap<Section, List<PieceCard>> sections = new TreeMap<>();
            new PieceReading(db, Policy.listed(caller))
                    .cards(ids)
                    .forEach(card -> sections.computeIfAbsent(card.section(), _ -> new ArrayList<>())
                            .add(card));
            return sections;
        });
    }

    /** How many pieces each year has, newest year first. */
    public SortedMap<Integer, Integer> years(Caller caller) {
        var year = substring(PIECE.DATED, inline(1), inline(4));
        return store.read(db -> {
            SortedMap<Integer, Integer> years = new TreeMap<>(Comparator.reverseOrder());
            db.select(year, countDistinct(PIECE.ID))
                    .from(PIECE)
                    .where(hasEdition(caller))
                    .groupBy(year)
                    .forEach(row -> years.put(Integer.valueOf(row.value1()), row.value2()));
            return years;
        });
    }

    /** The piece, and the language, that an address of an earlier system led to. */
    public Optional<Moved> atOldAddress(Caller caller, OldAddress address) {
        return store.read(db -> db.select(PIECE.ID, PIECE.SLUG, OLD_ADDRESS.LANGUAGE)
                .from(OLD_ADDRESS)
                .join(PIECE)
                .on(PIECE.ID.eq(OLD_ADDRESS.PIECE_ID))
                .where(OLD_ADDRESS.ADDRESS.eq(address.path()), hasEdition(Policy.addressed(caller)))
                .fetchOptional(row -> new Moved(Slug.of(row.value2()), Language.of(row.value3()))));
    }

    /** Where a piece that had an old address is now. */
    public record Moved(Slug slug, Language language) {}

    private static Condition matches(Caller caller, PieceQuery query) {
        List<Condition> conditions = new ArrayList<>();
        Language language = query.language();
        conditions.add(language == null ? hasEdition(caller) : hasEdition(caller, language));
        if (query.section() != null) {
            conditions.add(PIECE.SECTION.eq(query.section().name()));
        }
        if (query.kind() != null) {
            conditions.add(PIECE.KIND.eq(query.kind().name()));
        }
        if (query.year() != null) {
            conditions.add(PIECE.DATED.startsWith("%04d".formatted(query.year())));
        }
        if (query.author() != null) {
            conditions.add(exists(selectOne()
                    .from(AUTHORSHIP)
                    .where(
                            AUTHORSHIP.PIECE_ID.eq(PIECE.ID),
                            AUTHORSHIP.PERSON_ID.eq(query.author().toString()))));
        }
        if (query.institution() != null) {
            conditions.add(ofInstitution(query.institution().toString()));
        }
        return org.jooq.impl.DSL.and(conditions);
    }

    private static Condition ofInstitution(String institution) {
        return or(
                exists(selectOne()
                        .from(AUTHORSHIP)
                        .join(AFFILIATION_INSTITUTION)
                        .on(AFFILIATION_INSTITUTION.AFFILIATION_ID.eq(AUTHORSHIP.AFFILIATION_ID))
                        .where(
                                AUTHORSHIP.PIECE_ID.eq(PIECE.ID),
                                AFFILIATION_INSTITUTION.INSTITUTION_ID.eq(institution))),
                exists(selectOne()
                        .from(PERMISSION)
                        .where(PERMISSION.PIECE_ID.eq(PIECE.ID), PERMISSION.LICENSOR_ID.eq(institution))));
    }

    private static Condition hasEdition(Caller caller) {
        return hasEdition(Policy.listed(caller));
    }

    private static Condition hasEdition(Set<EditionState> states) {
        return exists(selectOne().from(EDITION).where(EDITION.PIECE_ID.eq(PIECE.ID), EDITION.STATE.in(names(states))));
    }

    private static Condition hasEdition(Caller caller, Language language) {
        return exists(selectOne()
                .from(EDITION)
                .where(
                        EDITION.PIECE_ID.eq(PIECE.ID),
                        EDITION.LANGUAGE.eq(language.tag()),
                        EDITION.STATE.in(names(Policy.listed(caller)))));
    }

    static List<String> names(Set<EditionState> states) {
        return states.stream().map(EditionState::name).toList();
    }
}
