package org.parley.search;

import org.parley.language.Script;

/**
 * A part of an edition in which words are looked for, weighed by how much it says about what the edition treats of.
 *
 * <p>Each part is indexed twice: in a field of the words in Japanese script, and in one of all other words.
 */
enum Part {
    TITLE(5, false),
    ABSTRACT(2, true),
    BODY(1, true),
    AUTHOR(4, false),
    INSTITUTION(1, false),
    SERIES(2, false);

    private final float weight;
    private final boolean excerpted;
    private final String japanese;
    private final String other;
    private final String grams;

    Part(float weight, boolean excerpted) {
        this.weight = weight;
        this.excerpted = excerpted;
        this.japanese = stored() + PartAnalyzer.JAPANESE_SUFFIX;
        this.other = stored() + PartAnalyzer.OTHER_SUFFIX;
        this.grams = stored() + PartAnalyzer.GRAM_SUFFIX;
    }

    /** How much a word in this part counts, a word in the body being 1. */
    float weight() {
        return weight;
    }

    /** Whether excerpts are shown of it, so that its text is stored with the place of each word. */
    boolean isExcerpted() {
        return excerpted;
    }

    /** The field of its words in a script. */
    String in(Script script) {
        return script == Script.JAPANESE ? japanese : other;
    }

    /** Whether the pairs of characters in its Japanese text are indexed. */
    boolean hasGrams() {
        return this == TITLE || excerpted;
    }

    /** The field of the pairs of characters in its Japanese text. */
    String grams() {
        return grams;
    }

    /** The field that holds its text as it is, where excerpts are shown of it. */
    final String stored() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
