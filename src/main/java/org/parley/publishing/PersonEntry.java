package org.parley.publishing;

import org.parley.language.LocalText;
import org.parley.language.Slug;

/**
 * A person in the list of authors.
 *
 * @param id the key
 * @param slug the word in addresses
 * @param name the name
 * @param sortName the form by which a list is ordered: family name first, in Japanese by its reading
 * @param pieces how many pieces the caller may read by the person
 */
public record PersonEntry(PersonId id, Slug slug, LocalText name, LocalText sortName, int pieces) {}
