package org.parley.publishing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of the journal, in the order in which the journal shows them. */
public enum Section {
    DEBATES,
    OPINIONS,
    MEDIA_REVIEWS,
    TECH_REVIEWS,
    SPECIAL_TOPICS,
    BOOKS_JOURNALS,
    NEWSLETTERS;

    /** Its word in addresses, such as {@code media-reviews}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The address of its page, without the language. */
    public String path() {
        return this == NEWSLETTERS ? "/newsletters" : "/sections/" + slug();
    }

    /** The section of this word. */
    public static Optional<Section> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(section -> section.slug().equals(slug))
                .findFirst();
    }
}
