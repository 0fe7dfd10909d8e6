package org.parley.positions;

import org.parley.language.Language;
import org.parley.language.LocalText;

/** Positions and their evidence as sentences, for forms that know arguments only. */
final class Claims {

    private static final Language LANGUAGE = Language.ENGLISH;

    private Claims() {}

    /** What a position says. */
    static String of(DebateMap map, Issue issue, Position position) {
        Scale scale = issue.scale();
        return map.nameOf(position.actor().value()).in(LANGUAGE) + ", on “"
                + issue.name().in(LANGUAGE)
                + "”, stands at " + Numbers.plain(position.value()) + " (" + end(scale.low(), scale.lowMeans()) + " … "
                + end(scale.high(), scale.highMeans()) + ").";
    }

    /** The sentence that shows it, in English where it was marked in English. */
    static String sentence(Evidence evidence) {
        return evidence.in(LANGUAGE).orElse(evidence.quotations().getFirst()).exact();
    }

    private static String end(double value, LocalText means) {
        return Numbers.plain(value) + (means.isEmpty() ? "" : ": " + means.in(LANGUAGE));
    }
}
