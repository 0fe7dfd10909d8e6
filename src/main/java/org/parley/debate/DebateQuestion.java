package org.parley.debate;

import org.parley.language.LocalText;
import org.parley.language.Slug;

/**
 * What a debate asks, and no more of it: for lists that name debates.
 *
 * @param slug the word in its address
 * @param question what is debated
 * @param closed whether it was closed
 */
public record DebateQuestion(Slug slug, LocalText question, boolean closed) {}
