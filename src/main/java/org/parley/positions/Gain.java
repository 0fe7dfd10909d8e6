package org.parley.positions;

import java.util.List;
import org.parley.language.LocalText;
import org.parley.language.Slug;

/**
 * That an actor gains from a disagreement of others.
 *
 * @param actor the id of who gains
 * @param issue the id of the issue on which the others part
 * @param about what it gains
 * @param evidence the sentences that show it
 */
public record Gain(Slug actor, Slug issue, LocalText about, List<Evidence> evidence) {

    public Gain {
        evidence = List.copyOf(evidence);
    }
}
