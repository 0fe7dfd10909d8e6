package org.parley.search.dictionary;

/**
 * A word of the other language for a word.
 *
 * @param word the word
 * @param weight how likely it is meant, up to 1
 */
public record Sense(String word, float weight) {}
