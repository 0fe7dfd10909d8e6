package org.parley.desk;

import static org.parley.store.schema.Tables.HELD_PIECE;
import static org.parley.store.schema.Tables.HELD_TOGETHER;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Accounts;
import org.parley.language.Language;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.publishing.PublishEdition;
import org.parley.publishing.Writing;
import org.parley.store.Keys;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Holds pieces, and publishes them at one moment: in one transaction, all of them or none. Each is published with those of its
 * translations that are ready.
 */
@Component
public class PublishTogether {

    private static final Logger LOG = LoggerFactory.getLogger(PublishTogether.class);
    private static final Caller SCHEDULE = new Caller.Itself("schedule");

    private final Store store;
    private final Writing writing;
    private final PublishEdition publish;
    private final Today today;
    private final Clock clock;

    PublishTogether(Store store, Writing writing, PublishEdition publish, Today today, Clock clock) {
        this.store = store;
        this.writing = writing;
        this.publish = publish;
        this.today = today;
        this.clock = clock;
    }

    /**
     * Holds pieces that readers do not have yet.
     *
     * @param debate the key of the debate that they are of; absent where they are of none
     * @param at the moment at which they are published; absent where somebody is to say when
     */
    public String hold(Caller.Member caller, @Nullable String debate, List<PieceId> pieces, @Nullable Instant at) {
        if (pieces.size() < 2 || pieces.size() > HeldTogether.MOST) {
            throw new NotPossible("held.cannot.number", HeldTogether.MOST);
        }
        return writing.write(caller, transaction -> {
            DSLContext db = transaction.db();
            if (at != null && !at.isAfter(transaction.at())) {
                throw new NotPossible("desk.cannot.schedule-in-the-past");
            }
            String id = Keys.next().toString();
            db.insertInto(HELD_TOGETHER)
                    .set(HELD_TOGETHER.ID, id)
                    .set(HELD_TOGETHER.DEBATE_ID, debate)
                    .set(HELD_TOGETHER.DUE_AT, at == null ? null : UtcInstant.format(at))
                    .set(HELD_TOGETHER.HELD_AT, transaction.storedAt())
                    .set(HELD_TOGETHER.HELD_BY, caller.account().toString())
                    .execute();
            for (PieceId piece : pieces) {
                DeskEdition original = Editions.requireOriginal(db, caller, piece, Act.PUBLISH);
                if (original.state().compareTo(EditionState.PUBLISHED) >= 0) {
                    throw new NotPossible(
                            "held.cannot.published", original.text().title());
                }
                int held = db.insertInto(HELD_PIECE, HELD_PIECE.PIECE_ID, HELD_PIECE.HELD_ID)
                        .values(piece.toString(), id)
                        .onConflictDoNothing()
                        .execute();
                if (held == 0) {
                    throw new NotPossible("held.cannot.twice", original.text().title());
                }
                transaction.changed("held-together", Revisions.subject(original.id()));
            }
            return id;
        });
    }

    /**
     * Publishes them now.
     *
     * @throws NotPossible if something speaks against one of them; nothing is published then
     */
    public void release(Caller.Member caller, String id) {
        var _ = writing.write(caller, transaction -> {
            List<PieceId> pieces = take(transaction, id);
            pieces.forEach(piece -> Editions.requireOriginal(transaction.db(), caller, piece, Act.PUBLISH));
            release(transaction, id, pieces);
            return true;
        });
    }

    /** Holds them no longer; each is published by itself again. */
    public void letGo(Caller.Member caller, String id) {
        var _ = writing.write(caller, transaction -> {
            List<PieceId> pieces = take(transaction, id);
            pieces.forEach(piece -> transaction.changed(
                    "let-go",
                    Revisions.subject(Editions.requireOriginal(transaction.db(), caller, piece, Act.PUBLISH)
                            .id())));
            remove(transaction, id);
            return true;
        });
    }

    /** Those that are held for a debate. */
    public List<HeldTogether> of(String debate) {
        return store.read(db -> {
            var pieces = db.select(HELD_PIECE.HELD_ID, HELD_PIECE.PIECE_ID)
                    .from(HELD_PIECE)
                    .join(HELD_TOGETHER)
                    .on(HELD_TOGETHER.ID.eq(HELD_PIECE.HELD_ID))
                    .where(HELD_TOGETHER.DEBATE_ID.eq(debate))
                    .orderBy(HELD_PIECE.PIECE_ID)
                    .fetchGroups(row -> row.value1(), row -> PieceId.of(row.value2()));
            return db.selectFrom(HELD_TOGETHER)
                    .where(HELD_TOGETHER.DEBATE_ID.eq(debate))
                    .orderBy(HELD_TOGETHER.HELD_AT, HELD_TOGETHER.ID)
                    .fetch(row -> new HeldTogether(
                            row.get(HELD_TOGETHER.ID),
                            pieces.getOrDefault(row.get(HELD_TOGETHER.ID), List.of()),
                            row.get(HELD_TOGETHER.DUE_AT) == null
                                    ? null
                                    : UtcInstant.parse(row.get(HELD_TOGETHER.DUE_AT)),
                            row.get(HELD_TOGETHER.HELD_BECAUSE)));
        });
    }

