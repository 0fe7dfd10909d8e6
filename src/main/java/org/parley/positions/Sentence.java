package org.parley.positions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.page.Addresses;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceView;
import org.parley.publishing.text.BlockId;

/**
 * A quoted sentence as a reader is shown it.
 *
 * @param piece the piece that it is from
 * @param shown it, in the reader's language where it can be
 * @param original it in the language that the piece was written in, where that is another
 * @param found whether it is still in the piece
 */
public record Sentence(
        PieceCard piece, Shown shown, @Nullable Shown original, boolean found) {

    /**
     * A sentence in one language.
     *
     * @param language the language
     * @param text the sentence; the paragraph around it where the sentence itself was not marked in this language
     * @param address where in the piece it stands; absent where it does no longer
     * @param block the paragraph
     * @param whole whether it is the whole paragraph
     */
    public record Shown(
            Language language,
            String text,
            @Nullable String address,
            @Nullable BlockId block,
            boolean whole) {}

    /** The address of a quotation: of its paragraph, and in browsers that know text fragments of its very words. */
    static String address(PieceView piece, Quotation quotation, Anchor anchor) {
        return address(piece, quotation.language(), anchor.block())
                + ":~:text="
                + URLEncoder.encode(quotation.exact(), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("-", "%2D");
    }

    static String address(PieceView piece, Language language, BlockId block) {
        return Addresses.of(language, "/pieces/" + piece.card().slug()) + "#b-" + block;
    }
}
