package org.parley.archive.legacy;

import java.util.Optional;
import org.parley.language.PartialDate;

/**
 * A text as a list page tells of it.
 *
 * @param title its title
 * @param address its old address, where the list links to it
 * @param byline its author line, without the day on which it was put up
 * @param up the day on which it was put up
 * @param summary the paragraph about it; empty where there is none
 */
public record ListEntry(
        String title, Optional<String> address, Optional<Byline> byline, Optional<PartialDate> up, String summary) {}
