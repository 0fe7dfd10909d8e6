package org.parley.debate;

import org.jspecify.annotations.Nullable;
import org.parley.publishing.PersonRef;

/**
 * Somebody on the panel of a debate.
 *
 * @param person who they are
 * @param side the key of the side that they speak for; absent where they speak for none
 */
public record Panelist(PersonRef person, @Nullable String side) {}
