package org.parley.publishing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Line;
import org.parley.publishing.text.PictureSource;

/**
 * Makes the HTML of a body. It is built as a tree of elements and text, which escapes by itself; no text is ever taken for
 * markup.
 */
public final class BodyHtml {

    /** How wide a picture stands in a text: the measure, or the screen where that is narrower. */
    private static final String SIZES = "(min-width: 45rem) 42rem, 100vw";

    private final Messages words;
    private final LineHtml lines;
    private final UnaryOperator<String> media;
    private final Map<BlockId, Integer> numbers;
    private final Set<BlockId> referred = new HashSet<>();
    private final Map<BlockId, Integer> tables = new HashMap<>();

    /** The HTML of a body's text, and of its notes. */
    public record Parts(String text, String notes) {}

    private BodyHtml(Body body, Messages words, UnaryOperator<String> internal, UnaryOperator<String> media) {
        this.words = words;
        this.lines = new LineHtml(internal, this::reference);
        this.media = media;
        this.numbers = body.footnoteNumbers();
    }

    /** The HTML for a page of this site whose screen has these words. */
    public static Parts of(Body body, Messages words) {
        return of(body, words, path -> Addresses.of(words.language(), path));
    }

    /** The same, with a note behind each block in which a passage is answered. */
    static Parts of(Body body, Messages words, List<Neighbours.Marked> marked) {
        UnaryOperator<String> internal = path -> Addresses.of(words.language(), path);
        return of(body, words, internal, UnaryOperator.identity(), marked);
    }

    /** The HTML for a page of the desk, where pictures are seen before readers may see them. */
    public static Parts atDesk(Body body, Messages words) {
        UnaryOperator<String> internal = path -> Addresses.of(words.language(), path);
        return of(
                body,
                words,
                internal,
                path -> path.startsWith(PictureSource.FOLDER) ? internal.apply("/desk" + path) : path);
    }

    /** The HTML for a reader with these words, the journal's own paths made into addresses by {@code internal}. */
    static Parts of(Body body, Messages words, UnaryOperator<String> internal) {
        return of(body, words, internal, UnaryOperator.identity());
    }

    /** The same, with the paths of pictures made into addresses by {@code media}: at the desk they are elsewhere. */
    static Parts of(Body body, Messages words, UnaryOperator<String> internal, UnaryOperator<String> media) {
        return of(body, words, internal, media, List.of());
    }

    private static Parts of(
            Body body,
            Messages words,
            UnaryOperator<String> internal,
            UnaryOperator<String> media,
            List<Neighbours.Marked> marked) {
        BodyHtml html = new BodyHtml(body, words, internal, media);
        AnsweredNotes answered = new AnsweredNotes(marked, words);
        Element text = root();
        Element notes = root();
        for (Block block : body.blocks()) {
            if (block instanceof Block.Footnote footnote) {
                html.footnote(notes.appendElement("li"), footnote);
            } else {
                html.block(text, block);
                answered.behind(text, block.id());
            }
        }
        return new Parts(text.html(), notes.html());
    }

    private static Element root() {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    private void block(Element parent, Block block) {
        switch (block) {
            case Block.Paragraph(var id, var line) -> line(at(parent.appendElement("p"), id), line);
            case Block.Heading(var id, var level, var line) -> line(at(parent.appendElement("h" + level), id), line);
            case Block.Quotation(var id, var paragraphs) -> {
                Element quotation = at(parent.appendElement("blockquote"), id);
                paragraphs.forEach(line -> line(quotation.appendElement("p"), line));
            }
            case Block.ItemList(var id, var ordered, var items) -> {
                Element list = at(parent.appendElement(ordered ? "ol" : "ul"), id);
                items.forEach(line -> line(list.appendElement("li"), line));
            }
            case Block.Table table -> table(parent, table);
            case Block.Figure(var id, var source, var alternative, var caption) -> {
                Element figure = at(parent.appendElement("figure"), id);
                picture(figure.appendElement("img"), source, alternative);
                if (!caption.isEmpty()) {
                    line(figure.appendElement("figcaption"), caption);
                }
            }
            case Block.Footnote _ -> throw new IllegalArgumentException("footnotes stand apart");
        }
    }

    private void picture(Element image, String source, String alternative) {
        image.attr("src", media.apply(source)).attr("alt", alternative).attr("loading", "lazy");
        PictureSource.parse(source).map(PictureSource.Rendition::source).ifPresent(picture -> {
            image.attr("width", Integer.toString(picture.width())).attr("height", Integer.toString(picture.height()));
            String offered = picture.renditions()
                    .map(rendition -> media.apply(rendition.path()) + " " + rendition.width() + "w")
                    .collect(Collectors.joining(", "));
            if (offered.contains(",")) {
                image.attr("srcset", offered).attr("sizes", SIZES);
            }
        });
    }

    private static Element at(Element element, BlockId id) {
        return element.attr("id", "b-" + id);
    }

    private void table(Element parent, Block.Table block) {
        int number = tables.size() + 1;
        tables.put(block.id(), number);
        String label = "table-" + number;
        Element scrolls = parent.appendElement("div")
                .addClass("scrolls")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-labelledby", label);
        Element table = at(scrolls.appendElement("table"), block.id());
        Element caption = table.appendElement("caption").attr("id", label);
        caption.appendElement("strong").text(words.get("table", number));
        if (!block.caption().isEmpty()) {
            caption.appendText(" ");
            line(caption, block.caption());
        }
        if (!block.header().isEmpty()) {
            Element row = table.appendElement("thead").appendElement("tr");
            block.header().forEach(cell -> line(row.appendElement("th").attr("scope", "col"), cell));
        }
        Element rows = table.appendElement("tbody");
        for (List<Line> cells : block.rows()) {
            Element row = rows.appendElement("tr");
            boolean first = true;
            for (Line cell : cells) {
                boolean heads = first && !block.header().isEmpty();
                line(heads ? row.appendElement("th").attr("scope", "row") : row.appendElement("td"), cell);
                first = false;
            }
        }
    }

    private void footnote(Element item, Block.Footnote footnote) {
        int number = numbers.getOrDefault(footnote.id(), 0);
        item.attr("id", "note-" + number);
        line(item, footnote.line());
        if (referred.contains(footnote.id())) {
            item.appendText(" ");
            item.appendElement("a")
                    .addClass("backlink")
                    .attr("href", "#note-ref-" + number)
                    .attr("aria-label", words.get("note.back", number))
                    .text("↩");
        }
    }

    private void line(Element parent, Line line) {
        lines.add(parent, line);
    }

    private void reference(Element parent, BlockId note) {
        int number = numbers.getOrDefault(note, 0);
        Element anchor = parent.appendElement("sup").addClass("noteref").appendElement("a");
        if (referred.add(note)) {
            anchor.attr("id", "note-ref-" + number);
        }
        anchor.attr("href", "#note-" + number)
                .attr("aria-label", words.get("note", number))
                .text(Integer.toString(number));
    }
}
