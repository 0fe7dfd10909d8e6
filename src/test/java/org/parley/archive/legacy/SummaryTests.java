package org.parley.archive.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.archive.legacy.LegacyFixtures.read;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.parley.language.PartialDate;
import org.parley.publishing.Section;

class SummaryTests {

    private static final String PAGE = """
            GLOCOM Platform
            (English)
            注目記事 2003/12/1

            討論

            潮見表の話
            森本 彩（港湾研究所所長）
            二つの港は同じ潮を分け合う。時刻表は手紙では決まらない。
            英語の原文: "Tide Tables"
            http://www.glocom.org/debates/20031120_x/index.html

            メディア・レビュー

            干潮のとき
            堀井 健（潮見大学教授）
            水が引いているあいだに何をするか。
            英語の原文: Low Water

            Copyright (c) Japanese Institute of Global Communications
            """;

    private static LegacyPage.JapaneseSummary summary(LegacyPage page) {
        assertThat(page).isInstanceOf(LegacyPage.JapaneseSummary.class);
        return (LegacyPage.JapaneseSummary) page;
    }

    @Test
    void everyTextHasItsSectionTitleAuthorParagraphAndOriginal() {
        LegacyPage.JapaneseSummary summary = summary(read(PAGE));

        assertThat(summary.date()).contains(PartialDate.parse("2003-12-01"));
        assertThat(summary.entries()).hasSize(2);
        SummaryEntry first = summary.entries().getFirst();
        assertThat(first.section()).contains(Section.DEBATES);
        assertThat(first.title()).isEqualTo("潮見表の話");
        assertThat(first.byline().orElseThrow().authors().getFirst().name()).isEqualTo("森本 彩");
        assertThat(first.summary()).isEqualTo("二つの港は同じ潮を分け合う。時刻表は手紙では決まらない。");
        assertThat(first.originalTitle()).contains("Tide Tables");
        assertThat(first.address()).contains("/debates/20031120_x/");
    }

    @Test
    void aMissingAddressIsADoubt() {
        LegacyPage.JapaneseSummary summary = summary(read(PAGE));

        assertThat(summary.entries().getLast().originalTitle()).contains("Low Water");
        assertThat(summary.entries().getLast().section()).contains(Section.MEDIA_REVIEWS);
        assertThat(summary.doubts()).singleElement().asString().contains("Low Water");
    }

    @Test
    void itIsReadInTheCharacterSetsOfTheTime() {
        assertThat(summary(read(PAGE, Charset.forName("EUC-JP"))).entries()).hasSize(2);
        assertThat(summary(read(PAGE, Charset.forName("windows-31j"))).entries())
                .hasSize(2);
        assertThat(summary(read(PAGE, Charset.forName("ISO-2022-JP"))).entries())
                .hasSize(2);
    }

    @Test
    void notesAboutSuchPagesAreNoSuchPage() {
        LegacyPage page = read("""
                The GLOCOM Platform survives as captured pages.
                - Summary pages are headed 注目記事 with a date such as 2003/12/1, and each of their texts ends in
                  英語の原文 with the English title.
                """);

        assertThat(LegacyFixtures.refusal(page)).contains("no page of the GLOCOM Platform");
    }
}
