package org.parley.archive.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.archive.legacy.LegacyFixtures.item;
import static org.parley.archive.legacy.LegacyFixtures.read;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.publishing.Section;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.Inline;
import org.parley.publishing.text.Mark;

class PanelTests {

    private static final String PAGE = item(
            "Debates",
            "Panel Discussion (May 2, 2004)\n\nWho Owns the Tide?\n\nModerator: Aya MORIMOTO (Harbour Institute)\nIda HOLM (Tern College)",
            """
            MORIMOTO: Let us begin with the tables.

            Right position

            HOLM: The harbour does. It built the wall.

            And it pays for the light.

            Left position

            WEIR: Nobody does.

            MORIMOTO: Thank you both.
            """);

    private static LegacyPage.Panel panel() {
        LegacyPage page = read(PAGE);
        assertThat(page).isInstanceOf(LegacyPage.Panel.class);
        return (LegacyPage.Panel) page;
    }

    @Test
    void speakersHaveTheirSidesAndTurns() {
        assertThat(panel().speakers())
                .containsExactly(
                        new Speaker("MORIMOTO", Optional.empty(), 2),
                        new Speaker("HOLM", Optional.of("Right position"), 1),
                        new Speaker("WEIR", Optional.of("Left position"), 1));
    }

    @Test
    void speakersAreItsAuthorsByTheNamesThatThePageGives() {
        LegacyPage.Panel panel = panel();

        assertThat(panel.text().section()).isEqualTo(Section.DEBATES);
        assertThat(panel.text().title()).isEqualTo("Who Owns the Tide?");
        assertThat(panel.text().byline().orElseThrow().authors())
                .extracting(Author::name)
                .containsExactly("Aya Morimoto", "Ida Holm", "Weir");
        assertThat(panel.doubts()).anyMatch(doubt -> doubt.contains("WEIR"));
    }

    @Test
    void theTranscriptMarksLabelsAndSides() {
        var blocks = panel().text().body().blocks();

        assertThat(blocks).filteredOn(Block.Heading.class::isInstance).hasSize(2);
        Block.Paragraph first = blocks.stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast)
                .filter(paragraph -> paragraph.line().plainText().startsWith("MORIMOTO:"))
                .findFirst()
                .orElseThrow();
        assertThat(first.line().inlines().getFirst()).isInstanceOfSatisfying(Inline.Run.class, run -> {
            assertThat(run.text()).isEqualTo("MORIMOTO:");
            assertThat(run.marks()).containsExactly(Mark.STRONG);
        });
        assertThat(first.line().plainText()).isEqualTo("MORIMOTO: Let us begin with the tables.");
    }
}
