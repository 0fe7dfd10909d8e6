package org.parley.archive.legacy;

import java.util.Optional;
import org.parley.publishing.Section;

/**
 * A text in English as a Japanese summary page tells of it.
 *
 * @param section the section under which the page tells of it
 * @param title its title in Japanese
 * @param byline its author line in Japanese
 * @param summary the paragraph about it in Japanese
 * @param originalTitle its title in English
 * @param address its old address
 */
public record SummaryEntry(
        Optional<Section> section,
        String title,
        Optional<Byline> byline,
        String summary,
        Optional<String> originalTitle,
        Optional<String> address) {}
