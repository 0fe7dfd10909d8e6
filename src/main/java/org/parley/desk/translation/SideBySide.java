package org.parley.desk.translation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.desk.DeskEdition;
import org.parley.publishing.text.Correspondence;
import org.parley.publishing.text.PassageId;
import org.parley.publishing.text.PassageState;

/**
 * An original and a translation of it, passage by passage.
 *
 * @param original the original
 * @param translation the translation
 * @param title what the original is called
 * @param source the key of the revision of the original that is shown
 * @param standing how the translation stands to it
 * @param rows the passages in order
 * @param editable whether the member may change the translation
 */
public record SideBySide(
        DeskEdition original,
        DeskEdition translation,
        String title,
        String source,
        Correspondence standing,
        List<Row> rows,
        boolean editable) {

    public SideBySide {
        rows = List.copyOf(rows);
    }

    /** The first passage that needs work, if any does. */
    public Optional<Row> firstToDo() {
        return rows.stream().filter(Row::needsWork).findFirst();
    }

    /** How many passages render the original as it is. */
    public int done() {
        return (int) standing.states().values().stream()
                .filter(state -> state == PassageState.CURRENT)
                .count();
    }

    /** How many passages there are to render. */
    public int all() {
        return (int) standing.states().values().stream()
                .filter(state -> state != PassageState.REMOVED && state != PassageState.OWN)
                .count();
    }

    /**
     * A passage.
     *
     * @param passage which
     * @param type the word for its kind
     * @param state how it stands
     * @param base its mark in the translation
     * @param cells its lines
     * @param columns how many columns it has, if it is a table; otherwise 0
     * @param headed whether it is a table with a row of headings
     * @param picture the address of its picture, if it has one
     * @param changes what changed in the original, where it did
     * @param optional whether it need not be translated
     * @param problem why it was not kept as it was typed
     * @param theirs what somebody else has made of it meanwhile
     */
    public record Row(
            PassageId passage,
            String type,
            PassageState state,
            String base,
            List<Cell> cells,
            int columns,
            boolean headed,
            @Nullable String picture,
            List<WordChanges.Part> changes,
            boolean optional,
            @Nullable String problem,
            @Nullable List<String> theirs) {

        public Row {
            cells = List.copyOf(cells);
            changes = List.copyOf(changes);
        }

        /** Whether somebody has to do something here. */
        public boolean needsWork() {
            return !optional && state != PassageState.CURRENT && state != PassageState.OWN;
        }

        /** The name of a field of its form. */
        public String field(int line) {
            return "t." + passage + "." + line;
        }

        /** Where the cells of a table's body begin. */
        public int bodyStart() {
            return 1 + (headed ? columns : 0);
        }

        Row withTyped(List<String> texts, @Nullable String message, @Nullable List<String> others, String mark) {
            List<Cell> typed = new java.util.ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                typed.add(new Cell(
                        cell.html(),
                        cell.original(),
                        cell.rendered(),
                        i < texts.size() ? texts.get(i) : cell.text(),
                        cell.label()));
            }
            return new Row(
                    passage, type, state, mark, typed, columns, headed, picture, changes, optional, message, others);
        }
    }

    /**
     * A line of a passage.
     *
     * @param html the original's
     * @param original the original's as one would type it
     * @param rendered the translation's
     * @param text the translation's as one would type it
     * @param label the key of what the field is called
     */
    public record Cell(String html, String original, String rendered, String text, String label) {

        /** How many lines a field for it should have. */
        public int rows() {
            return Math.clamp(Math.max(text.length(), original.length()) / 60 + 1, 1, 14);
        }
    }
}
