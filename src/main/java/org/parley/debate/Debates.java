package org.parley.debate;

import static org.parley.store.schema.Tables.DEBATE;
import static org.parley.store.schema.Tables.DEBATE_PIECE;
import static org.parley.store.schema.Tables.DEBATE_TEXT;
import static org.parley.store.schema.Tables.PIECE;
import static org.parley.store.schema.Tables.REPLY;
import static org.parley.store.schema.Tables.THEME;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Directory;
import org.parley.publishing.Neighbours;
import org.parley.publishing.PersonId;
import org.parley.publishing.PersonRef;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/**
 * Reads debates and replies. The pieces themselves are read from the catalogue, which asks the policy. Debates in preparation
 * are for those who convene them.
 */
@Component
public class Debates {

    private static final Condition SHOWN = DEBATE.STATE.ne(DebateState.PREPARATION.name());

    private final Store store;
    private final Directory directory;

    Debates(Store store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    /** All debates that readers have, the newest first. */
    public List<DebateView> all() {
        return store.read(db -> read(db, SHOWN));
    }

    /** What all debates ask that readers have, the newest first. */
    public List<DebateQuestion> questions() {
        return store
                .read(db -> db.select(DEBATE.SLUG, DEBATE.STATE, DEBATE_TEXT.LANGUAGE, DEBATE_TEXT.QUESTION)
                        .from(DEBATE)
                        .join(DEBATE_TEXT)
                        .on(DEBATE_TEXT.DEBATE_ID.eq(DEBATE.ID))
                        .where(SHOWN)
                        .orderBy(DEBATE.OPENED.desc(), DEBATE.ID.desc())
                        .fetchGroups(DEBATE.SLUG))
                .entrySet()
                .stream()
                .map(debate -> new DebateQuestion(
                        Slug.of(debate.getKey()),
                        text(debate.getValue(), DEBATE_TEXT.QUESTION),
                        debate.getValue().getFirst().get(DEBATE.STATE).equals(DebateState.CLOSED.name())))
                .toList();
    }

    /** The newest debate that readers have. */
    public Optional<DebateView> newest() {
        return store
                .read(db -> read(
                        db,
                        DEBATE.ID.eq(DSL.select(DEBATE.ID)
                                .from(DEBATE)
                                .where(SHOWN)
                                .orderBy(DEBATE.OPENED.desc(), DEBATE.ID.desc())
                                .limit(1))))
                .stream()
                .findFirst();
    }

    /** The debate with this key, or this word in its address, if readers have it. */
    public Optional<DebateView> named(String keyOrSlug) {
        return store.read(db -> read(db, SHOWN.and(DEBATE.SLUG.eq(keyOrSlug).or(DEBATE.ID.eq(keyOrSlug))))).stream()
                .findFirst();
    }

    /** The debate with this word in its address, if readers have it. */
    public Optional<DebateView> debate(Slug slug) {
        return store.read(db -> read(db, SHOWN.and(DEBATE.SLUG.eq(slug.value())))).stream()
                .findFirst();
    }

    /** The other debates of a theme that readers have, the newest first. */
    public List<DebateView> ofTheme(Theme theme) {
        return store.read(db -> read(
                db,
                SHOWN.and(DEBATE.THEME_ID.in(DSL.select(THEME.ID)
                        .from(THEME)
                        .where(THEME.SLUG.eq(theme.slug().value()))))));
    }

    /** All debates, those in preparation among them, the newest first. */
    public List<DebateView> convened(Caller caller) {
        Policy.require(caller, Act.CONVENE);
        return store.read(db -> read(db, DSL.noCondition()));
    }

    /**
     * The debate with this key, be it in preparation.
     *
     * @throws NotFound if there is none
     */
    public DebateView convened(Caller caller, DebateId id) {
        Policy.require(caller, Act.CONVENE);
        return find(id).orElseThrow(() -> new NotFound("no debate " + id));
    }

    /** Those that meet a condition, whoever may see them. */
    List<DebateView> those(Condition condition) {
        return store.read(db -> read(db, condition));
    }

    /** The debate with this key, whoever may see it. */
    public Optional<DebateView> find(DebateId id) {
        return store.read(db -> find(db, id));
    }

    /** The same, within a transaction. */
    public Optional<DebateView> find(DSLContext db, DebateId id) {
        return read(db, DEBATE.ID.eq(id.toString())).stream().findFirst();
    }

    /** The debates that a piece belongs to, the newest first, as far as the piece's own page tells of them. */
    public List<Neighbours.PartOf> of(PieceId piece) {
        var rows = store.read(db -> db.select(DEBATE.SLUG, DEBATE_TEXT.LANGUAGE, DEBATE_TEXT.QUESTION)
                .from(DEBATE_PIECE)
                .join(DEBATE)
                .on(DEBATE.ID.eq(DEBATE_PIECE.DEBATE_ID))
                .join(DEBATE_TEXT)
                .on(DEBATE_TEXT.DEBATE_ID.eq(DEBATE.ID))
                .where(DEBATE_PIECE.PIECE_ID.eq(piece.toString()), SHOWN)
                .orderBy(DEBATE.OPENED.desc(), DEBATE.ID.desc())
                .fetchGroups(DEBATE.SLUG));
        return rows.entrySet().stream()
                .map(debate ->
                        new Neighbours.PartOf(Slug.of(debate.getKey()), text(debate.getValue(), DEBATE_TEXT.QUESTION)))
                .toList();
    }

    /** The pieces that this one answers, and those that answer it. */
    public Replies replies(PieceId piece) {
        String key = piece.toString();
        List<PieceId> answers = new ArrayList<>();
        List<PieceId> answeredBy = new ArrayList<>();
        store.read(db -> db.select(REPLY.PIECE_ID, REPLY.ANSWERS_ID)
                        .from(REPLY)
                        .join(PIECE)
                        .on(PIECE.ID.eq(REPLY.PIECE_ID))
                        .where(REPLY.PIECE_ID.eq(key).or(REPLY.ANSWERS_ID.eq(key)))
                        .orderBy(PIECE.DATED, PIECE.ID, REPLY.ANSWERS_ID)
                        .fetch())
                .forEach(row -> {
                    if (row.value1().equals(key)) {
                        answers.add(PieceId.of(row.value2()));
                    } else {
                        answeredBy.add(PieceId.of(row.value1()));
                    }
                });
        return new Replies(answers, answeredBy);
    }

    /**
     * What a piece answers, and what answers it.
     *
     * @param answers the pieces that it answers
     * @param answeredBy the pieces that answer it, oldest first
     */
    public record Replies(List<PieceId> answers, List<PieceId> answeredBy) {}

    /** Of these pieces, which answers which. */
    public List<Reply> repliesAmong(Collection<PieceId> pieces) {
        List<String> keys = pieces.stream().map(PieceId::toString).toList();
        return store.read(db -> db.selectFrom(REPLY)
                .where(REPLY.PIECE_ID.in(keys), REPLY.ANSWERS_ID.in(keys))
                .orderBy(REPLY.PIECE_ID, REPLY.ANSWERS_ID)
                .fetch(row -> new Reply(PieceId.of(row.get(REPLY.PIECE_ID)), PieceId.of(row.get(REPLY.ANSWERS_ID)))));
    }

    /** That one piece answers another. */
    public record Reply(PieceId piece, PieceId answers) {}

    /** Of these pieces, those that belong to a debate or answer a piece that does, by the word of the debate in addresses. */
    public Map<String, Set<PieceId>> among(Collection<PieceId> pieces) {
        List<String> keys = pieces.stream().map(PieceId::toString).toList();
        Map<String, Set<PieceId>> found = new HashMap<>();
        store.read(db -> db.select(DEBATE.SLUG, DEBATE_PIECE.PIECE_ID)
                        .from(DEBATE_PIECE)
                        .join(DEBATE)
                        .on(DEBATE.ID.eq(DEBATE_PIECE.DEBATE_ID))
                        .where(DEBATE_PIECE.PIECE_ID.in(keys), SHOWN)
                        .union(DSL.select(DEBATE.SLUG, REPLY.PIECE_ID)
                                .from(REPLY)
                                .join(DEBATE_PIECE)
                                .on(DEBATE_PIECE.PIECE_ID.eq(REPLY.ANSWERS_ID))
                                .join(DEBATE)
                                .on(DEBATE.ID.eq(DEBATE_PIECE.DEBATE_ID))
                                .where(REPLY.PIECE_ID.in(keys), SHOWN))
                        .fetch())
                .forEach(row -> found.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                        .add(PieceId.of(row.value2())));
        return found;
    }

    private List<DebateView> read(DSLContext db, Condition which) {
        var rows = db.selectFrom(DEBATE)
                .where(which)
                .orderBy(DEBATE.OPENED.desc(), DEBATE.ID.desc())
                .fetch();
        List<String> ids = rows.getValues(DEBATE.ID);
        var texts =
                db.selectFrom(DEBATE_TEXT).where(DEBATE_TEXT.DEBATE_ID.in(ids)).fetchGroups(DEBATE_TEXT.DEBATE_ID);
        Map<String, List<PieceId>> pieces = db.select(DEBATE_PIECE.DEBATE_ID, DEBATE_PIECE.PIECE_ID)
                .from(DEBATE_PIECE)
                .join(PIECE)
                .on(PIECE.ID.eq(DEBATE_PIECE.PIECE_ID))
                .where(DEBATE_PIECE.DEBATE_ID.in(ids))
                .orderBy(PIECE.DATED, PIECE.ID)
                .fetchGroups(row -> row.value1(), row -> PieceId.of(row.value2()));
        Map<PersonId, PersonRef> conveners = directory.people(rows.getValues(DEBATE.CONVENER_ID).stream()
                .filter(Objects::nonNull)
                .map(PersonId::of)
                .toList());
        TermsReading terms = new TermsReading(db, directory, rows);
        return rows.map(row -> view(
                row,
                terms.of(row),
                texts.getOrDefault(row.get(DEBATE.ID), db.newResult(DEBATE_TEXT)),
                conveners,
                pieces.getOrDefault(row.get(DEBATE.ID), List.of())));
    }

    private static DebateView view(
            Record row,
            DebateTerms terms,
            Collection<? extends Record> texts,
            Map<PersonId, PersonRef> conveners,
            List<PieceId> pieces) {
        String convener = row.get(DEBATE.CONVENER_ID);
        String closed = row.get(DEBATE.CLOSED);
        return new DebateView(
                DebateId.of(row.get(DEBATE.ID)),
                Slug.of(row.get(DEBATE.SLUG)),
                convener == null ? null : conveners.get(PersonId.of(convener)),
                PartialDate.parse(row.get(DEBATE.OPENED)),
                closed == null ? null : PartialDate.parse(closed),
                text(texts, DEBATE_TEXT.QUESTION),
                text(texts, DEBATE_TEXT.INTRODUCTION),
                text(texts, DEBATE_TEXT.SUMMARY),
                pieces,
                terms);
    }

    private static LocalText text(Collection<? extends Record> rows, TableField<?, String> field) {
        SortedMap<Language, String> text = new TreeMap<>();
        rows.forEach(row -> text.put(Language.of(row.get(DEBATE_TEXT.LANGUAGE)), row.get(field)));
        return new LocalText(text);
    }
}
