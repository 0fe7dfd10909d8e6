package org.parley.debate.call;

import static org.parley.store.schema.Tables.CONTRIBUTION;

import org.parley.debate.Contribution;
import org.parley.debate.ContributionState;
import org.parley.debate.ConveneDebate;
import org.parley.debate.DebateState;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Does what whoever sent a response says at its link: confirms it, or agrees or not to what an editor made of it. */
@Component
class ConfirmContribution {

    private static final Caller ITSELF = new Caller.Itself("open-call");

    private final Writing writing;
    private final TakeIn takeIn;
    private final CallLetters letters;

    ConfirmContribution(Writing writing, TakeIn takeIn, CallLetters letters) {
        this.writing = writing;
        this.takeIn = takeIn;
        this.letters = letters;
    }

    /** Confirms it: an editor sees it from now on. Says whether it could be, as it can while the debate is open. */
    boolean confirm(Contribution contribution) {
        return writing.write(ITSELF, transaction -> {
            if (ConveneDebate.require(transaction.db(), contribution.debate()) != DebateState.OPEN) {
                return false;
            }
            int mine = transaction
                    .db()
                    .update(CONTRIBUTION)
                    .set(CONTRIBUTION.STATE, ContributionState.WAITING.name())
                    .set(CONTRIBUTION.CONFIRMED_AT, transaction.storedAt())
                    .setNull(CONTRIBUTION.EXPIRES_AT)
                    .where(
                            CONTRIBUTION.ID.eq(contribution.id().toString()),
                            CONTRIBUTION.STATE.eq(ContributionState.UNCONFIRMED.name()),
                            CONTRIBUTION.EXPIRES_AT.ge(UtcInstant.format(transaction.at())))
                    .execute();
            if (mine == 1) {
                transaction.changed("sent-in", contribution.id().subject());
            }
            return mine == 1;
        });
    }

    /** Agrees to what the editor made of it: it is taken. Says whether it was asked. */
    boolean agree(Contribution contribution) {
        boolean taken =
                writing.write(ITSELF, transaction -> takeIn.take(transaction, contribution, ContributionState.ASKED));
        if (taken) {
            letters.accepted(contribution);
        }
        return taken;
    }

    /** Does not agree: the editor sees it again, with what its author says. */
    boolean object(Contribution contribution, String why) {
        return writing.write(ITSELF, transaction -> {
            int mine = transaction
                    .db()
                    .update(CONTRIBUTION)
                    .set(CONTRIBUTION.STATE, ContributionState.WAITING.name())
                    .set(CONTRIBUTION.REASON, why)
                    .where(
                            CONTRIBUTION.ID.eq(contribution.id().toString()),
                            CONTRIBUTION.STATE.eq(ContributionState.ASKED.name()))
                    .execute();
            if (mine == 1) {
                transaction.changed("objected", contribution.id().subject());
            }
            return mine == 1;
        });
    }
}
