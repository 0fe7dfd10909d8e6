package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.language.Language;

class HostileQueryTests {

    @TempDir
    private static Path folder;

    private static JournalFixture journal;

    @BeforeAll
    static void record() {
        journal = JournalFixture.in(folder);
        journal.record(PieceFixture.english("Trade talks", "The trade talks go on and on, a*b and all."));
        journal.record(PieceFixture.japanese("貿易交渉", "貿易交渉はまだ続いている。"));
        // Within a second answers a journal that runs, not one that loads its dictionaries for the first time.
        assertThat(journal.catchUp().find("trade 貿易")).isNotNull();
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "\"trade talks",
                "trade \"talks\" \"",
                "\"\"\"\"\"",
                "\"\"",
                "???!!!...",
                "*",
                "*rade",
                "?rade",
                "trade*talks~2^9",
                "()[]{}^~:\\/",
                "(trade AND",
                "trade)",
                "[a TO b]",
                "/t.*e/",
                "title:",
                "title:\"",
                "-",
                "--",
                "- - -",
                "OR",
                "OR OR OR",
                "trade OR",
                "AND NOT OR",
                "NOT",
                "-title:",
                "the of and",
                "のはがを",
                "trade\u0000talks\u0007",
                "\ud83d",
                "trade \udc00 talks",
                "\u202etrade\u202c \u200ftalks",
                "😀 trade",
                "\u3000\u00a0\u2003",
                "trade:talks:trade:talks",
                "a".repeat(10_000),
                "trade ".repeat(1_700),
                "貿易".repeat(5_000),
                "\"trade talks\" ".repeat(700),
                "title:trade OR ".repeat(700),
                "ab* ".repeat(2_500),
                "tra* ".repeat(2_000),
                "-x ".repeat(3_000),
                "\ufdfa".repeat(500),
                "ー".repeat(400),
                "々".repeat(400),
                "ｶﾞ".repeat(300),
                "a\u0301".repeat(3_000),
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "${jndi:ldap://x}",
                "{0}");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void everyTextIsAQueryAnsweredWithinASecond(String text) {
        // The processor's seconds: those of the clock say how busy the machine is.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();

        assertThat(journal.find(SearchRequest.of(text, Language.ENGLISH))).isNotNull();
        assertThat(journal.find(SearchRequest.of(text, Language.JAPANESE))).isNotNull();

        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void unbalancedQuotesAreReadAsPlainWords() {
        assertThat(journal.titles("\"trade talks")).containsExactly("Trade talks");
    }

    @Test
    void aLeadingWildcardIsReadAsAPlainWord() {
        assertThat(journal.titles("*talks")).containsExactly("Trade talks");
    }

    @Test
    void whatCannotBeSeenIsPassedOver() {
        assertThat(journal.titles("\u202etra\u0000de\u202c ta\ud83dlks")).containsExactly("Trade talks");
    }

    @Test
    void punctuationAloneIsNoWord() {
        SearchResults results = journal.find("?! ... \"\"");

        assertThat(results.total()).isZero();
        assertThat(results.notice()).isEqualTo(Notice.NO_WORDS);
    }

    @Test
    void aLongTextIsCutAndSaysSo() {
        SearchResults results = journal.find("trade talks ".repeat(1_000));

        assertThat(results.total()).isEqualTo(1);
        assertThat(results.notice()).isEqualTo(Notice.CUT);
    }

    @Test
    void ifNoPieceHasAllWordsThoseWithSomeAreShown() {
        SearchResults results = journal.find("trade unicorn");

        assertThat(JournalFixture.titles(results)).containsExactly("Trade talks");
        assertThat(results.notice()).isEqualTo(Notice.RELAXED);
    }
}
