package org.parley.publishing;

import java.util.List;
import org.parley.language.LocalText;
import org.parley.language.Slug;

/**
 * What stands around a piece in the debates that it belongs to. Publishing shows it and does not know debates: the module
 * that does supplies it.
 */
public interface Neighbours {

    /** What stands around a piece, as far as the caller may see it. */
    Around of(Caller caller, PieceId piece);

    /**
     * What stands around a piece.
     *
     * @param answers the pieces that it answers
     * @param answeredBy those that answer it, oldest first
     * @param debates the debates that it belongs to
     */
    record Around(List<PieceCard> answers, List<PieceCard> answeredBy, List<PartOf> debates) {}

    /** A debate that a piece belongs to. */
    record PartOf(Slug slug, LocalText question) {}
}
