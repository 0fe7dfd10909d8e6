package org.parley.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.PieceId;

/**
 * Counts the pieces that match and keeps the best of them, each with the editions by which it matches.
 *
 * <p>The documents of a piece are written together, so they stand side by side in one segment and are met one after another.
 */
final class PieceCollector extends SimpleCollector {

    /**
     * An edition that matches.
     *
     * @param document its number in the index
     */
    record Edition(int document, float score) {}

    /**
     * A piece that matches.
     *
     * @param day the first day that its date can mean
     * @param editions those by which it matches, best first
     */
    record Match(PieceId piece, long day, List<Edition> editions) {

        private static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(
                        (Match match) -> -match.best().score())
                .thenComparingLong(match -> -match.day)
                .thenComparingInt(match -> match.best().document());

        Edition best() {
            return editions.getFirst();
        }
    }

    /**
     * What was collected.
     *
     * @param matches the best pieces, best first
     * @param total how many pieces match
     */
    record Found(List<Match> matches, int total) {}

    private static final int LOOK_EVERY = 1_024;

    private final int most;
    private final QueryTimeout timeout;
    private final PriorityQueue<Match> best = new PriorityQueue<>(Match.BEST_FIRST.reversed());
    private final List<Edition> editions = new ArrayList<>();
    private int met;
    private int total;
    private int piece = -1;
    private int base;
    private SortedDocValues pieces = DocValues.emptySorted();
    private NumericDocValues days = DocValues.emptyNumeric();
    private @Nullable Scorable scorer;

    private PieceCollector(int most, QueryTimeout timeout) {
        this.most = most;
        this.timeout = timeout;
    }

    /** Collects until it has taken too long, and knows what was collected until then. */
    static final class Collecting implements CollectorManager<PieceCollector, Found> {

        private final int most;
        private final QueryTimeout timeout;
        private final List<PieceCollector> collectors = new ArrayList<>();

        private Collecting(int most, QueryTimeout timeout) {
            this.most = most;
            this.timeout = timeout;
        }

        @Override
        public PieceCollector newCollector() {
            PieceCollector collector = new PieceCollector(most, timeout);
            collectors.add(collector);
            return collector;
        }

        @Override
        public Found reduce(Collection<PieceCollector> all) throws IOException {
            List<Match> matches = new ArrayList<>();
            int total = 0;
            for (PieceCollector collector : all) {
                collector.endPiece();
                matches.addAll(collector.best);
                total += collector.total;
            }
            return new Found(
                    matches.stream().sorted(Match.BEST_FIRST).limit(most).toList(), total);
        }

        Found soFar() throws IOException {
            return reduce(collectors);
        }
    }

    /** Says that collecting has taken too long. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Keeps so many of the best pieces. */
    static Collecting best(int most, QueryTimeout timeout) {
        return new Collecting(most, timeout);
    }

    /** Keeps all pieces. */
    static Collecting all() {
        return best(Integer.MAX_VALUE, () -> false);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        endPiece();
        base = leaf.docBase;
        pieces = DocValues.getSorted(leaf.reader(), Fields.PIECE);
        days = DocValues.getNumeric(leaf.reader(), Fields.DAY);
    }

    @Override
    public void setScorer(Scorable current) {
        scorer = current;
    }

    @Override
    public void collect(int document) throws IOException {
        if (!pieces.advanceExact(document)) {
            return;
        }
        if (pieces.ordValue() != piece) {
            endPiece();
            piece = pieces.ordValue();
        }
        if (++met % LOOK_EVERY == 0 && timeout.shouldExit()) {
            throw new TooLong();
        }
        editions.add(new Edition(document + base, scorer == null ? 0 : scorer.score()));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    private void endPiece() throws IOException {
        if (!editions.isEmpty()) {
            total++;
            editions.sort(Comparator.comparingDouble(edition -> -edition.score()));
            best.add(new Match(
                    PieceId.of(pieces.lookupOrd(piece).utf8ToString()),
                    days.advanceExact(editions.getFirst().document() - base) ? days.longValue() : 0,
                    List.copyOf(editions)));
            if (best.size() > most) {
                best.poll();
            }
            editions.clear();
        }
        piece = -1;
    }
}
