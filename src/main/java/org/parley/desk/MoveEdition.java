package org.parley.desk;

import static org.parley.store.schema.Tables.EDITION;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.StalePassages;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Hands an edition in, gives it back, or finds it fit to be published. */
@Component
public class MoveEdition {

    private final Writing writing;

    MoveEdition(Writing writing) {
        this.writing = writing;
    }

    /** Hands in what is written: a draft for review, or a change to what is published. */
    public void submit(Caller.Member caller, EditionKey key) {
        move(caller, key, Act.SUBMIT, null);
    }

    /**
     * Gives it back to whoever writes it.
     *
     * @param remark what is still to be done; kept as a remark on the whole
     */
    public void giveBack(Caller.Member caller, EditionKey key, @Nullable String remark) {
        move(caller, key, Act.RETURN, remark);
    }

    /** Finds what is written fit to be published. */
    public void approve(Caller.Member caller, EditionKey key) {
        move(caller, key, Act.APPROVE, null);
    }

    private void move(Caller.Member caller, EditionKey key, Act act, @Nullable String remark) {
        var _ = writing.write(caller, transaction -> {
            DeskEdition edition = Editions.require(transaction.db(), caller, key, act);
            String revision = Revisions.save(transaction, key, null);
            if (remark != null && !remark.isBlank()) {
                Remarks.write(transaction, edition.id(), caller.account(), null, null, remark);
            }
            switch (act) {
                case SUBMIT -> submit(transaction, edition);
                case RETURN -> giveBack(transaction, edition);
                case APPROVE -> {
                    ensure(edition, act, Set.of(EditionState.DRAFT, EditionState.IN_REVIEW, EditionState.APPROVED));
                    Readiness.requireText(edition);
                    set(transaction, edition, EditionState.APPROVED);
                    transaction
                            .db()
                            .update(EDITION)
                            .set(EDITION.APPROVED_REVISION_ID, revision)
                            .where(EDITION.ID.eq(edition.id()))
                            .execute();
                }
                default -> throw new IllegalArgumentException(act + " is another's");
            }
            StalePassages.count(transaction, key.piece());
            transaction.changed(logged(act), Revisions.subject(edition.id()));
            return true;
        });
    }

    private static void submit(Transaction transaction, DeskEdition edition) {
        Readiness.requireText(edition);
        if (edition.isShown()) {
            if (!edition.hasNews()) {
                throw new NotPossible("desk.cannot.nothing-new");
            }
            transaction
                    .db()
                    .update(EDITION)
                    .set(EDITION.PROPOSED_AT, transaction.storedAt())
                    .where(EDITION.ID.eq(edition.id()))
                    .execute();
        } else {
            ensure(edition, Act.SUBMIT, Set.of(EditionState.DRAFT));
            set(transaction, edition, EditionState.IN_REVIEW);
        }
    }

    private static void giveBack(Transaction transaction, DeskEdition edition) {
        if (edition.isShown()) {
            transaction
                    .db()
                    .update(EDITION)
                    .setNull(EDITION.PROPOSED_AT)
                    .where(EDITION.ID.eq(edition.id()))
                    .execute();
        } else {
            ensure(edition, Act.RETURN, Set.of(EditionState.IN_REVIEW, EditionState.APPROVED, EditionState.SCHEDULED));
            set(transaction, edition, EditionState.DRAFT);
        }
    }

    /** Lets pass an edition that stands where this is done. */
    static void ensure(DeskEdition edition, Act act, Set<EditionState> from) {
        if (!from.contains(edition.state())) {
            throw new NotPossible("desk.cannot." + act, edition.state());
        }
    }

    /** Puts an edition where it now stands, off the schedule. */
    static void set(Transaction transaction, DeskEdition edition, EditionState state) {
        transaction
                .db()
                .update(EDITION)
                .set(EDITION.STATE, state.name())
                .set(EDITION.STATE_SINCE, transaction.storedAt())
                .set(EDITION.UPDATED_AT, transaction.storedAt())
                .setNull(EDITION.APPROVED_REVISION_ID)
                .setNull(EDITION.SCHEDULED_FOR)
                .setNull(EDITION.SCHEDULED_BY)
                .setNull(EDITION.HELD_BECAUSE)
                .where(EDITION.ID.eq(edition.id()))
                .execute();
    }

    private static String logged(Act act) {
        return switch (act) {
            case SUBMIT -> "handed-in";
            case RETURN -> "given-back";
            case APPROVE -> "approved";
            default -> throw new IllegalArgumentException(act + " is another's");
        };
    }
}
