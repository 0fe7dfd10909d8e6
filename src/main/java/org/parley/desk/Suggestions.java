package org.parley.desk;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.parley.store.schema.Tables.AFFILIATION_TEXT;
import static org.parley.store.schema.Tables.AUTHORSHIP;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.Policy;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Suggests whom, or which institution, somebody at the desk means by what they have typed so far. */
@Component
public class Suggestions {

    /** The most that are suggested. */
    public static final int MOST = 10;

    private static final int LONGEST = 200;

    private final Store store;
    private final KnownNames names;

    Suggestions(Store store, KnownNames names) {
        this.store = store;
        this.names = names;
    }

    /** The people who may be meant: by a name in any language, by the form for lists, by its reading. */
    public List<Suggestion> people(Caller.Member caller, Language reader, String typed) {
        List<KnownNames.Named> found = KnownNames.matching(names.people(), cut(typed), MOST);
        return store.read(db -> {
            Map<String, String> latest = latest(
                    db, caller, reader, found.stream().map(KnownNames.Named::id).toList());
            return found.stream()
                    .map(named -> Suggestion.of(named.id(), named.name(), latest.getOrDefault(named.id(), ""), reader))
                    .toList();
        });
    }

    /** The institutions that may be meant. */
    public List<Suggestion> institutions(Caller.Member caller, Language reader, String typed) {
        return KnownNames.matching(names.institutions(), cut(typed), MOST).stream()
                .map(named -> Suggestion.of(named.id(), named.name(), "", reader))
                .toList();
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    /** That the caller may read an edition of the piece, or one of its drafts is theirs: what may be told of its authors. */
    static Condition isTold(Caller.Member caller) {
        List<String> listed =
                Policy.listed(caller).stream().map(EditionState::name).toList();
        return exists(selectOne()
                .from(EDITION)
                .where(EDITION.PIECE_ID.eq(PIECE.ID))
                .and(EDITION.STATE.in(listed).or(Ownership.own(caller))));
    }

    /** What each of these people was when last writing, as far as the caller may know. */
    private static Map<String, String> latest(
            DSLContext db, Caller.Member caller, Language reader, List<String> people) {
        Map<String, String> last = new HashMap<>();
        Map<String, Map<Language, String>> texts = new HashMap<>();
        db.select(AUTHORSHIP.PERSON_ID, AUTHORSHIP.AFFILIATION_ID, AFFILIATION_TEXT.LANGUAGE, AFFILIATION_TEXT.CONTENT)
                .from(AUTHORSHIP)
                .join(PIECE)
                .on(PIECE.ID.eq(AUTHORSHIP.PIECE_ID))
                .join(AFFILIATION_TEXT)
                .on(AFFILIATION_TEXT.AFFILIATION_ID.eq(AUTHORSHIP.AFFILIATION_ID))
                .where(AUTHORSHIP.PERSON_ID.in(people), isTold(caller))
                .orderBy(PIECE.DATED.desc(), PIECE.ID.desc())
                .forEach(row -> {
                    if (last.computeIfAbsent(row.value1(), _ -> row.value2()).equals(row.value2())) {
                        texts.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                                .put(Language.of(row.value3()), row.value4());
                    }
                });
        Map<String, String> latest = new HashMap<>();
        texts.forEach((person, text) -> latest.put(person, LocalText.of(text).in(reader)));
        return latest;
    }
}
