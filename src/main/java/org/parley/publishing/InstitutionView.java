package org.parley.publishing;

import org.parley.language.LocalText;
import org.parley.language.Slug;

/**
 * An institution.
 *
 * @param id the key
 * @param slug the word in addresses
 * @param name the name
 */
public record InstitutionView(InstitutionId id, Slug slug, LocalText name) {}
