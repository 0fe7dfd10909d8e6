package org.parley.archive.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Html;
import org.parley.publishing.text.Line;
import org.parley.publishing.text.TextException;

/** Reduces an HTML page to rows; its content passes the sanitizer on the way. */
final class HtmlCapture {

    private static final int LOOKED_AT = 8_192;
    private static final Pattern ELEMENT = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|table|title|meta|p|div|br|h[1-6])\\b[^<>]*>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SAVED_FROM =
            Pattern.compile("saved from url=\\(\\d+\\)\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final String UNREAD = "script, style, noscript, iframe, object, embed, applet, select, textarea, "
            + "input, button, template, title, map";

    private HtmlCapture() {}

    /** Whether a text is HTML. */
    static boolean isHtml(String text) {
        return ELEMENT.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT)))
                .find();
    }

    static Capture read(String html, Optional<String> addressOfFile) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        Optional<String> url = ownUrl(document);
        Optional<String> address = url.flatMap(LegacyAddress::of);
        url.or(() -> addressOfFile.map(path -> "http://www.glocom.org" + path)).ifPresent(document::setBaseUri);
        document.select(UNREAD).remove();
        resolveLinks(document);
        breakPreformatted(document);
        LayoutTables.flatten(document.body());
        try {
            return new Capture(rows(Html.parse(document.body().html())), address, true);
        } catch (TextException tooMuch) {
            throw new Refusal(tooMuch.getMessage() == null ? "its text cannot be held" : tooMuch.getMessage());
        }
    }

    private static Optional<String> ownUrl(Document document) {
        List<String> urls = new ArrayList<>();
        urls.add(document.select("link[rel~=(?i)^canonical$]").attr("href"));
        urls.add(document.select("meta[property=og:url]").attr("content"));
        urls.add(document.select("base[href]").attr("href"));
        document.nodeStream(Comment.class).forEach(comment -> {
            Matcher matcher = SAVED_FROM.matcher(comment.getData());
            if (matcher.find()) {
                urls.add(matcher.group(1));
            }
        });
        return urls.stream().filter(url -> LegacyAddress.of(url).isPresent()).findFirst();
    }

    private static void resolveLinks(Document document) {
        for (Element anchor : document.select("a[href]")) {
            String href = anchor.attr("href").strip();
            String absolute = anchor.absUrl("href");
            if (href.startsWith("#")) {
                anchor.removeAttr("href");
            } else if (!absolute.isEmpty()) {
                anchor.attr("href", absolute);
            }
        }
    }

    private static void breakPreformatted(Document document) {
        for (Element preformatted : document.select("pre")) {
            for (TextNode text : preformatted.nodeStream(TextNode.class).toList()) {
                String[] lines = text.getWholeText().split("\n", -1);
                for (int i = 0; i < lines.length - 1; i++) {
                    text.before(new TextNode(lines[i]));
                    text.before(new Element("br"));
                }
                text.text(lines[lines.length - 1]);
            }
        }
    }

    private static List<Row> rows(Body body) {
        List<Row> rows = new ArrayList<>();
        int group = 0;
        for (Block block : body.blocks()) {
            group++;
            switch (block) {
                case Block.Paragraph paragraph -> {
                    for (Line line : Lines.split(paragraph.line())) {
                        rows.add(Row.of(group, line));
                    }
                }
                case Block.Heading heading -> {
                    for (Line line : Lines.split(heading.line())) {
                        rows.add(Row.of(group, new Block.Heading(BlockId.next(), heading.level(), line)));
                    }
                }
                default -> rows.add(Row.of(group, block));
            }
        }
        return rows.stream().filter(row -> !row.text().isEmpty()).toList();
    }
}
