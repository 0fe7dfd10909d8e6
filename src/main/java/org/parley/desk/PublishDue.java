package org.parley.desk;

import static org.jooq.impl.DSL.when;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.parley.accounts.Accounts;
import org.parley.language.Language;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.publishing.PublishEdition;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Publishes what was scheduled and is due, each edition in a transaction of its own, if it may still be published: whoever
 * scheduled it must still be trusted to, and nothing must speak against it. What may not goes back to the approved ones and
 * says why.
 */
@Component
public class PublishDue {

    private static final Logger LOG = LoggerFactory.getLogger(PublishDue.class);
    private static final Caller SCHEDULE = new Caller.Itself("schedule");

    private final Store store;
    private final Writing writing;
    private final PublishEdition publish;
    private final Clock clock;
    private final Today today;

    PublishDue(Store store, Writing writing, PublishEdition publish, Clock clock, Today today) {
        this.store = store;
        this.writing = writing;
        this.publish = publish;
        this.clock = clock;
        this.today = today;
    }

    /** Publishes all that is due now, originals before their translations. */
    public void run() {
        for (EditionKey key : due()) {
            try {
                var _ = writing.write(SCHEDULE, transaction -> {
                    settle(transaction, key);
                    return true;
                });
            } catch (RuntimeException failed) {
                LOG.error("{} was due and could not be published; it is tried again", key, failed);
            }
        }
    }

    private List<EditionKey> due() {
        return store.read(db -> new ArrayList<>(db.select(EDITION.PIECE_ID, EDITION.LANGUAGE)
                .from(EDITION)
                .join(PIECE)
                .on(PIECE.ID.eq(EDITION.PIECE_ID))
                .where(
                        EDITION.STATE.eq(EditionState.SCHEDULED.name()),
                        EDITION.SCHEDULED_FOR.le(UtcInstant.format(clock.instant())))
                .orderBy(when(Ownership.isOriginal(), 0).otherwise(1), EDITION.SCHEDULED_FOR, EDITION.ID)
                .fetch(row -> new EditionKey(PieceId.of(row.value1()), Language.of(row.value2())))));
    }

    private void settle(Transaction transaction, EditionKey key) {
        DSLContext db = transaction.db();
        // Another node may have been faster: whoever changes this row goes on.
        int mine = db.update(EDITION)
                .setNull(EDITION.SCHEDULED_FOR)
                .where(
                        EDITION.PIECE_ID.eq(key.piece().toString()),
                        EDITION.LANGUAGE.eq(key.language().tag()),
                        EDITION.STATE.eq(EditionState.SCHEDULED.name()),
                        EDITION.SCHEDULED_FOR.le(transaction.storedAt()))
                .execute();
        if (mine == 0) {
            return;
        }
        DeskEdition edition = Editions.find(db, SCHEDULE, key).orElseThrow();
        Optional<String> against = against(db, edition, today.of(transaction.at()));
        if (against.isPresent()) {
            hold(transaction, edition, against.get());
        } else {
            publish.publish(
                    transaction,
                    key.piece(),
                    key.language(),
                    Objects.requireNonNull(edition.approved()).id());
            transaction.changed("published", Revisions.subject(edition.id()));
        }
    }

    private static Optional<String> against(DSLContext db, DeskEdition edition, LocalDate today) {
        if (edition.approved() == null) {
            return Optional.of("desk.held.not-approved");
        }
        if (!Policy.may(scheduledBy(db, edition), Act.PUBLISH, edition.standing())) {
            return Optional.of("desk.held.no-longer-trusted");
        }
        return Readiness.of(
                        db, edition, Editions.revision(db, edition.approved().id()), today)
                .stream()
                .filter(Finding::stops)
                .map(Finding::key)
                .findFirst();
    }

    private static Caller scheduledBy(DSLContext db, DeskEdition edition) {
        String account = db.select(EDITION.SCHEDULED_BY)
                .from(EDITION)
                .where(EDITION.ID.eq(edition.id()))
                .fetchOne(EDITION.SCHEDULED_BY);
        return Accounts.asNow(db, account);
    }

    private static void hold(Transaction transaction, DeskEdition edition, String reason) {
        transaction
                .db()
                .update(EDITION)
                .set(EDITION.STATE, EditionState.APPROVED.name())
                .set(EDITION.STATE_SINCE, transaction.storedAt())
                .set(EDITION.UPDATED_AT, transaction.storedAt())
                .setNull(EDITION.SCHEDULED_BY)
                .set(EDITION.HELD_BECAUSE, reason)
                .where(EDITION.ID.eq(edition.id()))
                .execute();
        transaction.changed("held", Revisions.subject(edition.id()), reason);
    }
}
