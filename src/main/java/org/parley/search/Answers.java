package org.parley.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.Edition;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceView;
import org.springframework.stereotype.Component;

/** Finds the pieces that answer an argument, that are related to it, and that spoke of it earlier. */
@Component
public class Answers {

    /** The most of each that are found. */
    public static final int MOST = 100;

    private final ArgumentIndex index;
    private final ArgumentReading reading;

    Answers(ArgumentIndex index, ArgumentReading reading) {
        this.index = index;
        this.reading = reading;
    }

    /**
     * What was found.
     *
     * @param answering those that may best rebut the argument, best first
     * @param related those that treat of the same, nearest first
     * @param earlier those among the related that are dated before
     */
    public record Found(List<PieceId> answering, List<PieceId> related, List<PieceId> earlier) {}

    /** Reads all pieces that are to be compared, which otherwise a server does beside. */
    public void prepare() {
        index.catchUp();
    }

    /** What the caller may find about a piece, in the edition that says most to others: the English one, or else the first. */
    public Found of(Caller caller, PieceView piece) {
        Edition edition = piece.editionFor(Language.ENGLISH);
        PieceId own = piece.card().id();
        long day = piece.card().date().firstDay().toEpochDay();
        return found(caller, own, day, candidates -> {
            Candidates.Compared known = candidates.known(own, edition.language());
            return known == null ? candidates.asked(reading.of(ArgumentIndex.text(edition))) : known;
        });
    }

    /** The two passages of a text and of each of several others that face each other, in their order. */
    List<Facing.Pair> facing(String text, List<String> others) {
        try {
            return index.read(searcher -> {
                int all = Math.max(1, searcher.getIndexReader().maxDoc());
                Facing facing = new Facing(
                        reading, word -> Weighing.rarity(ArgumentDocument.documents(searcher, word), all), text);
                return others.stream().map(facing::with).toList();
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the caller may find about a text. */
    public Found of(Caller caller, String text) {
        Argument argument = reading.of(text);
        return found(caller, null, Long.MAX_VALUE, candidates -> candidates.asked(argument));
    }

    /** Says of what others are compared with, how it is compared. */
    private interface Asking {
        Candidates.Compared of(Candidates candidates) throws IOException;
    }

    private Found found(Caller caller, @Nullable PieceId own, long day, Asking asking) {
        try {
            return index.read(searcher -> new Comparing(searcher, caller, own, day).found(asking));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One argument being compared with the index as it is at a moment. */
    private record Comparing(
            IndexSearcher searcher, Caller caller, @Nullable PieceId own, long day) {

        /** An edition of a piece and how it stands to the argument. */
        private record Placed(PieceId piece, long day, Opposition.Score score) {}

        Found found(Asking asking) throws IOException {
            Candidates candidates = new Candidates(searcher, Narrowing.findable(caller));
            Candidates.Compared asked = asking.of(candidates);
            List<Placed> placed = new ArrayList<>();
            for (Opposition.Score score : Opposition.of(asked, candidates.near(asked))) {
                Placed place = placed(score);
                if (!place.piece.equals(own)) {
                    placed.add(place);
                }
            }
            List<Placed> earlier =
                    placed.stream().filter(place -> place.day < day).toList();
            return new Found(
                    best(placed, place -> place.score.answering()),
                    best(placed, place -> place.score.kindred()),
                    own == null ? List.of() : best(earlier, place -> place.score.kindred()));
        }

        /** The pieces in order, each by its best edition. */
        private static List<PieceId> best(List<Placed> placed, ToDoubleFunction<Placed> by) {
            Map<PieceId, Double> scores = new HashMap<>();
            placed.forEach(place -> scores.merge(place.piece, by.applyAsDouble(place), Math::max));
            return scores.entrySet().stream()
                    .sorted(Map.Entry.<PieceId, Double>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(entry -> entry.getKey().toString()))
                    .limit(MOST)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private Placed placed(Opposition.Score score) throws IOException {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(score.document(), leaves));
            int within = score.document() - leaf.docBase;
            SortedDocValues pieces = DocValues.getSorted(leaf.reader(), Fields.PIECE);
            NumericDocValues days = DocValues.getNumeric(leaf.reader(), Fields.DAY);
            String piece = pieces.advanceExact(within)
                    ? pieces.lookupOrd(pieces.ordValue()).utf8ToString()
                    : "";
            return new Placed(PieceId.of(piece), days.advanceExact(within) ? days.longValue() : 0, score);
        }
    }
}
