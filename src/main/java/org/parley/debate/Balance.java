package org.parley.debate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.Edition;
import org.parley.publishing.InstitutionView;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceView;

/**
 * How balanced a debate is: whom its convener invited, who answered, and how many words each side had. Words are those of
 * originals; two Japanese characters count as one.
 *
 * @param sides by side; last, without one, whoever speaks for none
 * @param languages by the language of the original
 * @param institutions by institution of the authors, those with most words first
 */
public record Balance(List<OfSide> sides, SortedMap<Language, Spoken> languages, List<OfInstitution> institutions) {

    private static final int MOST_INSTITUTIONS = 20;

    /**
     * What was said.
     *
     * @param pieces in how many pieces
     * @param words in how many words
     */
    public record Spoken(int pieces, int words) {

        static final Spoken NOTHING = new Spoken(0, 0);

        Spoken and(int more) {
            return new Spoken(pieces + 1, words + more);
        }
    }

    /**
     * A side.
     *
     * @param side the side; absent for those who speak for none
     * @param panelists how many are on the panel
     * @param invited how many were invited
     * @param outcomes what came of the invitations
     * @param spoken what was said
     */
    public record OfSide(
            @Nullable Side side, int panelists, int invited, Map<InvitationState, Integer> outcomes, Spoken spoken) {

        /** How many invitations came to this. */
        public int count(InvitationState state) {
            return outcomes.getOrDefault(state, 0);
        }

        /** How many may still answer. */
        public int open() {
            return count(InvitationState.INVITED) + count(InvitationState.ACCEPTED);
        }

        boolean isEmpty() {
            return panelists == 0 && invited == 0 && spoken.pieces() == 0;
        }
    }

    /** What the authors of an institution said. */
    public record OfInstitution(InstitutionView institution, Spoken spoken) {}

    /**
     * Reckons it.
     *
     * @param pieces the pieces that are reckoned
     * @param invitations the invitations that are; those that were taken back are left out
     * @param institutions the institutions of the authors, by piece
     */
    public static Balance of(
            DebateTerms terms,
            Collection<PieceView> pieces,
            Collection<Invitation> invitations,
            Map<PieceId, List<InstitutionView>> institutions) {
        Map<PieceId, Integer> words = new HashMap<>();
        SortedMap<Language, Spoken> languages = new TreeMap<>();
        Map<InstitutionView, Spoken> spoken = new HashMap<>();
        for (PieceView piece : pieces) {
            int length = words(piece);
            words.put(piece.card().id(), length);
            languages.merge(piece.card().originalLanguage(), Spoken.NOTHING.and(length), (one, _) -> one.and(length));
            institutions
                    .getOrDefault(piece.card().id(), List.of())
                    .forEach(institution ->
                            spoken.merge(institution, Spoken.NOTHING.and(length), (one, _) -> one.and(length)));
        }
        List<OfSide> sides = new ArrayList<>();
        terms.sides().forEach(side -> sides.add(side(terms, side, words, invitations)));
        OfSide none = side(terms, null, words, invitations);
        if (sides.isEmpty() || !none.isEmpty()) {
            sides.add(none);
        }
        return new Balance(
                sides,
                languages,
                spoken.entrySet().stream()
                        .map(entry -> new OfInstitution(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingInt(
                                        (OfInstitution one) -> one.spoken().words())
                                .reversed()
                                .thenComparing(one -> one.institution().slug().value()))
                        .limit(MOST_INSTITUTIONS)
                        .toList());
    }

    private static OfSide side(
            DebateTerms terms, @Nullable Side side, Map<PieceId, Integer> words, Collection<Invitation> invitations) {
        Map<InvitationState, Integer> outcomes = new HashMap<>();
        int invited = 0;
        for (Invitation invitation : invitations) {
            if (invitation.state() != InvitationState.WITHDRAWN
                    && terms.side(invitation.side()).equals(Optional.ofNullable(side))) {
                outcomes.merge(invitation.state(), 1, Integer::sum);
                invited++;
            }
        }
        Spoken spoken = Spoken.NOTHING;
        for (Map.Entry<PieceId, Integer> piece : words.entrySet()) {
            if (terms.sideOf(piece.getKey()).equals(Optional.ofNullable(side))) {
                spoken = spoken.and(piece.getValue());
            }
        }
        return new OfSide(side, terms.panelOf(side).size(), invited, outcomes, spoken);
    }

    private static int words(PieceView piece) {
        Edition original = Objects.requireNonNull(piece.editionFor(piece.card().originalLanguage()));
        return TextLength.of(original.body().plain().text()).inWords();
    }

    /** How many words were said in all. */
    public int words() {
        return sides.stream().mapToInt(side -> side.spoken().words()).sum();
    }
}
