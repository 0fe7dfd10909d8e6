package org.parley.publishing;

/**
 * What {@link Policy} must know of an edition to say what a caller may do with it.
 *
 * @param state where it stands
 * @param original whether it is the original, not a translation
 * @param own whether the caller wrote, translated or began it
 */
public record Standing(EditionState state, boolean original, boolean own) {}
