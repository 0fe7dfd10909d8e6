package org.parley.debate.convening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.debate.BalanceReading;
import org.parley.debate.Contributions;
import org.parley.debate.DebateId;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.debate.Invitation;
import org.parley.debate.Invitations;
import org.parley.desk.Composer;
import org.parley.desk.PublishTogether;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.Chosen;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Reads what the page of a debate at the desk shows, in a fixed number of queries. */
@Component
class DebateDeskReading {

    private final Store store;
    private final Debates debates;
    private final Invitations invitations;
    private final Contributions contributions;
    private final PublishTogether together;
    private final BalanceReading balance;

    DebateDeskReading(
            Store store,
            Debates debates,
            Invitations invitations,
            Contributions contributions,
            PublishTogether together,
            BalanceReading balance) {
        this.store = store;
        this.debates = debates;
        this.invitations = invitations;
        this.contributions = contributions;
        this.together = together;
        this.balance = balance;
    }

    /**
     * The page.
     *
     * @param form the terms as they were filled in; absent to show them as they are
     * @param query by which pieces are looked for; absent where none are
     */
    DebateDesk read(
            Caller.Member member,
            DebateId id,
            Language language,
            @Nullable DebateForm form,
            @Nullable String query,
            @Nullable String done,
            @Nullable String wrong,
            Map<String, String> typed) {
        DebateView debate = debates.convened(member, id);
        List<Invitation> invited = invitations.ofDebate(member, id);
        Composer composer = store.read(db -> Composer.of(
                db,
                language,
                debate.pieces().stream().map(Chosen::of).toList(),
                Optional.ofNullable(query),
                List.of()));
        return new DebateDesk(
                debate,
                form == null ? DebateForm.of(debate) : form,
                composer,
                invited,
                contributions.ofDebate(member, id),
                together.of(id.toString()),
                balance.of(debate, invited),
                done,
                wrong,
                typed);
    }
}
