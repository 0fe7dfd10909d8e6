package org.parley.debate.call;

import static org.parley.store.schema.Tables.CONTRIBUTION;

import org.jooq.DSLContext;
import org.parley.debate.Contribution;
import org.parley.debate.ContributionState;
import org.parley.debate.Contributions;
import org.parley.desk.Work;
import org.parley.desk.WorkQueue;
import org.parley.language.Language;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Policy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The responses of readers that wait for an editor, on the desk's home. */
@Component
@Order(25)
class ContributionQueue implements WorkQueue {

    @Override
    public String word() {
        return "contributions";
    }

    @Override
    public String path() {
        return "/desk/debates";
    }

    @Override
    public Work read(DSLContext db, Caller.Member member, Language language) {
        if (!Policy.may(member, Act.CONVENE)) {
            return Work.NONE;
        }
        return new Work(
                Contributions.waiting(db, SHOWN).stream()
                        .map(ContributionQueue::item)
                        .toList(),
                db.fetchCount(CONTRIBUTION, CONTRIBUTION.STATE.eq(ContributionState.WAITING.name())));
    }

    private static Work.Item item(Contribution contribution) {
        return new Work.Item(
                null,
                contribution.written().title(),
                contribution.written().language(),
                PieceKind.RESPONSE,
                true,
                EditionState.IN_REVIEW,
                contribution.sentAt(),
                contribution.written().author(),
                contribution.deskPath(),
                null);
    }
}
