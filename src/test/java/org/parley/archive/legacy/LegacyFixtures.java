package org.parley.archive.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Pages in the form of the legacy platform, with text of our own. */
final class LegacyFixtures {

    static final String NAVIGATION = """
            GLOCOM Platform
            Debates Media Reviews Tech Reviews Special Topics Books & Journals
            Newsletters
            (Japanese)
            Summary Page
            (Japanese)
            Search with Google
            """;

    static final String END = """

            \u00a0Top
            TOP BACK HOME
            Copyright © Japanese Institute of Global Communications
            """;

    static final String HARBOURS = """
            Two harbours that share a tide cannot agree on a timetable by writing letters to one another, however polite.

            What they can do is to publish the same tables, and to let each captain see where they differ.
            """;

    private LegacyFixtures() {}

    /** A text capture of an item in a section, with these lines above its body. */
    static String item(String breadcrumb, String head, String body) {
        return NAVIGATION + "Home > " + breadcrumb + " Last Updated: 14:34 03/09/2007\n" + head + "\n\n" + body + END;
    }

    /** A text capture of an item of the debates. */
    static String debate(String head) {
        return item("Debates", head, HARBOURS);
    }

    /** An HTML page of an item, laid out with tables as pages of the time were. */
    static String html(String head, String content) {
        return """
                <html><head><title>GLOCOM Platform</title>%s</head><body bgcolor="#ffffff">
                <table width="760"><tr><td width="150"><a href="../index.html">GLOCOM Platform</a><br>
                <a href="/debates/">Debates</a><br><a href="/special_topics/">Special Topics</a></td>
                <td><table width="100%%"><tr><td>Home &gt; Debates</td><td align="right">Last Updated: 14:34 03/09/2007</td></tr></table>
                %s
                <p><a href="#top">Top</a></p></td></tr></table>
                <center>TOP BACK HOME</center><p>Copyright &copy; Japanese Institute of Global Communications</p>
                </body></html>
                """.formatted(head, content);
    }

    static LegacyPage read(String text) {
        return read(text, "page.txt");
    }

    static LegacyPage read(String text, String file) {
        return LegacyReader.read(text.getBytes(StandardCharsets.UTF_8), Path.of(file));
    }

    static LegacyPage read(String text, Charset charset) {
        return LegacyReader.read(text.getBytes(charset), Path.of("page.html"));
    }

    static LegacyPage.Item readItem(String text) {
        return item(read(text));
    }

    static LegacyPage.Item item(LegacyPage page) {
        assertThat(page).isInstanceOf(LegacyPage.Item.class);
        return (LegacyPage.Item) page;
    }

    static String refusal(LegacyPage page) {
        assertThat(page).isInstanceOf(LegacyPage.NotLegacy.class);
        return ((LegacyPage.NotLegacy) page).reason();
    }
}
