package org.parley.positions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.language.Slug;

/** Actors compared two by two over the issues on which both stand. */
final class Comparison {

    /** How far apart two are taken to be who never stand on the same issue: half of what there is. */
    private static final double UNKNOWN = 0.5;

    private final Map<Slug, Integer> numbers = new HashMap<>();
    private final double[][] weighted;
    private final double[][] weights;
    private final int[][] shared;

    Comparison(DebateMap map) {
        map.actors().forEach(actor -> numbers.put(actor.id(), numbers.size()));
        int n = numbers.size();
        weighted = new double[n][n];
        weights = new double[n][n];
        shared = new int[n][n];
        map.issues().forEach(issue -> add(issue.scale(), issue.current()));
    }

    private void add(Scale scale, List<Position> positions) {
        for (Position one : positions) {
            int i = number(one.actor());
            for (Position other : positions) {
                int j = number(other.actor());
                if (i != j) {
                    double weight = one.salience().best() + other.salience().best();
                    double apart = Math.abs(scale.share(one.value().best())
                            - scale.share(other.value().best()));
                    weighted[i][j] += weight * apart;
                    weights[i][j] += weight;
                    shared[i][j]++;
                }
            }
        }
    }

    /** On how many issues both stand. */
    int shared(Actor one, Actor other) {
        return shared[number(one.id())][number(other.id())];
    }

    /** How far apart they stand, from 0 to 1. */
    double distance(Actor one, Actor other) {
        int i = number(one.id());
        int j = number(other.id());
        return weights[i][j] == 0 ? UNKNOWN : weighted[i][j] / weights[i][j];
    }

    private int number(Slug actor) {
        Integer number = numbers.get(actor);
        if (number == null) {
            throw new IllegalArgumentException("no such actor: " + actor);
        }
        return number;
    }
}
