package org.parley.publishing.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.parley.language.Script;

/**
 * Reads a body from Markdown: CommonMark with GitHub's tables and footnotes, without HTML.
 *
 * <p>A paragraph that begins with {@code Table:} or {@code 表：} and stands before a table is its caption; a paragraph that
 * is only a picture is a figure with the picture's title as its caption.
 *
 * @see <a href="https://spec.commonmark.org/">CommonMark</a>
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
            .build();
    private static final List<String> CAPTIONS = List.of("Table: ", "表：");

    private final Map<String, BlockId> footnotes = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Line caption;

    private Markdown() {}

    /**
     * Reads a body, its blocks under new identities.
     *
     * @throws TextException if it uses something that a body cannot hold; it names that
     */
    public static Body parse(String markdown) {
        Node document = PARSER.parse(markdown);
        Markdown reader = new Markdown();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            reader.block(node);
        }
        reader.endCaption();
        return new Body(reader.blocks);
    }

    private void block(Node node) {
        if (node instanceof TableBlock table) {
            blocks.add(table(table));
            return;
        }
        endCaption();
        switch (node) {
            case org.commonmark.node.Paragraph paragraph -> paragraph(paragraph);
            case org.commonmark.node.Heading heading ->
                blocks.add(new Block.Heading(BlockId.next(), Math.clamp(heading.getLevel(), 2, 4), line(heading)));
            case BlockQuote quote -> blocks.add(new Block.Quotation(BlockId.next(), paragraphs(quote)));
            case ListBlock list -> blocks.add(list(list));
            case FootnoteDefinition note ->
                blocks.add(new Block.Footnote(footnote(note.getLabel()), joined(paragraphs(note))));
            default -> throw unsupported(node);
        }
    }

    private void paragraph(org.commonmark.node.Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
            String title = image.getTitle() == null ? "" : image.getTitle();
            blocks.add(new Block.Figure(
                    BlockId.next(), image.getDestination(), line(image).plainText(), Line.of(title)));
            return;
        }
        Line line = line(paragraph);
        if (CAPTIONS.stream().anyMatch(line.plainText()::startsWith)) {
            caption = line;
        } else {
            blocks.add(new Block.Paragraph(BlockId.next(), line));
        }
    }

    private void endCaption() {
        if (caption != null) {
            blocks.add(new Block.Paragraph(BlockId.next(), caption));
            caption = null;
        }
    }

    private Block table(TableBlock table) {
        List<Line> header = new ArrayList<>();
        List<List<Line>> rows = new ArrayList<>();
        for (Node part : children(table)) {
            for (Node row : children(part)) {
                List<Line> cells = children(row).stream().map(this::line).toList();
                if (part instanceof TableHead) {
                    header.addAll(cells);
                } else if (part instanceof TableBody) {
                    rows.add(cells);
                }
            }
        }
        Line shows = caption == null ? Line.EMPTY : withoutPrefix(caption);
        caption = null;
        return new Block.Table(BlockId.next(), shows, header, rows);
    }

    private static Line withoutPrefix(Line caption) {
        List<Inline> inlines = new ArrayList<>(caption.inlines());
        if (inlines.getFirst() instanceof Inline.Run(var text, var marks, var link)) {
            for (String prefix : CAPTIONS) {
                if (text.startsWith(prefix) && text.length() > prefix.length()) {
                    inlines.set(0, new Inline.Run(text.substring(prefix.length()), marks, link));
                }
            }
        }
        return new Line(inlines);
    }

    private Block list(ListBlock list) {
        List<Line> items = new ArrayList<>();
        for (Node item : children(list)) {
            items.add(joined(paragraphs(item)));
        }
        if (!(list instanceof BulletList || list instanceof OrderedList)) {
            throw unsupported(list);
        }
        return new Block.ItemList(BlockId.next(), list instanceof OrderedList, items);
    }

    private List<Line> paragraphs(Node parent) {
        List<Line> lines = new ArrayList<>();
        for (Node child : children(parent)) {
            if (!(child instanceof org.commonmark.node.Paragraph)) {
                throw unsupported(child);
            }
            lines.add(line(child));
        }
        return lines;
    }

    private static Line joined(List<Line> lines) {
        Line.Builder joined = new Line.Builder();
        boolean first = true;
        for (Line line : lines) {
            if (!first) {
                joined.text("\n", Set.of(), null);
            }
            first = false;
            for (Inline inline : line.inlines()) {
                switch (inline) {
                    case Inline.Run(var text, var marks, var link) -> joined.text(text, marks, link);
                    case Inline.NoteReference(var note) -> joined.note(note);
                }
            }
        }
        return joined.build();
    }

    private Line line(Node parent) {
        Line.Builder line = new Line.Builder();
        inlines(parent, Set.of(), null, line);
        return line.build();
    }

    private void inlines(Node parent, Set<Mark> marks, @Nullable URI link, Line.Builder line) {
        for (Node node : children(parent)) {
            switch (node) {
                case Text text -> line.text(text.getLiteral(), marks, link);
                case Code code -> line.text(code.getLiteral(), marks, link);
                case SoftLineBreak softBreak -> line.text(isBetweenJapanese(softBreak) ? "" : " ", marks, link);
                case HardLineBreak hardBreak -> line.text("\n", marks, link);
                case Emphasis emphasis -> inlines(emphasis, with(marks, Mark.EMPHASIS), link, line);
                case StrongEmphasis strong -> inlines(strong, with(marks, Mark.STRONG), link, line);
                case Link target -> inlines(target, marks, address(target), line);
                case FootnoteReference reference -> line.note(footnote(reference.getLabel()));
                default -> throw unsupported(node);
            }
        }
    }

    private static URI address(Link link) {
        try {
            return new URI(link.getDestination());
        } catch (URISyntaxException malformed) {
            throw new TextException("link-address", link.getDestination());
        }
    }

    /** Lines of Japanese source text are joined without a space. */
    private static boolean isBetweenJapanese(Node softBreak) {
        return softBreak.getPrevious() instanceof Text before
                && !before.getLiteral().isEmpty()
                && isWide(
                        before.getLiteral().codePointBefore(before.getLiteral().length()));
    }

    private static boolean isWide(int codePoint) {
        return Script.of(codePoint) == Script.JAPANESE
                || (codePoint >= 0x3000 && codePoint <= 0x303F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60);
    }

    private static Set<Mark> with(Set<Mark> marks, Mark mark) {
        Set<Mark> more = marks.isEmpty() ? EnumSet.noneOf(Mark.class) : EnumSet.copyOf(marks);
        more.add(mark);
        return more;
    }

    private BlockId footnote(String label) {
        return footnotes.computeIfAbsent(label, _ -> BlockId.next());
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static TextException unsupported(Node node) {
        return new TextException("markdown", node.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }
}
