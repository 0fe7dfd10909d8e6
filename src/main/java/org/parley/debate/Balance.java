package org.parley.debate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.TextLength;
import org.parley.publishing.InstitutionView;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;

/**
 * How balanced a debate is: whom its convener invited, who answered, and how many words each had, by side, by language and by
 * institution. Words are those of originals; two Japanese characters count as one.
 *
 * @param sides by side; last, without one, whoever speaks for none
 * @param languages by the language in which somebody wrote, or was asked to
 * @param institutions by institution of the authors and of the invited, those with most words first
 */
public record Balance(List<OfSide> sides, SortedMap<Language, Tally> languages, List<OfInstitution> institutions) {

    /** The most institutions that are told of. */
    static final int MOST_INSTITUTIONS = 20;

    /** The part of a side; the side is absent for those who speak for none. */
    public record OfSide(@Nullable Side side, int panelists, Tally tally) {

        boolean isEmpty() {
            return panelists == 0 && tally.invited() == 0 && tally.pieces() == 0;
        }
    }

    /** The part of an institution. */
    public record OfInstitution(InstitutionView institution, Tally tally) {}

    /**
     * A piece that is reckoned.
     *
     * @param card what it is
     * @param length how long it is
     * @param institutions the institutions of its authors
     */
    public record Reckoned(PieceCard card, TextLength length, List<InstitutionView> institutions) {

        PieceId id() {
            return card.id();
        }

        int words() {
            return length.inWords();
        }
    }

    /**
     * Somebody invited who is reckoned.
     *
     * @param invitation the invitation
     * @param institutions the institution, or those of the person
     */
    public record Asked(Invitation invitation, List<InstitutionView> institutions) {

        Language language() {
            return invitation.state() == InvitationState.ANSWERED
                    ? invitation.draft().written().language()
                    : invitation.language();
        }
    }

    /** Reckons it; invitations that were taken back are left out. */
    public static Balance of(DebateTerms terms, Collection<Reckoned> pieces, Collection<Asked> all) {
        List<Asked> asked = all.stream()
                .filter(one -> one.invitation().state() != InvitationState.WITHDRAWN)
                .toList();
        SortedMap<Language, Tally> languages = new TreeMap<>();
        Map<InstitutionView, Tally> institutions = new HashMap<>();
        for (Reckoned piece : pieces) {
            Tally one = Tally.ofPiece(piece.words());
            languages.merge(piece.card().originalLanguage(), one, Tally::and);
            piece.institutions().forEach(institution -> institutions.merge(institution, one, Tally::and));
        }
        for (Asked invited : asked) {
            Tally one = Tally.ofInvitation(invited.invitation().state());
            languages.merge(invited.language(), one, Tally::and);
            invited.institutions().forEach(institution -> institutions.merge(institution, one, Tally::and));
        }
        return new Balance(
                sides(terms, pieces, asked),
                languages,
                institutions.entrySet().stream()
                        .map(entry -> new OfInstitution(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingInt(
                                        (OfInstitution one) -> one.tally().words())
                                .thenComparingInt(one -> one.tally().invited())
                                .reversed()
                                .thenComparing(one -> one.institution().slug().value()))
                        .limit(MOST_INSTITUTIONS)
                        .toList());
    }

    private static List<OfSide> sides(DebateTerms terms, Collection<Reckoned> pieces, List<Asked> asked) {
        List<OfSide> sides = new ArrayList<>();
        terms.sides().forEach(side -> sides.add(side(terms, side, pieces, asked)));
        OfSide none = side(terms, null, pieces, asked);
        if (sides.isEmpty() || !none.isEmpty()) {
            sides.add(none);
        }
        return sides;
    }

    private static OfSide side(DebateTerms terms, @Nullable Side side, Collection<Reckoned> pieces, List<Asked> asked) {
        Optional<Side> wanted = Optional.ofNullable(side);
        Tally tally = Tally.NOTHING;
        for (Reckoned piece : pieces) {
            if (terms.sideOf(piece.id()).equals(wanted)) {
                tally = tally.and(Tally.ofPiece(piece.words()));
            }
        }
        for (Asked invited : asked) {
            if (terms.side(invited.invitation().side()).equals(wanted)) {
                tally = tally.and(Tally.ofInvitation(invited.invitation().state()));
            }
        }
        return new OfSide(side, terms.panelOf(side).size(), tally);
    }

    /** How many words were said in all. */
    public int words() {
        return sides.stream().mapToInt(side -> side.tally().words()).sum();
    }
}
