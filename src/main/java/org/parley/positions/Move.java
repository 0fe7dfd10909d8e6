package org.parley.positions;

import org.jspecify.annotations.Nullable;

/**
 * That an actor came to stand somewhere on an issue.
 *
 * @param issue the issue
 * @param from where it stood before; absent where that is the first that is known
 * @param to where it stands since
 */
public record Move(Issue issue, @Nullable Position from, Position to) {

    /** Whether it stood somewhere else before. */
    public boolean changes() {
        return from != null && !from.value().equals(to.value());
    }

    /** Where it stood before, in figures; nothing where that is not known. */
    public String fromValue() {
        return from == null ? "" : Numbers.plain(from.value());
    }

    /** Where it stands since, in figures. */
    public String toValue() {
        return Numbers.plain(to.value());
    }
}
