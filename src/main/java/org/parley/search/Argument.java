package org.parley.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.search.meaning.Meaning;

/**
 * What a text argues, as far as it can be compared: what it means, and how often it has which words.
 *
 * @param meaning its meaning; absent where that could not be found
 * @param words its words in base form, English ones also for Japanese ones where a dictionary has them
 */
record Argument(@Nullable Meaning meaning, Map<String, Integer> words) {}
