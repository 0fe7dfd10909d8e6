package org.parley.publishing.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.language.PlainText;

/** A part of a body that has an identity of its own: what a translation renders, a reply quotes, evidence points into. */
public sealed interface Block {

    /** Its identity. */
    BlockId id();

    /** The word for its kind, as the serial form and the API have it. */
    default String type() {
        return switch (this) {
            case Paragraph _ -> "paragraph";
            case Heading _ -> "heading";
            case Quotation _ -> "quotation";
            case ItemList _ -> "list";
            case Table _ -> "table";
            case Figure _ -> "figure";
            case Footnote _ -> "footnote";
        };
    }

    /** Its lines, in reading order. */
    Stream<Line> lines();

    /** The same content under another identity. */
    Block withId(BlockId id);

    /** Its characters alone: its lines, each on a line of its own. */
    default String plainText() {
        return lines().map(Line::plainText).collect(Collectors.joining("\n"));
    }

    /** A paragraph. */
    record Paragraph(BlockId id, Line line) implements Block {
        @Override
        public Stream<Line> lines() {
            return Stream.of(line);
        }

        @Override
        public Block withId(BlockId other) {
            return new Paragraph(other, line);
        }
    }

    /**
     * A heading within the body.
     *
     * @param level 2 to 4; 1 is the piece's title
     */
    record Heading(BlockId id, int level, Line line) implements Block {
        public Heading {
            if (level < 2 || level > 4) {
                throw new TextException("heading-level", level);
            }
        }

        @Override
        public Stream<Line> lines() {
            return Stream.of(line);
        }

        @Override
        public Block withId(BlockId other) {
            return new Heading(other, level, line);
        }
    }

    /** Words of somebody else, set apart. */
    record Quotation(BlockId id, List<Line> paragraphs) implements Block {
        public Quotation {
            paragraphs = List.copyOf(paragraphs);
        }

        @Override
        public Stream<Line> lines() {
            return paragraphs.stream();
        }

        @Override
        public Block withId(BlockId other) {
            return new Quotation(other, paragraphs);
        }
    }

    /**
     * A list.
     *
     * @param ordered whether its items are numbered
     */
    record ItemList(BlockId id, boolean ordered, List<Line> items) implements Block {
        public ItemList {
            items = List.copyOf(items);
        }

        @Override
        public Stream<Line> lines() {
            return items.stream();
        }

        @Override
        public Block withId(BlockId other) {
            return new ItemList(other, ordered, items);
        }
    }

    /**
     * A table. In its plain text the cells of a row are joined by tabulators.
     *
     * @param caption what it shows; may be empty
     * @param header the names of the columns; empty where they have none
     * @param rows all of one length, that of the header where there is one
     */
    record Table(BlockId id, Line caption, List<Line> header, List<List<Line>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            int columns =
                    header.isEmpty() ? (rows.isEmpty() ? 0 : rows.getFirst().size()) : header.size();
            if (rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new TextException("rows");
            }
        }

        @Override
        public Stream<Line> lines() {
            return Stream.concat(
                    Stream.of(caption),
                    Stream.concat(header.stream(), rows.stream().flatMap(List::stream)));
        }

        @Override
        public String plainText() {
            Stream<List<Line>> all =
                    Stream.concat(Stream.of(List.of(caption), header).filter(row -> !row.isEmpty()), rows.stream());
            return all.map(row -> row.stream().map(Line::plainText).collect(Collectors.joining("\t")))
                    .filter(row -> !row.isEmpty())
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public Block withId(BlockId other) {
            return new Table(other, caption, header, rows);
        }
    }

    /**
     * A picture with its caption.
     *
     * @param source a path of the journal that starts with one slash
     * @param alternative what it shows, for those who do not see it
     */
    record Figure(BlockId id, String source, String alternative, Line caption) implements Block {
        /** A browser takes a backslash for a slash, and leaves out line breaks: both could lead it elsewhere. */
        private static boolean canStand(int character) {
            return character >= ' ' && character != '\\';
        }

        public Figure {
            if (!source.startsWith("/")
                    || source.startsWith("//")
                    || !source.chars().allMatch(Figure::canStand)) {
                throw new TextException("picture-elsewhere", source);
            }
            alternative = PlainText.visible(alternative);
        }

        @Override
        public Stream<Line> lines() {
            return Stream.of(caption);
        }

        @Override
        public Block withId(BlockId other) {
            return new Figure(other, source, alternative, caption);
        }
    }

    /** A note that the text refers to. */
    record Footnote(BlockId id, Line line) implements Block {
        @Override
        public Stream<Line> lines() {
            return Stream.of(line);
        }

        @Override
        public Block withId(BlockId other) {
            return new Footnote(other, line);
        }
    }
}
