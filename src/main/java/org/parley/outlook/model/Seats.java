package org.parley.outlook.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.outlook.Actor;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Voice;

/** What holds of the actors on every issue, by their number in the map: side, veto and voice. */
public final class Seats {

    private final List<Actor> actors;
    private final int[] side;
    private final int sides;

    private Seats(List<Actor> actors) {
        this.actors = actors;
        this.side = new int[actors.size()];
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < side.length; i++) {
            side[i] = numbers.computeIfAbsent(actors.get(i).ownSide(), key -> numbers.size());
        }
        this.sides = numbers.size();
    }

    /** Those of a map. */
    public static Seats of(PositionMap map) {
        return new Seats(map.actors());
    }

    /** How many actors there are. */
    public int size() {
        return actors.size();
    }

    /** How many sides there are; an actor without one is its own. */
    public int sides() {
        return sides;
    }

    /** The number of an actor's side. */
    public int side(int actor) {
        return side[actor];
    }

    /** Whether nothing is agreed without this actor. */
    public boolean veto(int actor) {
        return actors.get(actor).veto();
    }

    /** In what part this actor speaks. */
    public Voice voice(int actor) {
        return actors.get(actor).voice();
    }

    /** The actor of this number. */
    public Actor actor(int actor) {
        return actors.get(actor);
    }
}
