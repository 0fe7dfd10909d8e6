package org.parley.archive.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Whatever a file holds, reading it gives an answer and never throws. */
class AnyBytesTests {

    private static final Path FILE = Path.of("www.glocom.org/debates/20040502_x/index.html");
    private static final byte[] PAGE = LegacyFixtures.debate(
                    "Commentary (May 2, 2004)\n\nTide Tables\n\nIda HOLM (Tern College)\n\n(Posted here with the permission of Tern Forum)")
            .getBytes(StandardCharsets.UTF_8);
    private static final String[] SETS = {"UTF-8", "windows-31j", "EUC-JP", "ISO-2022-JP", "windows-1252", "UTF-16LE"};

    @Property(tries = 500)
    void anyBytes(@ForAll @Size(max = 400) byte[] bytes) {
        assertThat(LegacyReader.read(bytes, FILE)).isNotNull();
    }

    @Property(tries = 300)
    void anyTextInAnyCharacterSet(@ForAll @StringLength(max = 300) String text, @ForAll @IntRange(max = 5) int set) {
        assertThat(LegacyReader.read(text.getBytes(Charset.forName(SETS[set])), FILE))
                .isNotNull();
    }

    @Property(tries = 300)
    void aPageInWhichBytesWereChanged(
            @ForAll @IntRange(max = 700) int at, @ForAll byte value, @ForAll @IntRange(max = 700) int end) {
        byte[] bytes = java.util.Arrays.copyOf(PAGE, Math.min(PAGE.length, end + 300));
        bytes[Math.min(at, bytes.length - 1)] = value;

        assertThat(LegacyReader.read(bytes, FILE)).isNotNull();
    }

    @Property(tries = 200)
    void anyHtmlYieldsNoScript(@ForAll @StringLength(max = 200) String text, @ForAll @IntRange(max = 4) int form) {
        String hostile = switch (form) {
            case 0 -> "<script>alert(1)</script>" + text;
            case 1 -> "<p onmouseover=alert(1)>" + text;
            case 2 -> "<a href='javascript:alert(1)'>" + text + "</a>";
            case 3 -> "<svg/onload=alert(1)>" + text;
            default -> "<table><td><script>alert(1)//" + text + "</script>";
        };
        LegacyPage page = LegacyFixtures.read(
                LegacyFixtures.html(
                        "", "<p>May 2, 2004<p>Tide Tables<p>Ida HOLM (Tern College)<p>Two harbours.<p>" + hostile),
                "x.html");

        if (page instanceof LegacyPage.Item item) {
            assertThat(item.body().serial()).doesNotContain("alert(1)\"").doesNotContain("javascript:alert");
        }
    }
}
