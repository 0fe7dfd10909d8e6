package org.parley.publishing.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Reads a body from HTML of unknown origin, which passes the sanitizer first: what is not on its list is not read.
 *
 * <p>Pictures are left out: a body holds only those that the journal keeps.
 */
public final class Html {

    private static final Set<String> MARKED =
            Set.of("em", "i", "strong", "b", "sub", "sup", "a", "span", "font", "u", "cite");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "br",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "em",
                    "i",
                    "strong",
                    "b",
                    "sub",
                    "sup",
                    "a",
                    "span",
                    "font",
                    "u",
                    "cite",
                    "center",
                    "dl",
                    "dt",
                    "dd",
                    "pre",
                    "hr")
            .allowWithoutAttributes("span", "font", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowStandardUrlProtocols()
            .disallowTextIn("script", "style", "title", "noscript", "iframe", "object", "select", "textarea")
            .toFactory();

    private final List<Block> blocks = new ArrayList<>();
    private Line.Builder pending = new Line.Builder();

    private Html() {}

    /** HTML in which only elements and attributes of the allow-list are left. */
    public static String sanitize(String html) {
        return POLICY.sanitize(html);
    }

    /** Reads a body, its blocks under new identities. */
    public static Body parse(String html) {
        Html reader = new Html();
        Element body = Jsoup.parseBodyFragment(sanitize(html)).body();
        reader.flow(body, Set.of(), null);
        reader.flush();
        return new Body(reader.blocks);
    }

    private void flow(Element parent, Set<Mark> marks, @Nullable URI link) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                pending.text(text.getWholeText().replace('\n', ' '), marks, link);
            } else if (node instanceof Element element) {
                element(element, marks, link);
            }
        }
    }

    private void element(Element element, Set<Mark> marks, @Nullable URI link) {
        String name = element.normalName();
        if (name.equals("br")) {
            lineBreak(element, marks, link);
        } else if (MARKED.contains(name)) {
            flow(element, marked(name, marks), name.equals("a") ? link(element) : link);
        } else {
            flush();
            block(element, name);
            flush();
        }
    }

    /** Two line breaks in a row are how pages of the time began a paragraph. */
    private void lineBreak(Element element, Set<Mark> marks, @Nullable URI link) {
        Node next = element.nextSibling();
        while (next instanceof TextNode text && text.isBlank()) {
            next = next.nextSibling();
        }
        if (next instanceof Element following && following.normalName().equals("br")) {
            flush();
        } else {
            pending.text("\n", marks, link);
        }
    }

    private void block(Element element, String name) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                int level = Math.clamp(name.charAt(1) - '0', 2, 4);
                add(new Block.Heading(BlockId.next(), level, line(element)));
            }
            case "blockquote" -> add(new Block.Quotation(BlockId.next(), innerParagraphs(element)));
            case "ul", "ol" -> {
                List<Line> items = element.children().stream()
                        .map(Html::line)
                        .filter(line -> !line.isEmpty())
                        .toList();
                add(new Block.ItemList(BlockId.next(), name.equals("ol"), items));
            }
            case "table" -> table(element);
            default -> flow(element, Set.of(), null);
        }
    }

    private void table(Element table) {
        List<Element> rows = table.select("tr");
        int columns = rows.stream().mapToInt(row -> row.children().size()).max().orElse(0);
        if (columns < 2 || !table.select("table table").isEmpty()) {
            flow(table, Set.of(), null);
            return;
        }
        List<Line> header = new ArrayList<>();
        List<List<Line>> body = new ArrayList<>();
        for (Element row : rows) {
            List<Line> cells =
                    new ArrayList<>(row.children().stream().map(Html::line).toList());
            while (cells.size() < columns) {
                cells.add(Line.EMPTY);
            }
            if (header.isEmpty() && body.isEmpty() && row.select("td").isEmpty()) {
                header.addAll(cells);
            } else {
                body.add(cells);
            }
        }
        Element caption = table.selectFirst("caption");
        add(new Block.Table(BlockId.next(), caption == null ? Line.EMPTY : line(caption), header, body));
    }

    private static List<Line> innerParagraphs(Element element) {
        Html inner = new Html();
        inner.flow(element, Set.of(), null);
        inner.flush();
        return inner.blocks.stream()
                .flatMap(Block::lines)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Line line(Element element) {
        Line.Builder line = new Line.Builder();
        boolean first = true;
        for (Line inner : innerParagraphs(element)) {
            if (!first) {
                line.text("\n", Set.of(), null);
            }
            first = false;
            for (Inline inline : inner.inlines()) {
                if (inline instanceof Inline.Run(var text, var marks, var link)) {
                    line.text(text, marks, link);
                }
            }
        }
        return line.build();
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
        Mark mark = switch (name) {
            case "em", "i", "cite" -> Mark.EMPHASIS;
            case "strong", "b" -> Mark.STRONG;
            case "sub" -> Mark.SUBSCRIPT;
            case "sup" -> Mark.SUPERSCRIPT;
            default -> null;
        };
        if (mark == null) {
            return marks;
        }
        Set<Mark> more = marks.isEmpty() ? EnumSet.noneOf(Mark.class) : EnumSet.copyOf(marks);
        more.add(mark);
        return more;
    }

    private static @Nullable URI link(Element anchor) {
        try {
            URI link = new URI(anchor.attr("href").strip());
            return Inline.Run.isAllowed(link) && link.getScheme() != null ? link : null;
        } catch (URISyntaxException malformed) {
            return null;
        }
    }
}
