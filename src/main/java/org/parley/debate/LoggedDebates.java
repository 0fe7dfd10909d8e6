package org.parley.debate;

import static org.parley.store.schema.Tables.DEBATE;
import static org.parley.store.schema.Tables.INVITATION;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.accounts.LoggedThings;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.store.Subject;
import org.springframework.stereotype.Component;

/** Names what the log speaks of: debates, invitations, and responses that readers sent in. */
@Component
class LoggedDebates implements LoggedThings {

    private final Debates debates;
    private final Invitations invitations;
    private final Contributions contributions;

    LoggedDebates(Debates debates, Invitations invitations, Contributions contributions) {
        this.debates = debates;
        this.invitations = invitations;
        this.contributions = contributions;
    }

    @Override
    public Map<Subject, Named> named(Caller caller, Collection<Subject> things, Language reader) {
        Policy.require(caller, Act.ADMINISTER);
        Map<Subject, Named> named = new HashMap<>();
        List<String> ofDebates = keys(things, DebateId.SUBJECT);
        debates.those(DEBATE.ID.in(ofDebates))
                .forEach(debate ->
                        named.put(debate.id().subject(), named(debate.question(), reader, debate.deskPath())));
        invitations
                .those(INVITATION.ID.in(keys(things, InvitationId.SUBJECT)))
                .forEach(invitation -> named.put(
                        invitation.id().subject(), named(invitation.invited().name(), reader, invitation.deskPath())));
        contributions
                .those(keys(things, ContributionId.SUBJECT))
                .forEach(contribution -> named.put(
                        contribution.id().subject(),
                        new Named(
                                contribution.written().title(),
                                contribution.written().language(),
                                contribution.written().author(),
                                contribution.deskPath())));
        return named;
    }

    private static List<String> keys(Collection<Subject> things, String kind) {
        return things.stream()
                .filter(thing -> thing.kind().equals(kind))
                .map(Subject::id)
                .toList();
    }

    private static Named named(LocalText name, Language reader, String path) {
        return new Named(name.in(reader), name.languageFor(reader), "", path);
    }
}
