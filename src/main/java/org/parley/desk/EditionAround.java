package org.parley.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parley.publishing.AccountId;
import org.parley.publishing.Act;
import org.parley.publishing.EditionState;
import org.parley.publishing.Policy;
import org.parley.publishing.text.BlockId;

/**
 * What stands around an edition on the page on which it is written.
 *
 * @param remarks what was said about it
 * @param names the names of the accounts that are spoken of
 * @param findings what speaks against publishing it as it is, for those whom that concerns
 * @param authors who wrote the piece, as one text
 * @param excerpts the number and the first words of each block, in order
 */
public record EditionAround(
        List<Remark> remarks,
        Map<AccountId, String> names,
        List<Finding> findings,
        String authors,
        Map<BlockId, String> excerpts) {

    /** The blocks that an open remark is about, their keys with spaces between them. */
    public String remarked() {
        return remarks.stream()
                .filter(remark -> !remark.settled() && remark.block() != null)
                .map(remark -> Objects.requireNonNull(remark.block()).value())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What somebody is called; nothing where the account is gone. */
    public String name(AccountId account) {
        return names.getOrDefault(account, "");
    }

    /** Whether a button for this act has a place on the page. */
    public static boolean offers(DeskFrame desk, DeskEdition edition, Act act) {
        return Policy.may(desk.member(), act, edition.standing()) && fits(edition, act);
    }

    private static boolean fits(DeskEdition edition, Act act) {
        EditionState state = edition.state();
        boolean unpublished = state.compareTo(EditionState.PUBLISHED) < 0;
        return switch (act) {
            case SUBMIT ->
                state == EditionState.DRAFT || (edition.isShown() && edition.hasNews() && edition.proposedAt() == null);
            case RETURN -> (unpublished && state != EditionState.DRAFT) || edition.proposedAt() != null;
            case APPROVE ->
                state == EditionState.DRAFT
                        || state == EditionState.IN_REVIEW
                        || (state == EditionState.APPROVED && edition.hasNews(edition.approved()));
            case SCHEDULE -> state == EditionState.APPROVED || state == EditionState.SCHEDULED;
            case PUBLISH -> unpublished;
            case CORRECT -> edition.isShown();
            case RETRACT -> edition.isShown();
            case REINSTATE -> state == EditionState.RETRACTED || state == EditionState.WITHDRAWN;
            default -> true;
        };
    }
}
