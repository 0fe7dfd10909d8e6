package org.parley.archive.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.archive.legacy.LegacyFixtures.html;
import static org.parley.archive.legacy.LegacyFixtures.item;
import static org.parley.archive.legacy.LegacyFixtures.read;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.language.PartialDate;
import org.parley.publishing.Section;

class IndexTests {

    private static final String LIST = """
            [December 2006]

            Tide Tables
            Aya MORIMOTO (Director, Harbour Institute) (12/25 up) New
            Two harbours share a tide, says the author, and a table.

            Low Water
            JMR Staff (12/3 up)
            What to do while the water is low.

            [November 2006]

            High Water
            Ida HOLM (Tern College) and Paul WEIR
            (Harbour Institute) (11/30 up)
            """;

    private static LegacyPage.Index index(String page) {
        LegacyPage read = read(page);
        assertThat(read).isInstanceOf(LegacyPage.Index.class);
        return (LegacyPage.Index) read;
    }

    @Test
    void everyEntryHasItsTitleAuthorsDayAndSummary() {
        LegacyPage.Index index = index(item("Media Reviews", "", LIST));

        assertThat(index.section()).contains(Section.MEDIA_REVIEWS);
        assertThat(index.entries())
                .extracting(ListEntry::title)
                .containsExactly("Tide Tables", "Low Water", "High Water");
        assertThat(index.entries())
                .extracting(ListEntry::summary)
                .containsExactly(
                        "Two harbours share a tide, says the author, and a table.",
                        "What to do while the water is low.",
                        "");
        assertThat(index.entries().getLast().byline().orElseThrow().authors())
                .extracting(Author::name)
                .containsExactly("Ida Holm", "Paul Weir");
        assertThat(index.doubts()).isEmpty();
    }

    @Test
    void theYearIsTheHeadingsAndNewIsDropped() {
        LegacyPage.Index index = index(item("Media Reviews", "", LIST));

        assertThat(index.entries())
                .extracting(ListEntry::up)
                .containsExactly(
                        Optional.of(PartialDate.parse("2006-12-25")),
                        Optional.of(PartialDate.parse("2006-12-03")),
                        Optional.of(PartialDate.parse("2006-11-30")));
        assertThat(index.entries().getFirst().byline().orElseThrow().raw())
                .isEqualTo("Aya MORIMOTO (Director, Harbour Institute)");
    }

    @Test
    void anImpossibleDayIsADoubt() {
        LegacyPage.Index index =
                index(item("Debates", "", "[February 2005]\n\nTide Tables\nIda HOLM (2/30 up)\nA summary."));

        assertThat(index.entries().getFirst().up()).isEmpty();
        assertThat(index.doubts()).anyMatch(doubt -> doubt.contains("no such day"));
    }

    @Test
    void aListInHtmlGivesTheAddressesOfItsEntries() {
        LegacyPage.Index index = index(html(
                "<base href=\"http://www.glocom.org/debates/index.html\">",
                "<p>[May 2004]</p><p><a href=\"20040502_x/index.html\">Tide Tables</a><br>Ida HOLM (Tern College) (5/2 up)"
                        + "<img src=new.gif alt=New></p><p>Two harbours share a tide.</p>"));

        assertThat(index.entries()).hasSize(1);
        assertThat(index.entries().getFirst().address()).contains("/debates/20040502_x/");
        assertThat(index.entries().getFirst().summary()).isEqualTo("Two harbours share a tide.");
    }
}