    /** Publishes all that is due now; what cannot be stays held, and says why. */
    public void runDue() {
        List<String> due = store.read(db -> new ArrayList<>(db.select(HELD_TOGETHER.ID)
                .from(HELD_TOGETHER)
                .where(HELD_TOGETHER.DUE_AT.le(UtcInstant.format(clock.instant())))
                .fetch(HELD_TOGETHER.ID)));
        for (String id : due) {
            try {
                var _ = writing.write(SCHEDULE, transaction -> {
                    Caller holder = heldBy(transaction.db(), id);
                    List<PieceId> pieces = take(transaction, id);
                    pieces.forEach(piece -> Editions.requireOriginal(transaction.db(), holder, piece, Act.PUBLISH));
                    release(transaction, id, pieces);
                    return true;
                });
            } catch (NotPossible refused) {
                hold(id, refused.key());
            } catch (Policy.Refused | NotFound refused) {
                hold(id, "desk.held.no-longer-trusted");
            } catch (RuntimeException failed) {
                LOG.error("{} was due and could not be published; it is tried again", id, failed);
            }
        }
    }

    private void hold(String id, String reason) {
        var _ = writing.write(
                SCHEDULE,
                transaction -> transaction
                        .db()
                        .update(HELD_TOGETHER)
                        .setNull(HELD_TOGETHER.DUE_AT)
                        .set(HELD_TOGETHER.HELD_BECAUSE, reason)
                        .where(HELD_TOGETHER.ID.eq(id))
                        .execute());
    }

    private static Caller heldBy(DSLContext db, String id) {
        String account = db.select(HELD_TOGETHER.HELD_BY)
                .from(HELD_TOGETHER)
                .where(HELD_TOGETHER.ID.eq(id))
                .fetchOne(HELD_TOGETHER.HELD_BY);
        return Accounts.asNow(db, account);
    }

    /** The pieces that are held; others who would do something to them wait until the transaction ends. */
    private static List<PieceId> take(Transaction transaction, String id) {
        DSLContext db = transaction.db();
        int there = db.update(HELD_TOGETHER)
                .set(HELD_TOGETHER.HELD_AT, HELD_TOGETHER.HELD_AT)
                .where(HELD_TOGETHER.ID.eq(id))
                .execute();
        if (there == 0) {
            throw new NotPossible("held.cannot.gone");
        }
        return db.select(HELD_PIECE.PIECE_ID)
                .from(HELD_PIECE)
                .where(HELD_PIECE.HELD_ID.eq(id))
                .orderBy(HELD_PIECE.PIECE_ID)
                .fetch(row -> PieceId.of(row.value1()));
    }

    private void release(Transaction transaction, String id, List<PieceId> pieces) {
        remove(transaction, id);
        for (PieceId piece : pieces) {
            for (Language language : Editions.languages(transaction.db(), piece)) {
                publish(transaction, new EditionKey(piece, language));
            }
        }
    }

    /** Publishes an edition; a translation that is not ready is left for later. */
    private void publish(Transaction transaction, EditionKey key) {
        DSLContext db = transaction.db();
        DeskEdition edition = Editions.find(db, SCHEDULE, key).orElseThrow();
        if (edition.state().compareTo(EditionState.PUBLISHED) >= 0) {
            return;
        }
        Optional<Finding> against = Readiness.of(db, edition, edition.text(), today.of(transaction.at())).stream()
                .filter(Finding::stops)
                .findFirst();
        boolean original = edition.standing().original();
        if (against.isPresent() && original) {
            throw new NotPossible("held.cannot.not-ready", edition.text().title());
        }
        if (against.isEmpty() && (original || edition.state() != EditionState.DRAFT)) {
            String revision = Objects.requireNonNull(Revisions.save(transaction, key, null));
            publish.publish(transaction, key.piece(), key.language(), revision);
            transaction.changed("published", Revisions.subject(edition.id()));
        }
    }

    private static void remove(Transaction transaction, String id) {
        transaction.db().deleteFrom(HELD_PIECE).where(HELD_PIECE.HELD_ID.eq(id)).execute();
        transaction
                .db()
                .deleteFrom(HELD_TOGETHER)
                .where(HELD_TOGETHER.ID.eq(id))
                .execute();
    }
}
