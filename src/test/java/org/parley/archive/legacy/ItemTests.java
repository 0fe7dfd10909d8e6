package org.parley.archive.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.archive.legacy.LegacyFixtures.HARBOURS;
import static org.parley.archive.legacy.LegacyFixtures.NAVIGATION;
import static org.parley.archive.legacy.LegacyFixtures.debate;
import static org.parley.archive.legacy.LegacyFixtures.item;
import static org.parley.archive.legacy.LegacyFixtures.read;
import static org.parley.archive.legacy.LegacyFixtures.readItem;
import static org.parley.archive.legacy.LegacyFixtures.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.language.Language;
import org.parley.language.PartialDate;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;

class ItemTests {

    private static final String AUTHOR = "Aya MORIMOTO (Director, Harbour Institute)";

    @ParameterizedTest
    @CsvSource({
        "Opinions, OPINIONS",
        "Debates, DEBATES",
        "Media Reviews, MEDIA_REVIEWS",
        "Tech Reviews, TECH_REVIEWS",
        "Special Topics > Colloquium, SPECIAL_TOPICS",
        "Books & Journals, BOOKS_JOURNALS",
        "Newsletters, NEWSLETTERS"
    })
    void theBreadcrumbSaysTheSection(String breadcrumb, Section section) {
        String page = item(breadcrumb, "Commentary (May 2, 2004)\n\nTide Tables\n\n" + AUTHOR, HARBOURS);

        assertThat(readItem(page).section()).isEqualTo(section);
    }

    @Test
    void withoutABreadcrumbTheAddressSaysTheSectionAndNeverTheNavigation() {
        String page =
                NAVIGATION + "January 6, 2003\n\nTide Tables\n\n" + AUTHOR + "\n\n" + HARBOURS + LegacyFixtures.END;

        assertThat(item(read(page, "mirror/www.glocom.org/media_reviews/20030106_x/index.html.txt"))
                        .section())
                .isEqualTo(Section.MEDIA_REVIEWS);
        assertThat(refusal(read(page))).contains("section");
    }

    @Test
    void aBreadcrumbThatDisagreesWithTheAddressIsADoubt() {
        LegacyPage.Item item = item(read(
                debate("January 6, 2003\n\nTide Tables\n\n" + AUTHOR),
                "www.glocom.org/opinions/20030106_x/index.html"));

        assertThat(item.section()).isEqualTo(Section.DEBATES);
        assertThat(item.doubts()).anyMatch(doubt -> doubt.contains("debates") && doubt.contains("opinions"));
    }

    @Test
    void theKickersDateComesFirst() {
        LegacyPage.Item item = item(read(
                debate("Commentary (March 17, 2005)\nMarch 18, 2005\n\nTide Tables\n\n" + AUTHOR),
                "www.glocom.org/debates/20050301_x/index.html"));

        assertThat(item.date()).contains(PartialDate.parse("2005-03-17"));
        assertThat(item.doubts()).anyMatch(doubt -> doubt.contains("2005-03-18"));
    }

    @Test
    void aDateAloneOnALineComesBeforeTheAddress() {
        LegacyPage.Item item = item(read(
                debate("January 6, 2003\n\nTide Tables\n\n" + AUTHOR), "www.glocom.org/debates/20030110_x/index.html"));

        assertThat(item.date()).contains(PartialDate.parse("2003-01-06"));
    }

    @Test
    void theAddressGivesTheDateAtThePrecisionThatItHas() {
        LegacyPage.Item month = item(
                read(debate("Tide Tables\n\n" + AUTHOR), "www.glocom.org/books_journals/200103_bull_com/index.html"));
        LegacyPage.Item day =
                item(read(debate("Tide Tables\n\n" + AUTHOR), "www.glocom.org/debates/20021105_x/index.html"));

        assertThat(month.date()).contains(PartialDate.of(2001, 3));
        assertThat(day.date()).contains(PartialDate.parse("2002-11-05"));
    }

    @Test
    void lastUpdatedIsNeverTheDate() {
        LegacyPage.Item item = readItem(debate("Tide Tables\n\n" + AUTHOR));

        assertThat(item.date()).isEmpty();
        assertThat(item.doubts()).anyMatch(doubt -> doubt.contains("no date"));
    }

    @Test
    void aSeriesAndItsNumberAreThoseOfTheKickerNotOfTheFolder() {
        LegacyPage.Item item = item(read(
                item("Media Reviews", "Other Review #67: January 6, 2005\n\nTide Tables\n\n" + AUTHOR, HARBOURS),
                "www.glocom.org/media_reviews/o_reviews/20050106_special_review67/index.html"));

        assertThat(item.series()).contains(new SeriesEntry("Other Review", "67"));
        assertThat(item.kind()).isEqualTo(PieceKind.REVIEW);
        assertThat(item.date()).contains(PartialDate.parse("2005-01-06"));
    }

    @ParameterizedTest
    @CsvSource({
        "'Commentary (May 2, 2004)', COMMENTARY",
        "'Position Paper: May 2, 2004', POSITION_PAPER",
        "'Response: May 2, 2004', RESPONSE",
        "'Rejoinder (May 2, 2004)', REJOINDER",
        "'Book Review #3: May 2, 2004', REVIEW",
        "'Special Topic (May 2, 2004)', TOPIC",
        "'Newsletter #12: May 2, 2004', NEWSLETTER_ISSUE"
    })
    void theKickerSaysTheKind(String kicker, PieceKind kind) {
        LegacyPage.Item item = readItem(debate(kicker + "\n\nTide Tables\n\n" + AUTHOR));

        assertThat(item.kind()).isEqualTo(kind);
        assertThat(item.title()).isEqualTo("Tide Tables");
        assertThat(item.date()).contains(PartialDate.parse("2004-05-02"));
    }

