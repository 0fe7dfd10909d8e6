package org.parley.positions;

import java.time.Instant;

/**
 * That parts of a map were changed at once by somebody.
 *
 * @param at when
 * @param by who, as the change log names them
 * @param made how many parts were made or replaced
 * @param ended how many were replaced or taken off
 */
public record Edit(Instant at, String by, int made, int ended) {}
