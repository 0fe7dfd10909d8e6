package org.parley.archive.legacy;

/**
 * A place in a numbered series, as the page names it; the folder may name the series otherwise.
 *
 * @param name the series, such as {@code Other Review}
 * @param number the number in it
 */
public record SeriesEntry(String name, String number) {}
