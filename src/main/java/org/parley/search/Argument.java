package org.parley.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a text argues, as far as it can be compared: what it means, and how often it has which words.
 *
 * @param meaning its vector; absent where none could be made
 * @param words its words in base form, English ones also for Japanese ones where a dictionary has them
 */
record Argument(float @Nullable [] meaning, Map<String, Integer> words) {}
