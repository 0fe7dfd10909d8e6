package org.parley.publishing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.language.PlainText;

/**
 * A line of text: the content of a paragraph, of a list item, of a cell.
 *
 * <p>It is in one normal form: neighbouring runs that look alike are one, white space is single spaces, there is none at
 * the ends or around line breaks.
 *
 * @param inlines what it is made of, in order
 */
public record Line(List<Inline> inlines) {

    /** The line without content. */
    public static final Line EMPTY = new Line(List.of());

    public Line {
        inlines = normal(inlines);
    }

    /** A line of plain characters. */
    public static Line of(String text) {
        return text.isBlank() ? EMPTY : new Line(List.of(Inline.Run.plain(text)));
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return inlines.isEmpty();
    }

    /** Its characters alone; a line break is a line feed, a footnote reference is nothing. */
    public String plainText() {
        StringBuilder text = new StringBuilder();
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Run run) {
                text.append(run.text());
            }
        }
        return text.toString();
    }

    /** The footnotes that it refers to, in order. */
    public Stream<BlockId> notes() {
        return inlines.stream()
                .filter(Inline.NoteReference.class::isInstance)
                .map(inline -> ((Inline.NoteReference) inline).footnote());
    }

    private static List<Inline> normal(List<Inline> inlines) {
        List<Inline> result = new ArrayList<>();
        boolean spaceBefore = true;
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.NoteReference reference -> result.add(reference);
                case Inline.Run run -> {
                    String spaced = spaced(run.text(), spaceBefore);
                    String text = result.isEmpty() ? spaced.stripLeading() : spaced;
                    if (!text.isEmpty()) {
                        append(result, text, run);
                        spaceBefore = text.endsWith(" ") || text.endsWith("\n");
                    }
                }
            }
        }
        trimEnd(result);
        return List.copyOf(result);
    }

    private static String spaced(String text, boolean spaceBefore) {
        StringBuilder spaced = new StringBuilder(text.length());
        boolean first = true;
        for (String part : text.split("\n", -1)) {
            if (!first) {
                while (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) == ' ') {
                    spaced.setLength(spaced.length() - 1);
                }
                spaced.append('\n');
            }
            String clean = PlainText.inner(part);
            spaced.append((first ? spaceBefore : true) ? clean.stripLeading() : clean);
            first = false;
        }
        return spaced.toString();
    }

    private static void append(List<Inline> result, String text, Inline.Run run) {
        if (!result.isEmpty() && result.getLast() instanceof Inline.Run last) {
            String before = text.startsWith("\n") ? last.text().stripTrailing() : last.text();
            if (last.looksLike(run)) {
                result.set(result.size() - 1, new Inline.Run(before + text, run.marks(), run.link()));
                return;
            }
            if (!before.isEmpty()) {
                result.set(result.size() - 1, new Inline.Run(before, last.marks(), last.link()));
            }
        }
        result.add(new Inline.Run(text, run.marks(), run.link()));
    }

    private static void trimEnd(List<Inline> result) {
        for (int i = result.size() - 1; i >= 0; i--) {
            if (result.get(i) instanceof Inline.Run run) {
                String text = run.text().stripTrailing();
                if (text.isEmpty()) {
                    result.remove(i);
                    continue;
                }
                if (i == result.size() - 1 || text.length() < run.text().length()) {
                    result.set(i, new Inline.Run(text, run.marks(), run.link()));
                }
                return;
            }
        }
    }

    /** Builds a line piece by piece. */
    public static final class Builder {

        private final List<Inline> inlines = new ArrayList<>();

        /** Adds characters; none is allowed. */
        public Builder text(String text, Set<Mark> marks, java.net.@Nullable URI link) {
            if (!text.isEmpty()) {
                inlines.add(new Inline.Run(text, marks, link));
            }
            return this;
        }

        /** Adds what another line is made of. */
        Builder add(Inline inline) {
            inlines.add(inline);
            return this;
        }

        /** Adds a reference to a footnote. */
        public Builder note(BlockId footnote) {
            inlines.add(new Inline.NoteReference(footnote));
            return this;
        }

        /** The line. */
        public Line build() {
            return new Line(inlines);
        }
    }
}
