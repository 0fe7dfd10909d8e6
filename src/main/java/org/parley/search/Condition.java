package org.parley.search;

import org.jspecify.annotations.Nullable;

/**
 * One condition of a query, as it was typed.
 *
 * @param text what is looked for
 * @param phrase whether the words are to stand together, in this order
 * @param scope what it is confined to; absent where it is not
 * @param excluded whether it is not to be met
 */
record Condition(String text, boolean phrase, @Nullable Scope scope, boolean excluded) {

    /** Whether it is just a word, which is read together with the words beside it. */
    boolean isPlain() {
        return !phrase && scope == null && !excluded;
    }

    /** Whether it is just words that are to stand together. */
    boolean isJustPhrase() {
        return phrase && scope == null && !excluded;
    }
}
