package org.parley.archive.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.language.PartialDate;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.parley.publishing.text.Block;

/** The one real page that survives beside the project; it is never part of it. */
class RealPageTests {

    private static final Path PAGE = Path.of("../shared/legacy/000_38977afbe108c3ef.txt");

    private LegacyPage.Item item;

    @BeforeEach
    void read() throws IOException {
        assumeTrue(
                Files.exists(PAGE),
                () -> "skipped: there is no real page at "
                        + PAGE.toAbsolutePath().normalize());
        item = LegacyFixtures.item(LegacyReader.read(Files.readAllBytes(PAGE), PAGE));
    }

    @Test
    void sectionKindTitleAndDateAreUnderstood() {
        assertThat(item.section()).isEqualTo(Section.DEBATES);
        assertThat(item.kind()).isEqualTo(PieceKind.COMMENTARY);
        assertThat(item.title()).startsWith("Decision Time").endsWith("U.S.-ROK Alliance");
        assertThat(item.date()).contains(PartialDate.parse("2006-03-17"));
        assertThat(item.series()).isEmpty();
    }

    @Test
    void bothAuthorsHaveTheirWholeAffiliation() {
        Byline byline = item.byline().orElseThrow();

        assertThat(byline.authors()).extracting(Author::name).containsExactly("Scott Snyder", "Brad Glosserman");
        assertThat(byline.authors().getFirst().affiliation().orElseThrow())
                .startsWith("Senior Associate with ")
                .endsWith(" (APARC)");
        assertThat(byline.authors().getLast().affiliation()).contains("Executive Director of Pacific Forum CSIS");
        assertThat(byline.raw()).startsWith("Scott Snyder\u00a0(");
    }

    @Test
    void thePermissionIsKeptRawAndItsLicensorUnderstood() {
        PermissionLine permission = item.permission().orElseThrow();

        assertThat(permission.raw()).startsWith("(Posted here").endsWith("CSIS)");
        assertThat(permission.licensor()).contains("Pacific Forum CSIS");
    }

    @Test
    void theBodyIsEveryParagraphOfTheTextWithoutNavigation() throws IOException {
        long paragraphs = Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith("Scott Snyder"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("(Posted here"))
                .filter(line -> !line.isBlank())
                .count();

        assertThat(item.body().blocks()).hasSize((int) paragraphs).allMatch(Block.Paragraph.class::isInstance);
        assertThat(paragraphs).isEqualTo(14);
        assertThat(item.body().plain().text())
                .doesNotContain("Top", "HOME", "Copyright", "GLOCOM", "Last Updated", "Posted here");
        assertThat(item.doubts()).isEmpty();
    }
}
