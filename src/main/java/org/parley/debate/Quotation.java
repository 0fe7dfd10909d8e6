package org.parley.debate;

import org.parley.language.Language;
import org.parley.publishing.PieceId;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.TextQuote;

/**
 * The passage that a reply answers.
 *
 * @param id its key
 * @param piece the reply
 * @param answers the piece that the passage stands in
 * @param language the language of the edition that it was quoted from
 * @param quote its words, and those around them
 * @param block the block in which it stood
 */
public record Quotation(String id, PieceId piece, PieceId answers, Language language, TextQuote quote, BlockId block) {}
