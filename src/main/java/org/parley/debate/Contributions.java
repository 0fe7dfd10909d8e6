package org.parley.debate;

import static org.parley.store.schema.Tables.CONTRIBUTION;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.store.Store;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Reads the responses that readers sent in. Those that nobody confirmed are for nobody to see. */
@Component
public class Contributions {

    private static final int MOST = 200;

    private final Store store;

    Contributions(Store store) {
        this.store = store;
    }

    /** Those of a debate that were confirmed, those that wait first. */
    public List<Contribution> ofDebate(Caller caller, DebateId debate) {
        Policy.require(caller, Act.CONVENE);
        return store.read(db -> read(db, confirmed().and(CONTRIBUTION.DEBATE_ID.eq(debate.toString())), MOST));
    }

    /** Those of any debate that wait for an editor, the oldest first. */
    public static List<Contribution> waiting(DSLContext db, int most) {
        return read(db, CONTRIBUTION.STATE.eq(ContributionState.WAITING.name()), most);
    }

    /**
     * The one with this key.
     *
     * @throws NotFound if there is none, or nobody confirmed it
     */
    public Contribution get(Caller caller, ContributionId id) {
        Policy.require(caller, Act.CONVENE);
        return find(id).filter(found -> found.state() != ContributionState.UNCONFIRMED)
                .orElseThrow(() -> new NotFound("no contribution " + id));
    }

    /** Those with these keys. */
    List<Contribution> those(List<String> keys) {
        return store.read(db -> read(db, CONTRIBUTION.ID.in(keys), keys.size()));
    }

    /** The one with this key, whoever may know of it. */
    public Optional<Contribution> find(ContributionId id) {
        return store.read(db -> find(db, id));
    }

    /** The same, within a transaction. */
    public static Optional<Contribution> find(DSLContext db, ContributionId id) {
        return read(db, CONTRIBUTION.ID.eq(id.toString()), 1).stream().findFirst();
    }

    private static Condition confirmed() {
        return CONTRIBUTION.STATE.ne(ContributionState.UNCONFIRMED.name());
    }

    private static List<Contribution> read(DSLContext db, Condition condition, int most) {
        return db.selectFrom(CONTRIBUTION)
                .where(condition)
                .orderBy(CONTRIBUTION.SETTLED_AT.isNotNull(), CONTRIBUTION.SENT_AT, CONTRIBUTION.ID)
                .limit(most)
                .fetch(Contributions::contribution);
    }

    private static Contribution contribution(Record row) {
        String answers = row.get(CONTRIBUTION.ANSWERS_ID);
        String piece = row.get(CONTRIBUTION.PIECE_ID);
        return new Contribution(
                ContributionId.of(row.get(CONTRIBUTION.ID)),
                DebateId.of(row.get(CONTRIBUTION.DEBATE_ID)),
                answers == null ? null : PieceId.of(answers),
                row.get(CONTRIBUTION.ADDRESS),
                Language.of(row.get(CONTRIBUTION.SCREEN)),
                new Written(
                        row.get(CONTRIBUTION.AUTHOR),
                        row.get(CONTRIBUTION.AFFILIATION),
                        row.get(CONTRIBUTION.INTEREST),
                        Language.of(row.get(CONTRIBUTION.LANGUAGE)),
                        row.get(CONTRIBUTION.TITLE),
                        row.get(CONTRIBUTION.CONTENT)),
                edited(row.get(CONTRIBUTION.EDITED_TITLE), row.get(CONTRIBUTION.EDITED_CONTENT)),
                ContributionState.valueOf(row.get(CONTRIBUTION.STATE)),
                UtcInstant.parse(row.get(CONTRIBUTION.SENT_AT)),
                row.get(CONTRIBUTION.REASON) == null ? "" : row.get(CONTRIBUTION.REASON),
                piece == null ? null : PieceId.of(piece));
    }

    private static Contribution.@Nullable Edited edited(@Nullable String title, @Nullable String text) {
        return title == null || text == null ? null : new Contribution.Edited(title, text);
    }
}
