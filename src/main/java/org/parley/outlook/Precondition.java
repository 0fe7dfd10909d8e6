package org.parley.outlook;

import org.jspecify.annotations.Nullable;

/**
 * An issue that must be settled before another can be.
 *
 * @param issue the id of the issue that has to wait
 * @param requires the id of the issue that comes first
 * @param within where the first must come out for the other to be taken up at all; anywhere, if absent
 */
public record Precondition(
        String issue, String requires, @Nullable Range within) {}
