package org.parley.newsletter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parley.language.PlainText;

/**
 * What became of a file of subscribers, line by line.
 *
 * @param lines the lines, in their order
 * @param rehearsed whether nothing was kept
 */
public record ReaderImport(List<Line> lines, boolean rehearsed) {

    private static final int SHOWN = 60;

    public ReaderImport {
        lines = List.copyOf(lines);
    }

    /** What became of a line. */
    public enum Outcome {
        /** A subscriber was added. */
        ADDED,
        /** A subscriber who was there was put on further lists. */
        EXTENDED,
        /** All of it was there. */
        UNCHANGED,
        /** They have left, or letters to them came back, or they had their data erased: a file does not bring them back. */
        GONE,
        /** It cannot be taken as it is. */
        REFUSED
    }

    /**
     * A line.
     *
     * @param number its number in the file
     * @param address the address as it stands there
     * @param outcome what became of it
     * @param detail what more there is to say; may be empty
     */
    public record Line(long number, String address, Outcome outcome, String detail) {

        @Override
        public String toString() {
            String word = switch (outcome) {
                case ADDED -> "added";
                case EXTENDED -> "put on further lists";
                case UNCHANGED -> "unchanged";
                case GONE -> "not brought back";
                case REFUSED -> "refused";
            };
            String shown = PlainText.shorten(PlainText.line(address), SHOWN);
            return "line " + number + ": " + word + ": " + shown + (detail.isEmpty() ? "" : " (" + detail + ")");
        }
    }

    /** How many lines had each outcome. */
    public Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        lines.forEach(line -> counts.merge(line.outcome, 1, Integer::sum));
        return counts;
    }

    /** All of it for a terminal: the lines that are not as they should be, or all, and the counts. */
    public String text(boolean all) {
        StringBuilder text = new StringBuilder();
        lines.stream()
                .filter(line -> all || line.outcome == Outcome.REFUSED || line.outcome == Outcome.GONE)
                .forEach(line -> text.append(line).append('\n'));
        Map<Outcome, Integer> counts = counts();
        return text.append(lines.size())
                .append(lines.size() == 1 ? " line: " : " lines: ")
                .append(counts.get(Outcome.ADDED))
                .append(" added, ")
                .append(counts.get(Outcome.EXTENDED))
                .append(" put on further lists, ")
                .append(counts.get(Outcome.UNCHANGED))
                .append(" unchanged, ")
                .append(counts.get(Outcome.GONE))
                .append(" not brought back, ")
                .append(counts.get(Outcome.REFUSED))
                .append(" refused.")
                .append(rehearsed ? " Nothing was kept: this was a rehearsal." : "")
                .toString();
    }
}