    @Test
    void aTitleThatEndsInADateIsNoKicker() {
        LegacyPage.Item item = readItem(debate("May 2, 2004\n\nThe Straits in March 2004\n\n" + AUTHOR));

        assertThat(item.title()).isEqualTo("The Straits in March 2004");
        assertThat(item.date()).contains(PartialDate.parse("2004-05-02"));
    }

    @Test
    void aTitleInTwoLinesIsOneTitleAndADoubt() {
        LegacyPage.Item item =
                readItem(debate("May 2, 2004\n\nTide Tables\nWhat two harbours owe each other\n\n" + AUTHOR));

        assertThat(item.title()).isEqualTo("Tide Tables: What two harbours owe each other");
        assertThat(item.doubts()).anyMatch(doubt -> doubt.contains("two lines"));
    }

    @Test
    void anItemWithoutAnAuthorLineIsTakenWithADoubt() {
        LegacyPage.Item item = readItem(debate("May 2, 2004\n\nTide Tables"));

        assertThat(item.byline()).isEmpty();
        assertThat(item.body().blocks()).hasSize(2);
        assertThat(item.doubts()).anyMatch(doubt -> doubt.contains("author line"));
    }

    @Test
    void navigationBetweenParagraphsIsLeftOut() {
        LegacyPage.Item item = readItem(item(
                "Debates",
                "May 2, 2004\n\nTide Tables\n\n" + AUTHOR,
                "First.\n\nTop\n\nSecond.\n\nTOP BACK HOME\n\nThe top of the harbour wall is dry."));

        assertThat(item.body().plain().text()).isEqualTo("First.\n\nSecond.\n\nThe top of the harbour wall is dry.");
    }

    @Test
    void aPageWithoutACopyrightLineIsDoubtful() {
        String page = debate("May 2, 2004\n\nTide Tables\n\n" + AUTHOR);

        LegacyPage.Item item = readItem(page.substring(0, page.indexOf("TOP BACK")));

        assertThat(item.doubts()).anyMatch(doubt -> doubt.contains("cut off"));
        assertThat(item.body().blocks()).hasSize(2);
    }

    @Test
    void linesThatACaptureWrappedAreOneParagraph() {
        LegacyPage.Item item = readItem(
                item(
                        "Debates",
                        "May 2, 2004\n\nTide Tables\n\nAya MORIMOTO (Director,\nHarbour Institute)",
                        "Two harbours that share a tide cannot agree on a timetable by\nwriting letters to one another, however polite these may be in\ntheir tone."));

        assertThat(item.byline().orElseThrow().authors().getFirst().affiliation())
                .contains("Director, Harbour Institute");
        assertThat(item.body().plain().text())
                .isEqualTo(
                        "Two harbours that share a tide cannot agree on a timetable by writing letters to one another,"
                                + " however polite these may be in their tone.");
    }

    @Test
    void aJapaneseItemIsInJapanese() {
        LegacyPage.Item item =
                readItem(item("Debates", "2004年5月2日\n\n潮見表の話\n\n森本 彩（港湾研究所所長）", "二つの港は同じ潮を分け合う。\n\n時刻表は手紙では決まらない。"));

        assertThat(item.original()).isEqualTo(Language.JAPANESE);
        assertThat(item.date()).contains(PartialDate.parse("2004-05-02"));
        assertThat(item.byline().orElseThrow().authors().getFirst().affiliation())
                .contains("港湾研究所所長");
    }

    @Test
    void aPageOfAnotherSiteIsRefusedWithItsReason() {
        assertThat(refusal(read("Tide Tables\n\nA page about harbours."))).contains("no page of the GLOCOM Platform");
        assertThat(refusal(read("<html><body><p>Hello</p></body></html>"))).contains("no page of the GLOCOM Platform");
    }

    @Test
    void spellingMistakesStayAndLongDotsBecomeAnEllipsis() {
        LegacyPage.Item item = readItem(item(
                "Debates",
                "May 2, 2004\n\nTide Tables\n\n" + AUTHOR,
                "The goverment waits.............. and waits.... It recieves."));

        assertThat(item.body().plain().text()).isEqualTo("The goverment waits… and waits.... It recieves.");
    }

    @Test
    void alternativeTextGluedToTheFirstWordIsToldApart() {
        LegacyPage.Item known =
                readItem(item("Debates", "May 2, 2004\n\nTide Tables\n\n" + AUTHOR, "PhotoTwo harbours share a tide."));
        LegacyPage.Item unknown = readItem(
                item("Debates", "May 2, 2004\n\nTide Tables\n\n" + AUTHOR, "HarbourwallTwo harbours share a tide."));

        assertThat(known.body().plain().text()).isEqualTo("Two harbours share a tide.");
        assertThat(known.doubts()).anyMatch(doubt -> doubt.contains("\"Photo\""));
        assertThat(unknown.body().plain().text()).startsWith("HarbourwallTwo");
        assertThat(unknown.doubts()).anyMatch(doubt -> doubt.contains("HarbourwallTwo"));
    }

    @Test
    void anAddressThatIsMissingIsADoubtAndTheTextStays() {
        LegacyPage.Item item = readItem(item(
                "Debates", "May 2, 2004\n\nTide Tables\n\n" + AUTHOR, "The tables are posted at:\n\nThey are long."));

        assertThat(item.body().plain().text()).contains("The tables are posted at:");
        assertThat(item.doubts()).anyMatch(doubt -> doubt.contains("address is missing"));
    }
}
