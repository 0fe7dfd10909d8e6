package org.parley.documents;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.parley.documents.WordWarning.Kind;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.Inline;
import org.parley.publishing.text.Line;
import org.parley.publishing.text.Mark;

/** Makes blocks of the HTML into which a Word document was converted. */
final class WordText {

    private static final Map<String, Mark> MARKS = Map.of(
            "em", Mark.EMPHASIS,
            "i", Mark.EMPHASIS,
            "strong", Mark.STRONG,
            "b", Mark.STRONG,
            "sub", Mark.SUBSCRIPT,
            "sup", Mark.SUPERSCRIPT);

    private final Map<String, BlockId> notes;
    private final WordAccount account;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<BlockId> captions = new HashSet<>();
    private Line.Builder pending = new Line.Builder();

    private WordText(Map<String, BlockId> notes, WordAccount account) {
        this.notes = notes;
        this.account = account;
    }

    /** The blocks, the notes last. */
    static List<Block> read(Element body, WordAccount account) {
        Map<String, BlockId> notes = new HashMap<>();
        List<Element> items = body.select("li[id^=footnote-], li[id^=endnote-]").asList();
        items.forEach(item -> notes.put(item.id(), BlockId.next()));
        items.forEach(Element::remove);
        body.select("ol:empty").remove();
        WordText text = new WordText(notes, account);
        text.flow(body, Set.of(), null);
        text.flush();
        for (Element item : items) {
            item.select("a[href^=#footnote-ref-], a[href^=#endnote-ref-]").remove();
            BlockId id = notes.getOrDefault(item.id(), BlockId.next());
            text.blocks.add(new Block.Footnote(id, text.line(item)));
        }
        return WordCaptions.given(text.blocks, text.captions);
    }

    private void flow(Element parent, Set<Mark> marks, @Nullable URI link) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                pending.text(text.getWholeText().replace('\t', ' '), marks, link);
            } else if (node instanceof Element element) {
                element(element, marks, link);
            }
        }
    }

    private void element(Element element, Set<Mark> marks, @Nullable URI link) {
        String name = element.normalName();
        switch (name) {
            case "br" -> pending.text("\n", marks, link);
            case "a" -> anchor(element, marks, link);
            case "img" -> picture(element);
            case "sup", "sub", "em", "i", "strong", "b" -> {
                if (element.children().size() == 1
                        && note(element.child(0)) != null
                        && element.text().equals(element.child(0).text())) {
                    anchor(element.child(0), marks, link);
                } else {
                    flow(element, marked(name, marks), link);
                }
            }
            case "s", "span" -> flow(element, marks, link);
            default -> {
                flush();
                block(element, name);
                flush();
            }
        }
    }

    private void anchor(Element anchor, Set<Mark> marks, @Nullable URI link) {
        BlockId note = note(anchor);
        if (note != null) {
            pending.note(note);
        } else {
            flow(anchor, marks, anchor.hasAttr("href") ? address(anchor.attr("href")) : link);
        }
    }

    private @Nullable BlockId note(Element anchor) {
        String href = anchor.attr("href");
        return href.startsWith("#") ? notes.get(href.substring(1)) : null;
    }

    private @Nullable URI address(String href) {
        if (href.startsWith("#")) {
            return null;
        }
        try {
            URI address = new URI(href.strip().replace(" ", "%20"));
            if (address.getScheme() != null && Inline.Run.isAllowed(address)) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            // Counted below, as one that leads nowhere.
        }
        account.count(Kind.LINKS);
        return null;
    }

    /** A picture parts the paragraph that it stands in. */
    private void picture(Element image) {
        String source = image.attr("src");
        if (source.isEmpty()) {
            return;
        }
        flush();
        String alternative = image.attr("alt").strip().replaceAll("\\s+", " ");
        if (alternative.isEmpty()) {
            account.count(Kind.UNDESCRIBED_PICTURES);
        }
        blocks.add(new Block.Figure(BlockId.next(), source, alternative, Line.EMPTY));
    }

    private void block(Element element, String name) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                Element plain = element.clone();
                plain.select("strong").unwrap();
                add(new Block.Heading(BlockId.next(), Math.clamp(name.charAt(1) - '0', 2, 4), line(plain)));
            }
            case "blockquote" -> add(new Block.Quotation(BlockId.next(), lines(element)));
            case "ul", "ol" -> add(new Block.ItemList(BlockId.next(), name.equals("ol"), items(element)));
            case "table" ->
                WordTable.read(element, this).ifPresentOrElse(this::add, () -> flow(element, Set.of(), null));
            case "p" -> {
                int before = blocks.size();
                flow(element, Set.of(), null);
                flush();
                if (element.hasClass(WordStyles.CAPTION)) {
                    blocks.subList(before, blocks.size()).forEach(block -> captions.add(block.id()));
                }
            }
            default -> flow(element, Set.of(), null);
        }
    }

    /** The items of a list; those of a list within it follow the item that holds it. */
    private List<Line> items(Element list) {
        List<Line> items = new ArrayList<>();
        for (Element item : list.children()) {
            List<Element> nested = item.children().stream()
                    .filter(child -> child.normalName().matches("ul|ol"))
                    .toList();
            nested.forEach(Element::remove);
            items.add(line(item));
            for (Element inner : nested) {
                account.count(Kind.NESTED_LISTS);
                items.addAll(items(inner));
            }
        }
        return items.stream().filter(line -> !line.isEmpty()).toList();
    }

    /** What an element holds, as one line: its paragraphs with line breaks between them. */
    Line line(Element element) {
        Line.Builder joined = new Line.Builder();
        boolean first = true;
        for (Line line : lines(element)) {
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

    private List<Line> lines(Element element) {
        WordText inner = new WordText(notes, account);
        inner.flow(element, Set.of(), null);
        inner.flush();
        inner.blocks.stream().filter(Block.Figure.class::isInstance).forEach(_ -> account.count(Kind.PICTURES));
        return inner.blocks.stream()
                .flatMap(Block::lines)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void add(Block block) {
        if (block.lines().anyMatch(line -> !line.isEmpty())) {
            blocks.add(block);
        }
    }

    private void flush() {
        add(new Block.Paragraph(BlockId.next(), pending.build()));
        pending = new Line.Builder();
    }

    private static Set<Mark> marked(String name, Set<Mark> marks) {
        Mark mark = MARKS.get(name);
        Set<Mark> more = EnumSet.noneOf(Mark.class);
        more.addAll(marks);
        if (mark != null) {
            more.add(mark);
        }
        return more;
    }
}
