package org.parley.desk;

import org.parley.language.Language;
import org.parley.publishing.PieceId;

/** Names an edition: a piece in a language. */
public record EditionKey(PieceId piece, Language language) {

    /** Where it is written, at the desk, without the language of the screen. */
    public String path() {
        return "/desk/pieces/" + piece + "/" + language;
    }
}
