package org.parley.publishing;

import java.util.List;
import org.parley.language.LocalText;
import org.parley.language.Slug;

/**
 * A person, and what they were over time.
 *
 * @param id the key
 * @param slug the word in addresses
 * @param name the name
 * @param affiliations what the person was when writing the journal's pieces, latest first
 */
public record PersonView(PersonId id, Slug slug, LocalText name, List<Held> affiliations) {

    /**
     * An affiliation, and when a piece shows it.
     *
     * @param text what the person was
     * @param institutions those that it names
     * @param from the date of the first piece written under it
     * @param to the date of the last
     */
    public record Held(
            LocalText text,
            List<InstitutionView> institutions,
            org.parley.language.PartialDate from,
            org.parley.language.PartialDate to) {}
}
