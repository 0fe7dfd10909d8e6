package org.parley.page;

import org.parley.language.Language;

/**
 * A step on the way from the home page to a page.
 *
 * @param label its words, in {@code language}
 * @param path where it leads, without the language
 * @param language the language of the words
 */
public record Crumb(String label, String path, Language language) {}
