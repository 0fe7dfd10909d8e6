package org.parley.archive.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.archive.legacy.LegacyFixtures.html;
import static org.parley.archive.legacy.LegacyFixtures.item;
import static org.parley.archive.legacy.LegacyFixtures.read;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyAddressTests {

    private static final String CONTENT =
            "<p>Commentary (May 2, 2004)<p>Tide Tables<p>Ida HOLM (Tern College)<p>Two harbours share a tide.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.glocom.org/debates/20060317_x/index.html",
                "http://glocom.org/debates/20060317_x/",
                "https://WWW.GLOCOM.ORG/debates/20060317_x",
                "http://www.glocom.org/debates//20060317_x/index.html#top",
                "http://www.glocom.org/debates/y/../20060317_x/index.htm?print=1",
                "http://web.archive.org/web/20070309143400id_/http://www.glocom.org/debates/20060317_x/index.html",
                "www.glocom.org/debates/20060317_x/"
            })
    void everySpellingOfAnAddressIsOne(String url) {
        assertThat(LegacyAddress.of(url)).contains("/debates/20060317_x/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/debates/x/",
                "glocom.org.example.com/x",
                "",
                "not an address",
                "mailto:x@glocom.org"
            })
    void otherAddressesAreNone(String url) {
        assertThat(LegacyAddress.of(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/data/www.glocom.org/debates/20060317_x/index.html",
                "glocom.org/debates/20060317_x/index.html.txt",
                "a/www.glocom.org/debates/20060317_x/index.txt"
            })
    void aFolderNamedAsTheHostGivesTheAddress(String path) {
        assertThat(LegacyAddress.of(Path.of(path))).contains("/debates/20060317_x/");
    }

    @Test
    void aFileOutsideSuchAFolderHasNoAddress() {
        assertThat(LegacyAddress.of(Path.of("debates/20060317_x/index.html"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=\"canonical\" href=\"http://glocom.org/debates/20040502_x/index.html\">",
                "<base href=\"http://www.glocom.org/debates/20040502_x/\">",
                "<!-- saved from url=(0050)http://www.glocom.org/debates/20040502_x/index.html -->"
            })
    void aPageCanSayItsOwnAddress(String head) {
        assertThat(item(read(html(head, CONTENT), "x.html")).address()).contains("/debates/20040502_x/");
    }
}
