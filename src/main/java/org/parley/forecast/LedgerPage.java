package org.parley.forecast;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.debate.DebateId;
import org.parley.debate.DebateView;

/**
 * The record of outlooks as readers are shown it.
 *
 * @param ledger the record
 * @param debates the debates that it speaks of, by their keys
 */
public record LedgerPage(Ledger ledger, Map<DebateId, DebateView> debates) {

    public LedgerPage {
        debates = Map.copyOf(debates);
    }

    /** Of what readers have: an outcome of a debate that was taken back from them is left out. */
    static LedgerPage of(List<Score> scores, List<DebateView> shown) {
        Map<DebateId, DebateView> debates =
                shown.stream().collect(Collectors.toMap(DebateView::id, Function.identity()));
        return new LedgerPage(
                Ledger.of(scores.stream()
                        .filter(score -> debates.containsKey(score.outcome().debate()))
                        .toList()),
                debates);
    }

    /** The debate of a score. */
    public DebateView debate(Score score) {
        return Objects.requireNonNull(debates.get(score.outcome().debate()));
    }
}
