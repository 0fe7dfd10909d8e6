package org.parley.newsletter;

import org.parley.language.Language;

/**
 * What a list is called on a screen.
 *
 * @param list the list
 * @param text its name
 * @param language the language of the name: of a debate that has no question in the reader's own, another
 */
public record ListName(ReaderList list, String text, Language language) {}
