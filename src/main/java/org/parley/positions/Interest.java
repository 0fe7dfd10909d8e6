package org.parley.positions;

import java.util.List;
import org.parley.language.LocalText;
import org.parley.language.Slug;

/**
 * Something that parties want alike.
 *
 * @param id the word for it
 * @param name what they want
 * @param shared the ids of those who want it
 * @param evidence the sentences that show it
 */
public record Interest(Slug id, LocalText name, List<Slug> shared, List<Evidence> evidence) {

    public Interest {
        shared = List.copyOf(shared);
        evidence = List.copyOf(evidence);
    }
}
