package org.parley.desk;

import static org.jooq.impl.DSL.inline;
import static org.parley.store.schema.Tables.CHANGE_LOG;
import static org.parley.store.schema.Tables.INSTITUTION_NAME;
import static org.parley.store.schema.Tables.PERSON_NAME;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.PersonId;
import org.parley.store.ChangeLog;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/**
 * The names of all people and institutions, held in memory so that they are found as one types, alike on both databases. What
 * is held is read anew as soon as the change log says that one of them was changed.
 */
@Component
class KnownNames {

    private static final String WROTE = "wrote";

    private final Store store;
    private final AtomicReference<Held> people = new AtomicReference<>(new Held(-1, List.of()));
    private final AtomicReference<Held> institutions = new AtomicReference<>(new Held(-1, List.of()));
    private final ChangeLog log;

    KnownNames(Store store, ChangeLog log) {
        this.store = store;
        this.log = log;
    }

    /**
     * Somebody, or an institution, that has a name.
     *
     * @param id the key
     * @param name the name
     * @param sortName the form by which lists are ordered
     * @param folded all that it is found by, each name on its own, folded
     */
    record Named(String id, LocalText name, LocalText sortName, List<String> folded) {

        /** How well it answers to what was typed, folded: 0 best, less than 0 not at all. */
        int rank(String typed) {
            String joined = Folding.joined(typed);
            if (folded.stream()
                    .anyMatch(text ->
                            text.startsWith(typed) || Folding.joined(text).startsWith(joined))) {
                return 0;
            }
            String all = " " + String.join(" ", folded);
            boolean each = List.of(typed.split(" ")).stream().allMatch(word -> all.contains(" " + word));
            if (each) {
                return 1;
            }
            return folded.stream().anyMatch(text -> Folding.joined(text).contains(joined)) ? 2 : -1;
        }

        /** Whether one of its names is this one. */
        boolean isCalled(String text) {
            String joined = Folding.joined(Folding.fold(text));
            return name.byLanguage().values().stream()
                    .anyMatch(own -> Folding.joined(Folding.fold(own)).equals(joined));
        }
    }

    private record Held(long seq, List<Named> names) {}

    /** All people. */
    List<Named> people() {
        return current(
                people,
                PersonId.SUBJECT,
                db -> read(
                        db,
                        PERSON_NAME,
                        PERSON_NAME.PERSON_ID,
                        PERSON_NAME.LANGUAGE,
                        PERSON_NAME.NAME,
                        PERSON_NAME.SORT_NAME));
    }

    /** All institutions. */
    List<Named> institutions() {
        return current(
                institutions,
                InstitutionId.SUBJECT,
                db -> read(
                        db,
                        INSTITUTION_NAME,
                        INSTITUTION_NAME.INSTITUTION_ID,
                        INSTITUTION_NAME.LANGUAGE,
                        INSTITUTION_NAME.NAME,
                        inline("")));
    }

    /** Those that answer to what was typed, the best first. */
    static List<Named> matching(List<Named> names, String typed, int most) {
        String folded = Folding.fold(typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        record Ranked(Named named, int rank) {}
        return names.stream()
                .map(named -> new Ranked(named, named.rank(folded)))
                .filter(ranked -> ranked.rank >= 0)
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(ranked -> ranked.named.folded().getFirst()))
                .limit(most)
                .map(Ranked::named)
                .toList();
    }

    private List<Named> current(
            AtomicReference<Held> holder, String kind, java.util.function.Function<DSLContext, List<Named>> reading) {
        Held held = holder.get();
        long newest = log.newest();
        if (held.seq == newest) {
            return held.names;
        }
        boolean changed = held.seq < 0
                || store.read(db -> db.fetchExists(
                        CHANGE_LOG,
                        CHANGE_LOG.SEQ.gt(held.seq),
                        CHANGE_LOG.SUBJECT_KIND.eq(kind),
                        CHANGE_LOG.ACT.ne(WROTE)));
        Held now = new Held(newest, changed ? store.read(reading) : held.names);
        holder.set(now);
        return now.names;
    }

    private static List<Named> read(
            DSLContext db,
            Table<?> table,
            Field<String> owner,
            Field<String> language,
            Field<String> name,
            Field<String> sortName) {
        Map<String, SortedMap<Language, String>> names = new LinkedHashMap<>();
        Map<String, SortedMap<Language, String>> sortNames = new LinkedHashMap<>();
        db.select(owner, language, name, sortName)
                .from(table)
                .orderBy(owner, language)
                .forEach(row -> {
                    Language in = Language.of(row.value2());
                    names.computeIfAbsent(row.value1(), _ -> new TreeMap<>()).put(in, row.value3());
                    sortNames
                            .computeIfAbsent(row.value1(), _ -> new TreeMap<>())
                            .put(in, row.value4());
                });
        List<Named> all = new ArrayList<>(names.size());
        names.forEach((id, byLanguage) -> {
            LocalText sort = new LocalText(sortNames.getOrDefault(id, new TreeMap<>()));
            List<String> folded = new ArrayList<>();
            byLanguage.values().forEach(text -> folded.add(Folding.fold(text)));
            sort.byLanguage().values().forEach(text -> folded.add(Folding.fold(text)));
            all.add(new Named(id, new LocalText(byLanguage), sort, List.copyOf(folded)));
        });
        return List.copyOf(all);
    }
}
