package org.parley.outlook;

import org.jspecify.annotations.Nullable;

/**
 * Two issues that may, or must not, be traded against each other.
 *
 * @param first the id of one issue
 * @param second the id of the other
 * @param allowed whether they may be; a forbidden linkage is one that a party has ruled out
 * @param by the id of who ruled it out or offered it, if known
 */
public record Linkage(
        String first,
        String second,
        boolean allowed,
        @Nullable String by) {

    /** Whether it joins these two issues. */
    public boolean joins(String one, String other) {
        return (first.equals(one) && second.equals(other)) || (first.equals(other) && second.equals(one));
    }
}
