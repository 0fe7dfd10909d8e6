package org.parley.publishing;

import static org.parley.store.schema.Tables.AFFILIATION_TEXT;
import static org.parley.store.schema.Tables.AUTHORSHIP;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;
import static org.parley.store.schema.Tables.PIECE_SERIES;
import static org.parley.store.schema.Tables.REVISION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.text.Body;
import org.parley.store.UtcInstant;

/** Reads many pieces at once, each table by one query, taking only editions in the given states. */
final class PieceReading {

    private final DSLContext db;
    private final Set<EditionState> states;
    private final NameReading names;

    PieceReading(DSLContext db, Set<EditionState> states) {
        this.db = db;
        this.states = states;
        this.names = new NameReading(db);
    }

    List<PieceCard> cards(Collection<PieceId> ids) {
        return new ArrayList<>(cards(ids, titles(ids)).values());
    }

    Map<PieceId, PieceView> views(Caller caller, Collection<PieceId> ids) {
        Map<String, SortedMap<Language, Edition>> editions = editions(caller, ids);
        Map<String, SortedMap<Language, Titles>> titles = new HashMap<>();
        editions.forEach((piece, byLanguage) -> {
            SortedMap<Language, Titles> own = new TreeMap<>();
            byLanguage.forEach(
                    (language, edition) -> own.put(language, new Titles(edition.title(), edition.summary())));
            titles.put(piece, own);
        });
        Map<String, Permission> permissions = PieceLeave.read(db, keys(ids));
        Map<String, List<Notice>> notices = Notices.read(db, keys(ids));
        Map<PieceId, PieceView> views = new LinkedHashMap<>();
        cards(ids, titles)
                .forEach((id, card) -> views.put(
                        id,
                        new PieceView(
                                card,
                                Objects.requireNonNull(editions.get(id.toString())),
                                permissions.get(id.toString()),
                                notices.getOrDefault(id.toString(), List.of()))));
        return views;
    }

    private record Titles(String title, String summary) {}

    private Map<PieceId, PieceCard> cards(Collection<PieceId> ids, Map<String, SortedMap<Language, Titles>> titles) {
        Map<String, Record> rows =
                db.selectFrom(PIECE).where(PIECE.ID.in(keys(ids))).fetchMap(PIECE.ID, row -> row);
        Map<String, LocalText> series = LocalTexts.read(
                db, PIECE_SERIES, PIECE_SERIES.PIECE_ID, PIECE_SERIES.LANGUAGE, PIECE_SERIES.NAME, keys(ids));
        Map<String, List<Authorship>> authors = authors(ids);
        Map<PieceId, PieceCard> cards = new LinkedHashMap<>();
        for (PieceId id : ids) {
            Record row = rows.get(id.toString());
            SortedMap<Language, Titles> own = titles.get(id.toString());
            if (row != null && own != null) {
                cards.put(
                        id,
                        card(id, row, own, series.get(id.toString()), authors.getOrDefault(id.toString(), List.of())));
            }
        }
        return cards;
    }

    private static PieceCard card(
            PieceId id,
            Record row,
            SortedMap<Language, Titles> titles,
            @Nullable LocalText series,
            List<Authorship> authors) {
        SortedMap<Language, String> title = new TreeMap<>();
        SortedMap<Language, String> summary = new TreeMap<>();
        titles.forEach((language, own) -> {
            title.put(language, own.title);
            summary.put(language, own.summary);
        });
        return new PieceCard(
                id,
                Slug.of(row.get(PIECE.SLUG)),
                PieceKind.valueOf(row.get(PIECE.KIND)),
                Section.valueOf(row.get(PIECE.SECTION)),
                PartialDate.parse(row.get(PIECE.DATED)),
                Language.of(row.get(PIECE.ORIGINAL_LANGUAGE)),
                series == null ? null : new Series(series, row.get(PIECE.SERIES_NUMBER)),
                new LocalText(title),
                new LocalText(summary),
                Set.copyOf(titles.keySet()),
                authors);
    }

