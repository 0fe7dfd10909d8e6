package org.parley.positions;

import org.parley.language.LocalText;
import org.parley.language.Slug;

/**
 * A track of negotiation, a side or a group: a word, and what people call it.
 *
 * @param id the word by which others name it
 * @param name as people call it
 */
public record Named(Slug id, LocalText name) {}
