package org.parley.debate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.language.TextLength;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Directory;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.InstitutionView;
import org.parley.publishing.Lengths;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.springframework.stereotype.Component;

/** Reads how balanced a debate is, from what readers have of it. */
@Component
public class BalanceReading {

    private static final TextLength NOTHING = new TextLength(0, 0);

    private final Catalogue catalogue;
    private final Directory directory;
    private final Lengths lengths;

    BalanceReading(Catalogue catalogue, Directory directory, Lengths lengths) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.lengths = lengths;
    }

    /** How balanced it is, with these invitations. */
    public Balance of(DebateView debate, Collection<Invitation> invitations) {
        Map<PieceId, TextLength> length = lengths.of(Caller.READER, debate.pieces());
        Map<PieceId, List<InstitutionView>> wrote = directory.institutions(debate.pieces());
        List<PersonId> invitedPeople = new ArrayList<>();
        List<InstitutionId> invitedInstitutions = new ArrayList<>();
        for (Invitation invitation : invitations) {
            PersonId person = invitation.invited().person();
            InstitutionId institution = invitation.invited().institution();
            if (person != null) {
                invitedPeople.add(person);
            }
            if (institution != null) {
                invitedInstitutions.add(institution);
            }
        }
        Map<PersonId, List<InstitutionView>> people = directory.affiliated(invitedPeople);
        Map<InstitutionId, InstitutionView> named = directory.named(invitedInstitutions);
        return Balance.of(
                debate.terms(),
                catalogue.cards(Caller.READER, debate.pieces()).stream()
                        .map(card -> new Balance.Reckoned(
                                card,
                                length.getOrDefault(card.id(), NOTHING),
                                wrote.getOrDefault(card.id(), List.of())))
                        .toList(),
                invitations.stream()
                        .map(one -> new Balance.Asked(one, institutions(one.invited(), people, named)))
                        .toList());
    }

    private static List<InstitutionView> institutions(
            Invitation.Invited invited,
            Map<PersonId, List<InstitutionView>> people,
            Map<InstitutionId, InstitutionView> named) {
        InstitutionId institution = invited.institution();
        if (institution != null) {
            return List.of(Objects.requireNonNull(named.get(institution)));
        }
        PersonId person = invited.person();
        return person == null ? List.of() : people.getOrDefault(person, List.of());
    }
}
