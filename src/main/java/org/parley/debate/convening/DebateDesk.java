package org.parley.debate.convening;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.debate.Balance;
import org.parley.debate.Contribution;
import org.parley.debate.DebateView;
import org.parley.debate.Invitation;
import org.parley.desk.Composer;
import org.parley.desk.DeskPiece;
import org.parley.desk.HeldTogether;
import org.parley.language.Language;
import org.parley.publishing.PieceId;

/**
 * What the page of a debate at the desk shows.
 *
 * @param debate the debate
 * @param form its terms, as they are filled in
 * @param composer its pieces, and those that were found to be taken in
 * @param invitations who was invited
 * @param contributions what readers sent in
 * @param held what is held to be published at one moment
 * @param balance how balanced it is
 * @param done what was just done, by its word
 * @param wrong what is wrong
 * @param typed what was typed into the forms beside that of the terms
 */
public record DebateDesk(
        DebateView debate,
        DebateForm form,
        Composer composer,
        List<Invitation> invitations,
        List<Contribution> contributions,
        List<HeldTogether> held,
        Balance balance,
        @Nullable String done,
        @Nullable String wrong,
        Map<String, String> typed) {

    /** The key of the side that a piece speaks for; empty for none. */
    public String sideOf(DeskPiece piece) {
        return debate.terms().spokenFor().getOrDefault(piece.id(), "");
    }

    /** The pieces that readers do not have yet and that are not held. */
    public List<DeskPiece> holdable() {
        return composer.items().stream()
                .map(Composer.Item::piece)
                .filter(piece -> !piece.isShown()
                        && held.stream().noneMatch(one -> one.pieces().contains(piece.id())))
                .toList();
    }

    /** What was typed into a field. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What a piece is called for a reader of a language. */
    public String title(PieceId piece, Language language, String untitled) {
        return composer.items().stream()
                .map(Composer.Item::piece)
                .filter(one -> one.id().equals(piece))
                .findFirst()
                .map(one -> one.titleOr(language, untitled))
                .orElse(untitled);
    }
}