    private Map<String, SortedMap<Language, Titles>> titles(Collection<PieceId> ids) {
        Map<String, SortedMap<Language, Titles>> titles = new HashMap<>();
        db.select(EDITION.PIECE_ID, EDITION.LANGUAGE, REVISION.TITLE, REVISION.ABSTRACT)
                .from(EDITION)
                .join(REVISION)
                .on(REVISION.ID.eq(EDITION.PUBLISHED_REVISION_ID))
                .where(EDITION.PIECE_ID.in(keys(ids)), EDITION.STATE.in(Catalogue.names(states)))
                .forEach(row -> titles.computeIfAbsent(row.value1(), _ -> new TreeMap<>())
                        .put(Language.of(row.value2()), new Titles(row.value3(), row.value4())));
        return titles;
    }

    private Map<String, SortedMap<Language, Edition>> editions(Caller caller, Collection<PieceId> ids) {
        var rows = db.select()
                .from(EDITION)
                .join(REVISION)
                .on(REVISION.ID.eq(EDITION.PUBLISHED_REVISION_ID))
                .where(EDITION.PIECE_ID.in(keys(ids)), EDITION.STATE.in(Catalogue.names(states)))
                .fetch();
        Set<String> translators = new HashSet<>(rows.getValues(EDITION.TRANSLATOR_ID));
        translators.remove(null);
        Map<String, NameReading.Named> named = names.people(translators);
        Map<String, SortedMap<Language, Edition>> editions = new HashMap<>();
        for (Record row : rows) {
            editions.computeIfAbsent(row.get(EDITION.PIECE_ID), _ -> new TreeMap<>())
                    .put(Language.of(row.get(EDITION.LANGUAGE)), edition(caller, row, named));
        }
        return editions;
    }

    private static Edition edition(Caller caller, Record row, Map<String, NameReading.Named> named) {
        EditionState state = EditionState.valueOf(row.get(EDITION.STATE));
        String translation = row.get(EDITION.TRANSLATION_STATUS);
        String translator = row.get(EDITION.TRANSLATOR_ID);
        NameReading.Named name = translator == null ? null : named.get(translator);
        boolean full = Policy.access(caller, state) == Access.FULL;
        return new Edition(
                Language.of(row.get(EDITION.LANGUAGE)),
                state,
                translation == null ? null : TranslationStatus.valueOf(translation),
                name == null ? null : new PersonRef(PersonId.of(name.id()), name.slug(), name.name()),
                translation == null ? 0 : row.get(EDITION.SHOWN_STALE),
                row.get(REVISION.TITLE),
                full ? row.get(REVISION.ABSTRACT) : "",
                full ? Body.parse(row.get(REVISION.BODY)) : Body.EMPTY,
                row.get(REVISION.NUMBER),
                UtcInstant.parse(row.get(REVISION.MADE_AT)));
    }

    private Map<String, List<Authorship>> authors(Collection<PieceId> ids) {
        var rows = db.selectFrom(AUTHORSHIP)
                .where(AUTHORSHIP.PIECE_ID.in(keys(ids)))
                .orderBy(AUTHORSHIP.PIECE_ID, AUTHORSHIP.PLACE)
                .fetch();
        Map<String, NameReading.Named> named = names.people(rows.getValues(AUTHORSHIP.PERSON_ID));
        Map<String, LocalText> affiliations = LocalTexts.read(
                db,
                AFFILIATION_TEXT,
                AFFILIATION_TEXT.AFFILIATION_ID,
                AFFILIATION_TEXT.LANGUAGE,
                AFFILIATION_TEXT.CONTENT,
                rows.getValues(AUTHORSHIP.AFFILIATION_ID).stream()
                        .filter(Objects::nonNull)
                        .toList());
        Map<String, List<Authorship>> authors = new HashMap<>();
        for (Record row : rows) {
            NameReading.Named person = Objects.requireNonNull(named.get(row.get(AUTHORSHIP.PERSON_ID)));
            String affiliation = row.get(AUTHORSHIP.AFFILIATION_ID);
            authors.computeIfAbsent(row.get(AUTHORSHIP.PIECE_ID), _ -> new ArrayList<>())
                    .add(new Authorship(
                            PersonId.of(person.id()),
                            person.slug(),
                            person.name(),
                            affiliation == null
                                    ? LocalText.NONE
                                    : affiliations.getOrDefault(affiliation, LocalText.NONE)));
        }
        return authors;
    }

    private static List<String> keys(Collection<PieceId> ids) {
        return ids.stream().map(PieceId::toString).toList();
    }
}
