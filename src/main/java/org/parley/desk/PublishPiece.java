package org.parley.desk;

import static org.parley.store.schema.Tables.EDITION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.Notice;
import org.parley.publishing.PublishEdition;
import org.parley.publishing.Writing;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Publishes editions, now or at a time, corrects what was published, and takes it back. */
@Component
public class PublishPiece {

    private static final Set<EditionState> UNPUBLISHED =
            Set.of(EditionState.DRAFT, EditionState.IN_REVIEW, EditionState.APPROVED, EditionState.SCHEDULED);
    private static final Set<EditionState> SHOWN = Set.of(EditionState.PUBLISHED, EditionState.CORRECTED);
    private static final Set<EditionState> TAKEN_BACK = Set.of(EditionState.RETRACTED, EditionState.WITHDRAWN);

    private final Writing writing;
    private final PublishEdition publish;
    private final Today today;

    PublishPiece(Writing writing, PublishEdition publish, Today today) {
        this.writing = writing;
        this.publish = publish;
        this.today = today;
    }

    /** Publishes what is written now. */
    public void now(Caller.Member caller, EditionKey key) {
        var _ = writing.write(caller, transaction -> {
            DeskEdition edition = Editions.require(transaction.db(), caller, key, Act.PUBLISH);
            MoveEdition.ensure(edition, Act.PUBLISH, UNPUBLISHED);
            stopIfNotReady(Readiness.of(transaction.db(), edition, edition.text(), today.of(transaction.at())));
            String revision = Objects.requireNonNull(Revisions.save(transaction, key, null));
            publish.publish(transaction, key.piece(), key.language(), revision);
            transaction.changed("published", Revisions.subject(edition.id()));
            return true;
        });
    }

    /**
     * Sets the time at which the approved revision is published.
     *
     * @param at in the future; absent to take it off the schedule
     */
    public void schedule(Caller.Member caller, EditionKey key, @Nullable Instant at) {
        var _ = writing.write(caller, transaction -> {
            var db = transaction.db();
            DeskEdition edition = Editions.require(db, caller, key, Act.SCHEDULE);
            if (at == null) {
                MoveEdition.ensure(edition, Act.SCHEDULE, Set.of(EditionState.SCHEDULED));
            } else {
                MoveEdition.ensure(edition, Act.SCHEDULE, Set.of(EditionState.APPROVED, EditionState.SCHEDULED));
                if (!at.isAfter(transaction.at())) {
                    throw new NotPossible("desk.cannot.schedule-in-the-past");
                }
                String approved = Objects.requireNonNull(edition.approved()).id();
                // A translation may be set for the moment at which its original is published.
                stopIfNotReady(Readiness.of(db, edition, Editions.revision(db, approved), today.of(at)).stream()
                        .filter(finding -> !finding.key().equals("desk.finding.original-not-published"))
                        .toList());
            }
            db.update(EDITION)
                    .set(EDITION.STATE, (at == null ? EditionState.APPROVED : EditionState.SCHEDULED).name())
                    .set(EDITION.STATE_SINCE, transaction.storedAt())
                    .set(EDITION.UPDATED_AT, transaction.storedAt())
                    .set(EDITION.SCHEDULED_FOR, at == null ? null : UtcInstant.format(at))
                    .set(
                            EDITION.SCHEDULED_BY,
                            at == null ? null : caller.account().toString())
                    .setNull(EDITION.HELD_BECAUSE)
                    .where(EDITION.ID.eq(edition.id()))
                    .execute();
            transaction.changed(
                    at == null ? "unscheduled" : "scheduled",
                    Revisions.subject(edition.id()),
                    at == null ? "" : UtcInstant.format(at));
            return true;
        });
    }

    /**
     * Publishes what is written in place of what readers have.
     *
     * @param note what was wrong and is now right; absent where only spelling or layout changed
     */
    public void correct(Caller.Member caller, EditionKey key, @Nullable String note) {
        var _ = writing.write(caller, transaction -> {
            DeskEdition edition = Editions.require(transaction.db(), caller, key, Act.CORRECT);
            MoveEdition.ensure(edition, Act.CORRECT, SHOWN);
            if (!edition.hasNews()) {
                throw new NotPossible("desk.cannot.nothing-new");
            }
            stopIfNotReady(Readiness.of(transaction.db(), edition, edition.text(), today.of(transaction.at())));
            String words = note == null ? null : notice(note);
            String revision = Objects.requireNonNull(Revisions.save(transaction, key, words));
            publish.correct(transaction, key.piece(), key.language(), revision, words);
            transaction.changed("corrected", Revisions.subject(edition.id()), words == null ? "" : words);
            return true;
        });
    }

    /**
     * Takes all that is shown of a piece back; its address stays and says why.
     *
     * @param reasons why, in one language at least
     */
    public void retract(Caller.Member caller, EditionKey key, Map<Language, String> reasons) {
        takeBackOrShow(caller, key, Act.RETRACT, reasons);
    }

    /** Shows again what had been taken back or withdrawn. */
    public void reinstate(Caller.Member caller, EditionKey key, Map<Language, String> reasons) {
        takeBackOrShow(caller, key, Act.REINSTATE, reasons);
    }

    private void takeBackOrShow(Caller.Member caller, EditionKey key, Act act, Map<Language, String> reasons) {
        Set<EditionState> from = act == Act.RETRACT ? SHOWN : TAKEN_BACK;
        var _ = writing.write(caller, transaction -> {
            var db = transaction.db();
            DeskEdition edition = Editions.require(db, caller, key, act);
            MoveEdition.ensure(edition, act, from);
            if (reasons.isEmpty()) {
                throw new NotPossible("desk.cannot.without-reason");
            }
            reasons.values().forEach(PublishPiece::notice);
            List<Language> languages = db.select(EDITION.LANGUAGE)
                    .from(EDITION)
                    .where(
                            EDITION.PIECE_ID.eq(key.piece().toString()),
                            EDITION.STATE.in(
                                    from.stream().map(EditionState::name).toList()))
                    .fetch(row -> Language.of(row.value1()));
            if (act == Act.RETRACT) {
                publish.retract(transaction, key.piece(), languages, reasons);
            } else {
                stopIfNotReady(PermissionEnds.findings(db, edition, today.of(transaction.at())));
                publish.reinstate(transaction, key.piece(), languages, reasons);
            }
            transaction.changed(
                    act == Act.RETRACT ? "retracted" : "reinstated",
                    Revisions.subject(edition.id()),
                    String.join(" / ", reasons.values()));
            return true;
        });
    }

    private static String notice(String words) {
        String stripped = words.strip();
        if (stripped.isEmpty()) {
            throw new NotPossible("desk.cannot.without-reason");
        }
        if (stripped.length() > Notice.LONGEST) {
            throw new NotPossible("desk.cannot.long-notice", Notice.LONGEST);
        }
        return stripped;
    }

    /** Lets nothing pass that must be mended first. */
    static void stopIfNotReady(List<Finding> findings) {
        findings.stream().filter(Finding::stops).findFirst().ifPresent(finding -> {
            throw new NotPossible(
                    finding.key(),
                    finding.about().isEmpty() ? null : finding.about().getFirst());
        });
    }
}
