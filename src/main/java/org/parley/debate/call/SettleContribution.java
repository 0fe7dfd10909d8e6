package org.parley.debate.call;

import static org.parley.store.schema.Tables.CONTRIBUTION;

import org.parley.accounts.Unacceptable;
import org.parley.debate.Contribution;
import org.parley.debate.ContributionId;
import org.parley.debate.ContributionState;
import org.parley.debate.Contributions;
import org.parley.debate.Written;
import org.parley.debate.WrittenForm;
import org.parley.desk.NotPossible;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Decides, for an editor, what becomes of a response that was sent in, and has its author told. */
@Component
class SettleContribution {

    /** The most characters of a reason. */
    static final int LONGEST_REASON = 2_000;

    private final Writing writing;
    private final Contributions contributions;
    private final TakeIn takeIn;
    private final CallLetters letters;

    SettleContribution(Writing writing, Contributions contributions, TakeIn takeIn, CallLetters letters) {
        this.writing = writing;
        this.contributions = contributions;
        this.takeIn = takeIn;
        this.letters = letters;
    }

    /**
     * Takes it as it was sent.
     *
     * @throws NotPossible if it does not wait
     */
    void accept(Caller caller, ContributionId id) {
        Contribution sent = withoutEdits(contributions.get(caller, id));
        boolean taken = writing.write(caller, transaction -> {
            clear(transaction, id);
            return takeIn.take(transaction, sent, ContributionState.WAITING);
        });
        if (!taken) {
            throw new NotPossible("call.cannot.settled");
        }
        letters.accepted(sent);
    }

    /**
     * Asks its author to agree to a changed text.
     *
     * @param why what was changed, and why, for its author
     */
    void ask(Caller caller, ContributionId id, Contribution.Edited edited, String why) {
        Written before = contributions.get(caller, id).written();
        WrittenForm.require(new Written(
                before.author(),
                before.affiliation(),
                before.interest(),
                before.language(),
                edited.title(),
                edited.text()));
        if (before.title().equals(edited.title()) && before.text().equals(edited.text())) {
            throw new Unacceptable("text", "call.wrong.unchanged");
        }
        String reason = reason(why, false);
        move(caller, id, ContributionState.ASKED, edited, reason, "asked-author");
        letters.ask(contributions.get(caller, id));
    }

    /**
     * Declines it.
     *
     * @param why what its author is told
     */
    void decline(Caller caller, ContributionId id, String why) {
        Policy.require(caller, Act.CONVENE);
        String reason = reason(why, true);
        move(caller, id, ContributionState.DECLINED, null, reason, "declined");
        letters.declined(contributions.get(caller, id));
    }

    private static String reason(String why, boolean needed) {
        String reason = why.strip();
        if (reason.length() > LONGEST_REASON) {
            throw new Unacceptable("reason", "call.wrong.long-reason", LONGEST_REASON);
        }
        if (needed && reason.isEmpty()) {
            throw new Unacceptable("reason", "call.wrong.no-reason");
        }
        return reason;
    }

    private void move(
            Caller caller,
            ContributionId id,
            ContributionState to,
            Contribution.@org.jspecify.annotations.Nullable Edited edited,
            String reason,
            String act) {
        var _ = writing.write(caller, transaction -> {
            var change = transaction
                    .db()
                    .update(CONTRIBUTION)
                    .set(CONTRIBUTION.STATE, to.name())
                    .set(CONTRIBUTION.REASON, reason)
                    .set(CONTRIBUTION.EDITED_TITLE, edited == null ? null : edited.title())
                    .set(CONTRIBUTION.EDITED_CONTENT, edited == null ? null : edited.text());
            if (to == ContributionState.DECLINED) {
                change = change.set(CONTRIBUTION.SETTLED_AT, transaction.storedAt())
                        .set(CONTRIBUTION.SETTLED_BY, account(caller));
            }
            int mine = change.where(
                            CONTRIBUTION.ID.eq(id.toString()),
                            CONTRIBUTION.STATE.in(ContributionState.WAITING.name(), ContributionState.ASKED.name()))
                    .execute();
            if (mine == 0) {
                throw new NotPossible("call.cannot.settled");
            }
            transaction.changed(act, id.subject());
            return true;
        });
    }

    private static String account(Caller caller) {
        return caller instanceof Caller.Member member ? member.account().toString() : "";
    }

    private static void clear(Transaction transaction, ContributionId id) {
        transaction
                .db()
                .update(CONTRIBUTION)
                .setNull(CONTRIBUTION.EDITED_TITLE)
                .setNull(CONTRIBUTION.EDITED_CONTENT)
                .where(CONTRIBUTION.ID.eq(id.toString()), CONTRIBUTION.STATE.eq(ContributionState.WAITING.name()))
                .execute();
    }

    private static Contribution withoutEdits(Contribution contribution) {
        return new Contribution(
                contribution.id(),
                contribution.debate(),
                contribution.answers(),
                contribution.address(),
                contribution.screen(),
                contribution.written(),
                null,
                contribution.state(),
                contribution.sentAt(),
                contribution.reason(),
                contribution.piece());
    }
}
