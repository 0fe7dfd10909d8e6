package org.parley.positions;

import java.util.List;

/**
 * Where an actor stands on an issue, and stood before.
 *
 * @param actor the actor
 * @param moves how it came to stand there, the newest first
 */
public record Stand(Actor actor, List<Move> moves) {

    public Stand {
        moves = List.copyOf(moves);
    }
}
