package org.parley.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.Slug;

/**
 * Something to be settled: a scale whose ends, and points between, have words.
 *
 * @param id the word by which linkages name it
 * @param name as people call it
 * @param about what it is about
 * @param track the negotiation that it belongs to
 * @param assumption whether it is no question of any table but an assumption on which the parties part
 * @param scale its scale
 * @param points points between the ends that have words
 * @param reference where it stays without a deal, if that is known
 * @param outcome what was decided, once it is known
 * @param positions who stands where, and who stood where before
 */
public record Issue(
        Slug id,
        LocalText name,
        LocalText about,
        @Nullable Slug track,
        boolean assumption,
        Scale scale,
        List<Point> points,
        @Nullable Double reference,
        @Nullable Double outcome,
        List<Position> positions) {

    /** A point of a scale that has words. */
    public record Point(double at, LocalText means) {}

    public Issue {
        points = List.copyOf(points);
        positions = List.copyOf(positions);
    }

    /** The positions that are the latest of their actor and coder, in the order of the map. */
    public List<Position> current() {
        Set<Position> latest = new HashSet<>();
        runs().values().forEach(run -> latest.add(run.getLast()));
        return positions.stream().filter(latest::contains).toList();
    }

    /** The positions that a later one has taken the place of, in the order of the map. */
    public List<Position> earlier() {
        Set<Position> current = new HashSet<>(current());
        return positions.stream()
                .filter(position -> !current.contains(position))
                .toList();
    }

    /** Each position of an actor, as one coder reads it, after the one that it took the place of. */
    public List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        runs().values().forEach(run -> {
            for (int i = 0; i < run.size(); i++) {
                moves.add(new Move(this, i == 0 ? null : run.get(i - 1), run.get(i)));
            }
        });
        return moves;
    }

    /** The same issue with other positions. */
    public Issue with(List<Position> others) {
        return new Issue(id, name, about, track, assumption, scale, points, reference, outcome, others);
    }

    /** The same issue without what single coders read of actors on whom an agreed reading stands. */
    public Issue asAgreed() {
        Set<Slug> agreed = positions.stream()
                .filter(position -> position.coder() == null)
                .map(Position::actor)
                .collect(Collectors.toSet());
        return with(positions.stream()
                .filter(position -> position.coder() == null || !agreed.contains(position.actor()))
                .toList());
    }

    private Map<String, List<Position>> runs() {
        Map<String, List<Position>> runs = new HashMap<>();
        positions.forEach(position ->
                runs.computeIfAbsent(position.reader(), _ -> new ArrayList<>()).add(position));
        runs.values().forEach(run -> run.sort(Comparator.comparing(Position::since)));
        return runs;
    }
}
