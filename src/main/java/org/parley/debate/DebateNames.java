package org.parley.debate;

import static org.parley.store.schema.Tables.DEBATE;
import static org.parley.store.schema.Tables.DEBATE_PIECE;
import static org.parley.store.schema.Tables.DEBATE_TEXT;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.publishing.PieceId;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Reads the names of the debates that readers have: the word in the address of each, and what it asks. */
@Component
class DebateNames {

    private static final Condition SHOWN = DEBATE.STATE.ne(DebateState.PREPARATION.name());

    private final Store store;

    DebateNames(Store store) {
        this.store = store;
    }

    /** The words in the addresses of the debates to which each of these pieces belongs. */
    Map<PieceId, List<Slug>> of(Collection<PieceId> pieces) {
        return store.read(db -> db.select(DEBATE_PIECE.PIECE_ID, DEBATE.SLUG)
                .from(DEBATE_PIECE)
                .join(DEBATE)
                .on(DEBATE.ID.eq(DEBATE_PIECE.DEBATE_ID))
                .where(
                        DEBATE_PIECE.PIECE_ID.in(
                                pieces.stream().map(PieceId::toString).toList()),
                        SHOWN)
                .orderBy(DEBATE.SLUG)
                .fetchGroups(row -> PieceId.of(row.value1()), row -> Slug.of(row.value2())));
    }

    /** What each of these debates asks. */
    Map<Slug, LocalText> questions(Collection<Slug> debates) {
        Map<Slug, SortedMap<Language, String>> questions = new HashMap<>();
        store.read(db -> db.select(DEBATE.SLUG, DEBATE_TEXT.LANGUAGE, DEBATE_TEXT.QUESTION)
                        .from(DEBATE)
                        .join(DEBATE_TEXT)
                        .on(DEBATE_TEXT.DEBATE_ID.eq(DEBATE.ID))
                        .where(DEBATE.SLUG.in(debates.stream().map(Slug::value).toList()), SHOWN)
                        .fetch())
                .forEach(row -> questions
                        .computeIfAbsent(Slug.of(row.value1()), _ -> new TreeMap<>())
                        .put(Language.of(row.value2()), row.value3()));
        Map<Slug, LocalText> names = new HashMap<>();
        questions.forEach((slug, texts) -> names.put(slug, new LocalText(texts)));
        return names;
    }
}
