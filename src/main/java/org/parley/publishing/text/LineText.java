package org.parley.publishing.text;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line as one types it into a plain field: Markdown's {@code *emphasis*}, {@code **strong**}, {@code [words](address)} and
 * {@code [^1]} for a footnote, {@code <sub>} and {@code <sup>}; a line feed is a line break, a backslash takes a sign for itself.
 *
 * <p>What is written so and read again is the same line, exactly. CommonMark would not do: it does not take signs for marks
 * within Japanese words, which are set without spaces. Here a sign marks wherever it has a partner, unless it stands between
 * spaces.
 */
public final class LineText {

    private static final Pattern TAG = Pattern.compile("</?su[bp]>");

    private LineText() {}

    /** The line as text. */
    public static String write(Line line, NoteLabels notes) {
        StringBuilder text = new StringBuilder();
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        URI link = null;
        for (Inline inline : line.inlines()) {
            switch (inline) {
                case Inline.NoteReference(var note) -> {
                    closeLink(text, link);
                    link = null;
                    text.append("[^").append(notes.label(note)).append(']');
                }
                case Inline.Run run -> {
                    if (link != null && !link.equals(run.link())) {
                        closeLink(text, link);
                        link = null;
                    }
                    change(text, marks, run.marks());
                    if (link == null && run.link() != null) {
                        text.append('[');
                        link = run.link();
                    }
                    escape(text, run.text(), link != null);
                }
            }
        }
        closeLink(text, link);
        change(text, marks, Set.of());
        return text.toString();
    }

    /**
     * Reads a line.
     *
     * @throws Unreadable if a link leads nowhere that it may lead, or a footnote is not there
     */
    public static Line read(String text, NoteLabels notes) {
        return new LineTextReader(text.replace("\r\n", "\n").replace('\r', '\n'), notes).read();
    }

    private static void closeLink(StringBuilder text, @Nullable URI link) {
        if (link != null) {
            text.append("](")
                    .append(link.toString().replace("(", "\\(").replace(")", "\\)"))
                    .append(')');
        }
    }

    private static void change(StringBuilder text, Set<Mark> marks, Set<Mark> next) {
        Set<Mark> changed = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            if (marks.contains(mark) != next.contains(mark)) {
                changed.add(mark);
            }
        }
        tag(text, changed, marks, Mark.SUBSCRIPT, "sub");
        tag(text, changed, marks, Mark.SUPERSCRIPT, "sup");
        text.append("*".repeat((changed.contains(Mark.EMPHASIS) ? 1 : 0) + (changed.contains(Mark.STRONG) ? 2 : 0)));
        marks.clear();
        marks.addAll(next);
    }

    private static void tag(StringBuilder text, Set<Mark> changed, Set<Mark> marks, Mark mark, String name) {
        if (changed.contains(mark)) {
            text.append(marks.contains(mark) ? "</" : "<").append(name).append('>');
        }
    }

    private static void escape(StringBuilder text, String characters, boolean linked) {
        var tags = TAG.matcher(characters);
        for (int i = 0; i < characters.length(); i++) {
            char character = characters.charAt(i);
            boolean taken = switch (character) {
                case '\\', '*', '[' -> true;
                case ']' -> linked;
                // At the beginning of the words of a link it would be taken for a footnote.
                case '^' -> linked && i == 0;
                case '<' -> tags.region(i, characters.length()).lookingAt();
                default -> false;
            };
            if (taken) {
                text.append('\\');
            }
            text.append(character);
        }
    }

    /** Says that a text is no line, and where. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Fault fault;
        private final String where;

        Unreadable(Fault fault, String where) {
            super(fault + ": " + where);
            this.fault = fault;
            this.where = where;
        }

        /** What is wrong. */
        public Fault fault() {
            return fault;
        }

        /** The address, or the label of the footnote. */
        public String where() {
            return where;
        }
    }

    /** What can be wrong with a line. */
    public enum Fault {
        /** A link leads nowhere that it may lead. */
        LINK,
        /** A footnote is not there. */
        NOTE
    }
}
