package org.parley.archive.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.archive.legacy.LegacyFixtures.html;
import static org.parley.archive.legacy.LegacyFixtures.item;
import static org.parley.archive.legacy.LegacyFixtures.read;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.language.PartialDate;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.Inline;
import org.parley.publishing.text.Mark;

class HtmlTests {

    private static final String CONTENT = """
            <p>Commentary (May 2, 2004)</p>
            <h2>Tide Tables</h2>
            <p>Aya MORIMOTO&nbsp; (Director, Harbour Institute (HI)) and Paul Weir<br>(Tern College)</p>
            <p><img src="photo.gif" alt="Photo">Two <i>harbours</i> share <a href="../x/index.html">a tide</a>.</p>
            <ul><li>One table</li><li>Another table</li></ul>
            <table border="1"><tr><th>Harbour</th><th>Tide</th></tr><tr><td>North</td><td>3 m</td></tr></table>
            <blockquote>Said the master.</blockquote>
            The end<br><br>of the pier.
            <p>(Posted here with the permission of Tern Forum)</p>
            """;

    @Test
    void theRulesOfATextCaptureReadHtmlToo() {
        LegacyPage.Item item = item(read(html("", CONTENT), "x.html"));

        assertThat(item.section()).isEqualTo(Section.DEBATES);
        assertThat(item.kind()).isEqualTo(PieceKind.COMMENTARY);
        assertThat(item.title()).isEqualTo("Tide Tables");
        assertThat(item.date()).contains(PartialDate.parse("2004-05-02"));
        assertThat(item.byline().orElseThrow().authors())
                .extracting(Author::name)
                .containsExactly("Aya Morimoto", "Paul Weir");
        assertThat(item.permission().orElseThrow().licensor()).contains("Tern Forum");
        assertThat(item.doubts()).isEmpty();
    }

    @Test
    void emphasisLinksListsAndTablesOfTheBodyStay() {
        LegacyPage.Item item = item(read(
                html("<link rel=\"canonical\" href=\"http://www.glocom.org/debates/20040502_x/index.html\">", CONTENT),
                "x.html"));

        assertThat(item.body().blocks())
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly("Paragraph", "ItemList", "Table", "Quotation", "Paragraph", "Paragraph");
        Block.Paragraph first = (Block.Paragraph) item.body().blocks().getFirst();
        assertThat(first.line().inlines())
                .contains(new Inline.Run("harbours", Set.of(Mark.EMPHASIS), null))
                .contains(new Inline.Run(
                        "a tide", Set.of(), java.net.URI.create("http://www.glocom.org/debates/x/index.html")));
        assertThat(item.body().plain().text())
                .startsWith("Two harbours share a tide.")
                .doesNotContain("Photo");
    }

    @Test
    void aLayoutTableAroundTheBodyIsNoTable() {
        LegacyPage.Item item = item(read(
                html(
                        "",
                        "<table><tr><td width=10>&nbsp;</td><td>May 2, 2004<p><b>Tide Tables</b><p>Ida HOLM (Tern College)"
                                + "<p>Two harbours.<p>One tide.</td></tr></table>"),
                "x.html"));

        assertThat(item.body().blocks()).hasSize(2).allMatch(Block.Paragraph.class::isInstance);
        assertThat(item.title()).isEqualTo("Tide Tables");
    }

    @Test
    void preformattedTextKeepsItsLinesAndParagraphs() {
        LegacyPage.Item item = item(read(
                html(
                        "",
                        "<pre>Commentary (May 2, 2004)\n\nTide Tables\n\nIda HOLM (Tern College)\n\nTwo harbours.\n\nOne tide.</pre>"),
                "x.html"));

        assertThat(item.body().blocks()).hasSize(2);
    }

    @Test
    void hostileHtmlYieldsNoScript() {
        String hostile = """
                <p>Commentary (May 2, 2004)</p><h2>Tide <script>alert(1)</script>Tables</h2><p>Ida HOLM (Tern College)</p>
                <p onclick="alert(2)">Two <a href="javascript:alert(3)">harbours</a> <a href="data:text/html,alert(4)">share</a>
                <img src=x onerror="alert(5)"> a <svg onload="alert(6)"><style>@import 'x'</style></svg> tide.</p>
                <iframe src="http://example.org">alert(7)</iframe><object data="x">alert(8)</object>
                <p>&lt;script&gt;kept as text&lt;/script&gt;</p>
                """;

        LegacyPage.Item item = item(read(html("", hostile), "x.html"));

        assertThat(item.body().serial()).doesNotContain("alert(", "javascript:", "onclick", "@import", "data:");
        assertThat(item.body().plain().text()).contains("<script>kept as text</script>");
        assertThat(item.title()).isEqualTo("Tide Tables");
    }

    @Test
    void deeplyNestedHtmlIsReadOrRefusedButNeverFails() {
        String deep = "<div>".repeat(50_000) + "Tide" + "</div>".repeat(50_000);
        String tables = "<table><tr><td>".repeat(3_000) + "Tide" + "</td></tr></table>".repeat(3_000);

        assertThat(read(html("", deep), "x.html")).isNotNull();
        assertThat(read(html("", tables), "x.html")).isNotNull();
    }
}
