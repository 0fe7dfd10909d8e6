package org.parley.debate;

import static org.parley.store.schema.Tables.DEBATE;
import static org.parley.store.schema.Tables.DEBATE_PIECE;
import static org.parley.store.schema.Tables.DEBATE_SIDE;
import static org.parley.store.schema.Tables.DEBATE_SIDE_NAME;
import static org.parley.store.schema.Tables.PANELIST;
import static org.parley.store.schema.Tables.THEME;
import static org.parley.store.schema.Tables.THEME_NAME;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.Directory;
import org.parley.publishing.PersonId;
import org.parley.publishing.PersonRef;
import org.parley.publishing.PieceId;

/** Reads the terms of many debates at once, each table by one query. */
final class TermsReading {

    private final Map<String, List<Side>> sides = new HashMap<>();
    private final Map<String, List<Panelist>> panels = new HashMap<>();
    private final Map<String, Map<PieceId, String>> spokenFor = new HashMap<>();
    private final Map<String, Theme> themes = new HashMap<>();

    TermsReading(DSLContext db, Directory directory, Collection<? extends Record> debates) {
        List<String> ids = debates.stream().map(row -> row.get(DEBATE.ID)).toList();
        readSides(db, ids);
        readPanels(db, directory, ids);
        db.select(DEBATE_PIECE.DEBATE_ID, DEBATE_PIECE.PIECE_ID, DEBATE_PIECE.SIDE_ID)
                .from(DEBATE_PIECE)
                .where(DEBATE_PIECE.DEBATE_ID.in(ids), DEBATE_PIECE.SIDE_ID.isNotNull())
                .forEach(row -> spokenFor
                        .computeIfAbsent(row.value1(), _ -> new HashMap<>())
                        .put(PieceId.of(row.value2()), row.value3()));
        readThemes(
                db,
                debates.stream()
                        .flatMap(row -> java.util.stream.Stream.ofNullable(row.get(DEBATE.THEME_ID)))
                        .toList());
    }

    private void readSides(DSLContext db, List<String> ids) {
        Map<String, SortedMap<Language, String>> names = new HashMap<>();
        var rows = db.select(DEBATE_SIDE.ID, DEBATE_SIDE.DEBATE_ID, DEBATE_SIDE_NAME.LANGUAGE, DEBATE_SIDE_NAME.NAME)
                .from(DEBATE_SIDE)
                .leftJoin(DEBATE_SIDE_NAME)
                .on(DEBATE_SIDE_NAME.SIDE_ID.eq(DEBATE_SIDE.ID))
                .where(DEBATE_SIDE.DEBATE_ID.in(ids))
                .orderBy(DEBATE_SIDE.DEBATE_ID, DEBATE_SIDE.PLACE, DEBATE_SIDE.ID)
                .fetch();
        rows.forEach(row -> {
            SortedMap<Language, String> name = names.computeIfAbsent(row.value1(), _ -> new TreeMap<>());
            if (row.value3() != null) {
                name.put(Language.of(row.value3()), row.value4());
            }
        });
        rows.forEach(row -> {
            SortedMap<Language, String> name = names.remove(row.value1());
            if (name != null) {
                List<Side> own = sides.computeIfAbsent(row.value2(), _ -> new ArrayList<>());
                own.add(new Side(row.value1(), own.size() + 1, new LocalText(name)));
            }
        });
    }

    private void readPanels(DSLContext db, Directory directory, List<String> ids) {
        var rows = db.selectFrom(PANELIST).where(PANELIST.DEBATE_ID.in(ids)).fetch();
        Map<PersonId, PersonRef> people = directory.people(
                rows.getValues(PANELIST.PERSON_ID).stream().map(PersonId::of).toList());
        rows.forEach(row -> {
            PersonRef person = people.get(PersonId.of(row.get(PANELIST.PERSON_ID)));
            if (person != null) {
                panels.computeIfAbsent(row.get(PANELIST.DEBATE_ID), _ -> new ArrayList<>())
                        .add(new Panelist(person, row.get(PANELIST.SIDE_ID)));
            }
        });
        panels.values()
                .forEach(panel -> panel.sort(Comparator.comparing(
                        panelist -> panelist.person().slug().value())));
    }

    private void readThemes(DSLContext db, List<String> ids) {
        Map<String, SortedMap<Language, String>> names = new HashMap<>();
        Map<String, Slug> slugs = new HashMap<>();
        db.select(THEME.ID, THEME.SLUG, THEME_NAME.LANGUAGE, THEME_NAME.NAME)
                .from(THEME)
                .join(THEME_NAME)
                .on(THEME_NAME.THEME_ID.eq(THEME.ID))
                .where(THEME.ID.in(ids))
                .forEach(row -> {
                    slugs.put(row.value1(), Slug.of(row.value2()));
                    names.computeIfAbsent(row.value1(), _ -> new TreeMap<>())
                            .put(Language.of(row.value3()), row.value4());
                });
        slugs.forEach((id, slug) ->
                themes.put(id, new Theme(slug, new LocalText(names.getOrDefault(id, new TreeMap<>())))));
    }

    DebateTerms of(Record row) {
        String id = row.get(DEBATE.ID);
        String ends = row.get(DEBATE.ENDS);
        String background = row.get(DEBATE.BACKGROUND_ID);
        String theme = row.get(DEBATE.THEME_ID);
        return new DebateTerms(
                DebateState.valueOf(row.get(DEBATE.STATE)),
                ends == null ? null : PartialDate.parse(ends),
                theme == null ? null : themes.get(theme),
                background == null ? null : PieceId.of(background),
                sides.getOrDefault(id, List.of()),
                panels.getOrDefault(id, List.of()),
                spokenFor.getOrDefault(id, Map.of()),
                row.get(DEBATE.OPEN_CALL) == 1,
                row.get(DEBATE.BALANCE_SHOWN) == 1,
                row.get(DEBATE.VERSION));
    }
}
