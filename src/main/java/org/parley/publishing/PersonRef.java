package org.parley.publishing;

import org.parley.language.LocalText;
import org.parley.language.Slug;

/**
 * A person, as something else names them.
 *
 * @param id the key
 * @param slug the word in addresses
 * @param name the name
 */
public record PersonRef(PersonId id, Slug slug, LocalText name) {}
