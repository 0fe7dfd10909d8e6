package org.parley.positions.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.positions.DebateMap;
import org.parley.positions.Issue;
import org.parley.positions.Position;

/**
 * A position on the issue that it is on.
 *
 * @param issue the issue
 * @param position the position
 */
public record PlacedPosition(Issue issue, Position position) {

    /** The word for it in addresses: the same as long as it is of the same actor, coder and date on the same issue. */
    public String word() {
        return word(issue, position);
    }

    private static String word(Issue issue, Position position) {
        return Stamp.of(List.of(
                issue.id(),
                position.actor(),
                String.valueOf(position.coder()),
                position.coder() == null,
                String.valueOf(position.date())));
    }

    /** Where it stands, in figures. */
    public String value() {
        return Typed.shown(position.value());
    }

    /** How much the actor cares, of a hundred. */
    public String salience() {
        return Typed.shownShare(position.salience());
    }

    /** It in one line, for a reader of this language: who stands where on what, and as who reads it. */
    public String in(DebateMap map, Language reader) {
        Messages words = Messages.in(reader);
        String line = words.get(
                "coding.placed",
                map.nameOf(position.actor().value()).in(reader),
                issue.name().isEmpty() ? issue.id().value() : issue.name().in(reader),
                value());
        String date = position.date() == null
                ? ""
                : words.get("coding.placed.since", position.date().in(reader));
        String coder = position.coder() == null ? "" : words.get("coding.placed.read-by", position.coder());
        return line + date + coder;
    }

    /** All of a map, as a form lists them. */
    public static List<PlacedPosition> listed(DebateMap map) {
        return all(map).toList();
    }

    /** What it says now. */
    public String stamp() {
        return Stamp.of(position);
    }

    /** All of a map. */
    static Stream<PlacedPosition> all(DebateMap map) {
        return map.issues().stream()
                .flatMap(issue -> issue.positions().stream().map(position -> new PlacedPosition(issue, position)));
    }

    /** The one with this word. */
    static Optional<PlacedPosition> find(DebateMap map, String word) {
        return all(map).filter(placed -> placed.word().equals(word)).findFirst();
    }

    /** A map with one position in place of another: with none for an absent one, or with one more. */
    static DebateMap replace(DebateMap map, @Nullable PlacedPosition old, @Nullable PlacedPosition other) {
        return map.withIssues(map.issues().stream()
                .map(issue -> {
                    List<Position> positions = new ArrayList<>(issue.positions());
                    int at = old != null && issue.id().equals(old.issue.id()) ? positions.indexOf(old.position) : -1;
                    if (at >= 0) {
                        positions.remove(at);
                    }
                    if (other != null && issue.id().equals(other.issue.id())) {
                        positions.add(at >= 0 ? at : positions.size(), other.position);
                    }
                    return issue.with(positions);
                })
                .toList());
    }
}
