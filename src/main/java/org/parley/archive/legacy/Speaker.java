package org.parley.archive.legacy;

import java.util.Optional;

/**
 * Somebody who speaks in a transcript.
 *
 * @param label as the transcript labels them, such as {@code TANAKA}
 * @param side the side that they speak for, if the page says so
 * @param turns how often they speak
 */
public record Speaker(String label, Optional<String> side, int turns) {}
