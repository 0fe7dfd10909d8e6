package org.parley.debate;

import java.util.EnumMap;
import java.util.Map;

/**
 * What falls to one part of a debate.
 *
 * @param outcomes how many invitations came to what
 * @param pieces in how many pieces it spoke
 * @param words in how many words
 */
public record Tally(Map<InvitationState, Integer> outcomes, int pieces, int words) {

    static final Tally NOTHING = new Tally(Map.of(), 0, 0);

    static Tally ofPiece(int words) {
        return new Tally(Map.of(), 1, words);
    }

    static Tally ofInvitation(InvitationState state) {
        return new Tally(Map.of(state, 1), 0, 0);
    }

    Tally and(Tally other) {
        Map<InvitationState, Integer> sum = new EnumMap<>(InvitationState.class);
        sum.putAll(outcomes);
        other.outcomes.forEach((state, count) -> sum.merge(state, count, Integer::sum));
        return new Tally(sum, pieces + other.pieces, words + other.words);
    }

    /** How many were invited. */
    public int invited() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many invitations came to this. */
    public int count(InvitationState state) {
        return outcomes.getOrDefault(state, 0);
    }

    /** How many may still answer. */
    public int open() {
        return count(InvitationState.INVITED) + count(InvitationState.ACCEPTED);
    }
}
