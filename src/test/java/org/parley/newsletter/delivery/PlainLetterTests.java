package org.parley.newsletter.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Plain text made from HTML, as people would write it, and as mail programs join its lines again (RFC 3676). */
class PlainLetterTests {

    @Test
    void listsQuotationsAndHeadingsReadAsInPlainMail() {
        assertThat(plain("""
                <h2>Said</h2><ul><li>One</li><li>Two<ol><li>a</li><li>b</li></ol></li></ul>
                <blockquote><p>Consent has a price.</p><p>Who pays?</p></blockquote><hr>
                <p>A<br>B</p><style>p{}</style><div style="display: none">preview</div>
                <img src="x.png" alt="A chart">""")).isEqualTo("""
                Said
                ----

                - One
                - Two
                   1. a
                   2. b

                > Consent has a price.
                >
                > Who pays?

                * * *

                A
                B

                A chart
                """);
    }

    @Test
    void longLinesFlowAndAreJoinedAgainAsTheyWere() {
        String english = "The quick brown fox jumps over the lazy dog, and then over another. "
                .repeat(5)
                .strip();
        String japanese = "同意には代価があり、その代価は誰かが支払わなければならない。しかし誰が払うのかは書かれていない。".repeat(3);

        for (String text : new String[] {english, japanese}) {
            String flowed =
                    PlainLetter.of("<p>" + text + "</p>", text.equals(english) ? Locale.ENGLISH : Locale.JAPANESE);

            assertThat(flowed.lines()).hasSizeGreaterThan(3);
            assertThat(joined(flowed)).isEqualTo(text + "\n");
            assertThat(flowed.lines()).noneMatch(line -> line.startsWith("、") || line.startsWith("。"));
        }
    }

    @Test
    void addressesAreNotBroken() {
        String address =
                "https://journal.example/en/a-very-long/address/that-goes/on-and-on?and=on&and=on-and-on-and-on";

        assertThat(plain("<p>See <a href=\"" + address + "\">this</a>, and " + address + "</p>"))
                .contains("\n[1] " + address + "\n")
                .contains(address + "\n");
    }

    @Test
    void linesThatMailWouldMistakeAreSetOff() {
        assertThat(plain("<p>From here on<br>&gt; not quoted</p>")).isEqualTo(" From here on\n > not quoted\n");
    }

    private static String plain(String html) {
        return PlainLetter.of(html, Locale.ENGLISH).replace("\r\n", "\n");
    }

    /** Joins lines as a program does that knows DelSp. */
    private static String joined(String flowed) {
        return flowed.replace(" \r\n", "").replace("\r\n", "\n");
    }
}
