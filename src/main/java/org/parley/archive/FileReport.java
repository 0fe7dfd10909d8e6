package org.parley.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of one file of an import.
 *
 * @param file its path, as it was found
 * @param outcome whether it was taken
 * @param page what it was read as; absent where it is no page of the archive
 * @param reasons why it was skipped or left unchanged
 * @param doubts what a person should look at
 * @param piece the piece that it is, as it was understood; absent for lists and summaries
 * @param entries what a list or summary page said of other pieces; empty for others
 */
public record FileReport(
        String file,
        Outcome outcome,
        Optional<Page> page,
        List<String> reasons,
        List<String> doubts,
        Optional<UnderstoodPiece> piece,
        List<Entry> entries) {

    /** What a file can be read as. */
    public enum Page {
        ITEM,
        LIST,
        SUMMARY,
        PANEL
    }

    /**
     * What a list or summary page says of one piece.
     *
     * @param title the title that it names
     * @param piece the key of the piece that this is; absent where none was found
     * @param changed whether the piece got an abstract or an edition from it
     */
    public record Entry(String title, Optional<String> piece, boolean changed) {}

    public FileReport {
        reasons = List.copyOf(reasons);
        doubts = List.copyOf(doubts);
        entries = List.copyOf(entries);
    }

    static FileReport skipped(String file, Optional<Page> page, String reason, List<String> doubts) {
        return new FileReport(file, Outcome.SKIPPED, page, List.of(reason), doubts, Optional.empty(), List.of());
    }

    /** What became of a page that tells of pieces. */
    static FileReport of(String file, Page kind, List<String> doubts, EntryImport.Result result) {
        List<String> all = new ArrayList<>(doubts);
        all.addAll(result.doubts());
        Outcome outcome = result.changed() ? Outcome.TAKEN : result.found() ? Outcome.UNCHANGED : Outcome.SKIPPED;
        List<String> reasons = switch (outcome) {
            case TAKEN -> List.of();
            case UNCHANGED -> List.of("all that it says of imported pieces was known");
            case SKIPPED -> List.of("none of its entries is an imported piece");
        };
        return new FileReport(file, outcome, Optional.of(kind), reasons, all, Optional.empty(), result.entries());
    }

    FileReport with(Outcome other, List<String> more) {
        List<String> all = new ArrayList<>(doubts);
        all.addAll(more);
        return new FileReport(file, other, page, reasons, all, piece, entries);
    }
}
