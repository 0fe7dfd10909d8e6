package org.parley.debate;

import org.parley.publishing.PieceId;

/**
 * A passage that somebody says they answer.
 *
 * @param answers the piece that it stands in
 * @param words its words, as they were typed or copied
 */
public record WishedQuote(PieceId answers, String words) {}
