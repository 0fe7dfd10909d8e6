package org.parley.debate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.debate.Debates.Reply;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;

/**
 * Pieces in reply to one another as a readable sequence: numbered by date, each under the latest of the pieces that it
 * answers.
 *
 * @param openings the pieces that answer none of the others, oldest first
 * @param size how many pieces there are
 */
public record DebateThread(List<Node> openings, int size) {

    /**
     * A piece in its place.
     *
     * @param number its number by date, from 1
     * @param card the piece
     * @param answers the numbers and cards of the pieces that it answers, oldest first
     * @param replies what stands under it, oldest first
     */
    public record Node(int number, PieceCard card, List<Answered> answers, List<Node> replies) {}

    /** A piece that is answered. */
    public record Answered(int number, PieceCard card) {}

    /**
     * Arranges pieces.
     *
     * @param cards the pieces, oldest first
     * @param replies which of them answers which
     */
    public static DebateThread of(List<PieceCard> cards, List<Reply> replies) {
        Map<PieceId, Answered> numbered = new LinkedHashMap<>();
        cards.forEach(card -> numbered.put(card.id(), new Answered(numbered.size() + 1, card)));
        Map<PieceId, List<Answered>> answers = new HashMap<>();
        for (Reply reply : replies) {
            Answered answered = numbered.get(reply.answers());
            if (answered != null) {
                answers.computeIfAbsent(reply.piece(), _ -> new ArrayList<>()).add(answered);
            }
        }
        answers.values().forEach(list -> list.sort(Comparator.comparingInt(Answered::number)));
        List<Node> openings = new ArrayList<>();
        Map<PieceId, Node> nodes = new HashMap<>();
        numbered.forEach((id, own) ->
                nodes.put(id, new Node(own.number, own.card, answers.getOrDefault(id, List.of()), new ArrayList<>())));
        for (PieceId id : numbered.keySet()) {
            Node node = java.util.Objects.requireNonNull(nodes.get(id));
            // A piece may be dated before one that it answers; it then stands under an earlier one, or opens.
            Node above = node.answers.reversed().stream()
                    .filter(answered -> answered.number < node.number)
                    .findFirst()
                    .map(answered -> nodes.get(answered.card.id()))
                    .orElse(null);
            (above == null ? openings : above.replies).add(node);
        }
        return new DebateThread(List.copyOf(openings), cards.size());
    }

    /** All pieces in the order of their numbers. */
    public List<Node> all() {
        List<Node> all = new ArrayList<>();
        openings.forEach(opening -> collect(opening, all));
        all.sort(Comparator.comparingInt(Node::number));
        return all;
    }

    private static void collect(Node node, List<Node> into) {
        into.add(node);
        node.replies.forEach(reply -> collect(reply, into));
    }
}
