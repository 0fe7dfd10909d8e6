package org.parley.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Inline;
import org.parley.publishing.text.Line;
import org.parley.publishing.text.Mark;
import org.parley.publishing.text.Markdown;

class BodyHtmlTests {

    private static final Messages WORDS = Messages.in(Language.ENGLISH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "</p></blockquote></table><img src=x onerror=alert(1)>",
                "&lt;script&gt; &amp; &#x3c;",
                "a & b < c > d"
            })
    void textIsNeverMarkupWhereverItStands(String text) {
        BodyHtml.Parts html = BodyHtml.of(everywhere(text), WORDS);
        Element page = Jsoup.parseBodyFragment(html.text() + "<ol>" + html.notes() + "</ol>")
                .body();

        assertThat(page.select("script, [onmouseover], [onerror]")).isEmpty();
        assertThat(page.select("img")).hasSize(1);
        assertThat(page.select("img").attr("alt")).isEqualTo(text);
        for (String place :
                List.of("p", "h3", "blockquote p", "ul li", "caption", "th", "td", "figcaption", "a", "em")) {
            assertThat(page.select(place).text()).as(place).contains(text);
        }
        assertThat(page.select("li[id=note-1]").text()).contains(text);
    }

    @Test
    void linkOfTheJournalIsInTheLanguageOfTheReader() {
        Body body = Markdown.parse("[x](/pieces/x) [y](https://example.org/?a=1&b=%22)");

        Element page = Jsoup.parseBodyFragment(
                BodyHtml.of(body, Messages.in(Language.JAPANESE)).text());

        assertThat(page.select("a").eachAttr("href")).containsExactly("/ja/pieces/x", "https://example.org/?a=1&b=%22");
    }

    @Test
    void noteIsReferredToAndLeadsBack() {
        Body body = Markdown.parse("One[^1] two[^1].\n\n[^1]: A note.");

        BodyHtml.Parts html = BodyHtml.of(body, WORDS);
        Element text = Jsoup.parseBodyFragment(html.text());
        Element notes = Jsoup.parseBodyFragment(html.notes());

        assertThat(text.select("sup.noteref a").eachAttr("href")).containsExactly("#note-1", "#note-1");
        assertThat(text.select("#note-ref-1")).hasSize(1);
        assertThat(notes.select("#note-1 a.backlink").attr("href")).isEqualTo("#note-ref-1");
        assertThat(notes.select("a.backlink").attr("aria-label")).isEqualTo("Back to reference 1");
    }

    @Test
    void blockCanBeLinkedToByItsIdentity() {
        Body body = Markdown.parse("One.");

        assertThat(BodyHtml.of(body, WORDS).text())
                .isEqualTo("<p id=\"b-" + body.blocks().getFirst().id() + "\">One.</p>");
    }

    @Test
    void lineBreaksAreKept() {
        assertThat(BodyHtml.of(Markdown.parse("one  \ntwo"), WORDS).text()).contains("one<br>two");
    }

    @Test
    void headerCellsAreToldFromOthers() {
        Element page = Jsoup.parseBodyFragment(
                BodyHtml.of(Markdown.parse("Table: Shares\n\n| a | b |\n| - | - |\n| 1 | 2 |"), WORDS)
                        .text());

        assertThat(page.select("thead th[scope=col]").eachText()).containsExactly("a", "b");
        assertThat(page.select("tbody th[scope=row]").eachText()).containsExactly("1");
        assertThat(page.select("caption").text()).isEqualTo("Table 1. Shares");
        String label = page.select("[role=region]").attr("aria-labelledby");
        assertThat(page.getElementById(label)).isNotNull();
    }

    private static Body everywhere(String text) {
        Line line = Line.of(text);
        BlockId note = BlockId.next();
        Line marked = new Line.Builder()
                .text(text, Set.of(Mark.EMPHASIS), URI.create("https://example.org"))
                .note(note)
                .build();
        return new Body(List.of(
                new Block.Paragraph(BlockId.next(), marked),
                new Block.Paragraph(BlockId.next(), new Line(List.of(Inline.Run.plain(text)))),
                new Block.Heading(BlockId.next(), 3, line),
                new Block.Quotation(BlockId.next(), List.of(line)),
                new Block.ItemList(BlockId.next(), false, List.of(line)),
                new Block.Table(BlockId.next(), line, List.of(line, line), List.of(List.of(line, line))),
                new Block.Figure(BlockId.next(), "/media/map.svg", text, line),
                new Block.Footnote(note, line)));
    }
}
