package org.parley.positions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sides of a map, by which its pictures tell actors apart: those with more than one actor, each with a number. */
public final class Sides {

    /** How many sides a picture tells apart. */
    private static final int TOLD = 6;

    private final List<String> told = new ArrayList<>();

    /** Those of a map. */
    public Sides(DebateMap map) {
        Map<String, Integer> members = new HashMap<>();
        map.actors().forEach(actor -> members.merge(actor.ownSide(), 1, Integer::sum));
        map.actors().stream()
                .map(Actor::ownSide)
                .distinct()
                .filter(side -> members.getOrDefault(side, 0) > 1)
                .limit(TOLD)
                .forEach(told::add);
    }

    /** The sides that are told apart, in the order of their numbers, from 1. */
    public List<String> told() {
        return told;
    }

    /** The number of an actor's side; 0 for those that are on none of them. */
    public int of(Actor actor) {
        return told.indexOf(actor.ownSide()) + 1;
    }
}
