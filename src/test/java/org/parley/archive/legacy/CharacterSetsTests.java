package org.parley.archive.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.archive.legacy.LegacyFixtures.html;
import static org.parley.archive.legacy.LegacyFixtures.item;
import static org.parley.archive.legacy.LegacyFixtures.read;
import static org.parley.archive.legacy.LegacyFixtures.refusal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterSetsTests {

    private static final String JAPANESE =
            "<p>2004年5月2日<p>潮見表の話<p>森本 彩（港湾研究所所長）" + "<p>二つの港は同じ潮を分け合う。時刻表は手紙では決まらないので、同じ表を公表するとよい。<p>港の灯は消えない。";

    private static String page(String declared) {
        return html("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + declared + "\">", JAPANESE)
                .replace("&copy;", "(C)");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "Shift_JIS, windows-31j",
        "x-sjis, windows-31j",
        "EUC-JP, EUC-JP",
        "ISO-2022-JP, ISO-2022-JP"
    })
    void aTrueDeclarationIsNoDoubt(String declared, String actual) {
        LegacyPage.Item item = item(read(page(declared), Charset.forName(actual)));

        assertThat(item.title()).isEqualTo("潮見表の話");
        assertThat(item.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, EUC-JP, EUC-JP",
        "EUC-JP, windows-31j, Shift_JIS",
        "UTF-8, windows-31j, Shift_JIS",
        "UTF-8, EUC-JP, EUC-JP",
        "Shift_JIS, UTF-8, UTF-8",
        "EUC-JP, ISO-2022-JP, ISO-2022-JP",
        "iso-8859-1, windows-31j, Shift_JIS",
        "iso-8859-1, EUC-JP, EUC-JP"
    })
    void aWrongDeclarationIsADoubtAndTheTextIsRight(String declared, String actual, String name) {
        LegacyPage.Item item = item(read(page(declared), Charset.forName(actual)));

        assertThat(item.title()).isEqualTo("潮見表の話");
        assertThat(item.doubts()).anyMatch(doubt -> doubt.startsWith("declared ") && doubt.endsWith(" but is " + name));
    }

    @Test
    void aTextCaptureDeclaresNothingAndIsDetected() {
        String page =
                LegacyFixtures.debate("May 2, 2004\n\n潮見表の話\n\n森本 彩（港湾研究所所長）").replace('©', 'c');

        assertThat(item(read(page, Charset.forName("EUC-JP"))).title()).isEqualTo("潮見表の話");
        assertThat(item(read(page.replace("\u00a0", " "), Charset.forName("windows-31j")))
                        .title())
                .isEqualTo("潮見表の話");
    }

    @Test
    void englishWithALatinCopyrightSignIsWindows1252() {
        String page = LegacyFixtures.debate("May 2, 2004\n\nTide Tables\n\nZoë HOLM (Tern College)");

        LegacyPage.Item item =
                item(LegacyReader.read(page.getBytes(Charset.forName("windows-1252")), Path.of("x.txt")));

        assertThat(item.byline().orElseThrow().authors().getFirst().name()).isEqualTo("Zoë Holm");
    }

    @Test
    void aByteOrderMarkIsBelieved() {
        String page = "\uFEFF" + LegacyFixtures.debate("May 2, 2004\n\nTide Tables\n\nIda HOLM (Tern College)");

        assertThat(item(read(page, StandardCharsets.UTF_8)).title()).isEqualTo("Tide Tables");
        assertThat(item(read(page, StandardCharsets.UTF_16LE)).title()).isEqualTo("Tide Tables");
        assertThat(item(read(page, StandardCharsets.UTF_16BE)).title()).isEqualTo("Tide Tables");
    }

    @Test
    void whatIsValidInNoCharacterSetIsRefused() {
        byte[] cut = page("Shift_JIS").getBytes(Charset.forName("windows-31j"));
        cut[cut.length / 2 - 1] = (byte) 0x82;
        cut[cut.length / 2] = (byte) 0x20;

        assertThat(refusal(LegacyReader.read(cut, Path.of("x.html")))).contains("no valid text");
    }
}
