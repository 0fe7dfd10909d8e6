package org.parley.publishing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=\"alert(1)\">kept</p>",
                "<p style=\"background:url(javascript:alert(1))\">kept</p>",
                "<a href=\"javascript:alert(1)\">kept</a>",
                "<a href=\" java&#x09;script:alert(1)\">kept</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">kept</a>",
                "<a href='vbscript:alert(1)'>kept</a>",
                "<style>p { alert(1) }</style>",
                "<svg><script>alert(1)</script></svg>",
                "<svg onload=alert(1)>",
                "<math><mtext><script>alert(1)</script></mtext></math>",
                "<img src=x onerror=alert(1)>",
                "<iframe src=\"javascript:alert(1)\">alert(1)</iframe>",
                "<object data=x>alert(1)</object>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<textarea><script>alert(1)</script></textarea>",
                "<template><script>alert(1)</script></template>",
                "<p>kept<!-- <script>alert(1)</script> --></p>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>"
            })
    void whatRunsOrHidesIsNotRead(String html) {
        assertThat(Html.sanitize(html))
                .doesNotContain("<script", "onclick", "onerror", "onload", "javascript:", "vbscript:", "style", "<svg");
        assertThat(Html.parse(html).serial()).doesNotContain("javascript", "vbscript", "onclick", "onerror", "link");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script> | ''",
                "<style>p{}</style><p>kept</p> | kept",
                "<p onclick=\"x()\">kept</p> | kept",
                "<a href=\"javascript:x()\">kept</a> | kept",
                "<title>lost</title><p>kept</p> | kept",
                "<p>1 &lt; 2 &amp;&amp; 3 &gt; 2</p> | 1 < 2 && 3 > 2"
            })
    void whatIsReadIsTheTextAlone(String html, String text) {
        assertThat(Html.parse(html).plain().text()).isEqualTo(text);
    }

    @Property(tries = 300)
    void anythingCanBeRead(@ForAll String html) {
        assertThat(Html.parse(html).serial()).isNotNull();
        assertThat(Html.parse("<p>" + html + "<td>").serial()).isNotNull();
    }

    @Test
    void blocksOfAPageAreRead() {
        Body body = Html.parse("""
                <h1>Title</h1><p>One <b>two</b> <i>three</i>.</p>
                <blockquote><p>Quoted.</p><p>Twice.</p></blockquote>
                <ul><li>a<li>b</ul><ol><li>c</ol>
                <table><caption>Shares</caption><tr><th>x<th>y<tr><td>1<td>2</table>
                """);

        assertThat(body.blocks())
                .extracting(Block::type)
                .containsExactly("heading", "paragraph", "quotation", "list", "list", "table");
        assertThat(body.plain().text())
                .isEqualTo("Title\n\nOne two three.\n\nQuoted.\nTwice.\n\na\nb\n\nc\n\nShares\nx\ty\n1\t2");
    }

    @Test
    void twoLineBreaksBeginAParagraph() {
        assertThat(Html.parse("one<br>two<br> <br>three").plain().text()).isEqualTo("one\ntwo\n\nthree");
    }

    @Test
    void tablesThatOnlyLayAPageOutAreReadAsText() {
        Body body = Html.parse(
                "<table><tr><td><p>left</p></td><td><table><tr><td>inner</td></tr></table></td></tr></table>");

        assertThat(body.blocks()).extracting(Block::type).containsOnly("paragraph");
        assertThat(body.plain().text()).isEqualTo("left\n\ninner");
    }

    @Test
    void tablesNestedDeepAreReadAndThoseNestedBeyondMeasureDoNoHarm() {
        assertThat(Html.parse(nested(40)).plain().text()).isEqualTo("deep");
        assertThat(Html.parse(nested(5_000)).serial()).isNotNull();
    }

    private static String nested(int tables) {
        return "<table><tr><td>".repeat(tables) + "deep" + "</td></tr></table>".repeat(tables);
    }

    @Test
    void rowsOfATableThatDifferInLengthAreFilled() {
        Body body = Html.parse("<table><tr><td>a<td>b<tr><td>c</table>");

        assertThat(body.plain().text()).isEqualTo("a\tb\nc\t");
    }

    @Test
    void linksToOtherSitesAreKeptAndLinksWithinThemAreNot() {
        Body body = Html.parse(
                "<a href=\"https://example.org/a?b=c&amp;d\">x</a> <a href=\"../y.html\">y</a> <a href=\"#z\">z</a>");

        assertThat(body.blocks().getFirst().lines().findFirst().orElseThrow().inlines())
                .containsExactly(
                        new Inline.Run("x", Set.of(), URI.create("https://example.org/a?b=c&d")),
                        Inline.Run.plain(" y z"));
    }
}
