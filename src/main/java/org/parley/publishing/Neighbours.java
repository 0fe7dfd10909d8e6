package org.parley.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.text.BlockId;

/**
 * What stands around a piece in the debates that it belongs to. Publishing shows it and does not know debates: the module
 * that does supplies it.
 */
public interface Neighbours {

    /** What stands around a piece, as far as the caller may see it. */
    Around of(Caller caller, PieceId piece);

    /** The debates that readers have and to which these pieces belong, by the word in the address of each. */
    Map<PieceId, List<Slug>> debates(Collection<PieceId> pieces);

    /** What these debates ask, as far as readers have them. */
    Map<Slug, LocalText> questions(Collection<Slug> debates);

    /**
     * What stands around a piece.
     *
     * @param answers the pieces that it answers
     * @param answeredBy those that answer it, oldest first
     * @param debates the debates that it belongs to
     * @param asked those who were invited to answer it
     * @param quoted the passages that it answers
     * @param marked the passages of it that are answered
     */
    record Around(
            List<PieceCard> answers,
            List<PieceCard> answeredBy,
            List<PartOf> debates,
            List<Asked> asked,
            List<Quoted> quoted,
            List<Marked> marked) {

        /** The passages of a piece that this one answers. */
        public List<Quoted> quotedOf(PieceCard answered) {
            return quoted.stream()
                    .filter(quote -> quote.answers().equals(answered.id()))
                    .toList();
        }
    }

    /** A debate that a piece belongs to. */
    record PartOf(Slug slug, LocalText question) {}

    /**
     * Somebody who was invited to answer a piece.
     *
     * @param name what they are called
     * @param path the path of their page, without the language
     * @param outcome what came of it, by a word that {@code piece.asked.WORD} says
     * @param invited when they were invited
     * @param until when that came, or until when it can
     * @param response their answer, if readers have it
     */
    record Asked(
            LocalText name,
            String path,
            String outcome,
            PartialDate invited,
            PartialDate until,
            @Nullable PieceCard response) {}

    /**
     * A passage that a piece answers.
     *
     * @param answers the piece that it stands in
     * @param words its words
     * @param language the language that they are in
     * @param block the block in which it stands; absent where the text no longer has it
     */
    record Quoted(
            PieceId answers,
            String words,
            Language language,
            @Nullable BlockId block) {}

    /**
     * A passage of a piece that is answered.
     *
     * @param block the block in which it stands
     * @param words its words
     * @param language the language that they are in
     * @param by the pieces that answer it, oldest first
     */
    record Marked(BlockId block, String words, Language language, List<PieceCard> by) {}
}
