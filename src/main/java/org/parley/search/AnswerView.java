package org.parley.search;

import org.parley.language.Language;
import org.parley.publishing.PieceCard;

/**
 * A piece that may answer a text, with the two passages that face each other.
 *
 * @param piece the piece
 * @param askedIn the language of the passage of the text
 * @param asked the passage of the text
 * @param answeredIn the language of the passage of the piece
 * @param answered the passage of the piece; may be empty
 */
public record AnswerView(PieceCard piece, Language askedIn, String asked, Language answeredIn, String answered) {}
