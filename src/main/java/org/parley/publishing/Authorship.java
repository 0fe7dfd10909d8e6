package org.parley.publishing;

import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.Slug;

/**
 * That a person wrote a piece, and what the person was when writing it.
 *
 * @param person the author's key
 * @param slug the author's word in addresses
 * @param name the author's name
 * @param affiliation what the author was then; empty where the piece does not say
 */
public record Authorship(PersonId person, Slug slug, LocalText name, LocalText affiliation) {

    /** The affiliation, or nothing to show. */
    public @Nullable LocalText affiliationOrNull() {
        return affiliation.isEmpty() ? null : affiliation;
    }
}
