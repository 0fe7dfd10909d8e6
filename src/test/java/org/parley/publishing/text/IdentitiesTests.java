package org.parley.publishing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.publishing.text.TextFixtures.ids;
import static org.parley.publishing.text.TextFixtures.paragraphs;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IdentitiesTests {

    private static final String FIRST = "The two governments meet at two tables.";
    private static final String SECOND = "Neither table asks the question that comes first.";
    private static final String THIRD = "Somebody has to carry the village.";

    private final Body earlier = paragraphs(FIRST, SECOND, THIRD);
    private final BlockId first = ids(earlier).get(0);
    private final BlockId second = ids(earlier).get(1);
    private final BlockId third = ids(earlier).get(2);

    @Provide
    Arbitrary<Body> bodies() {
        return TextFixtures.bodies();
    }

    @Property(tries = 200)
    void bodyKeepsItsOwnIdentities(@ForAll("bodies") Body body) {
        assertThat(body.keepingIdentitiesOf(body)).isEqualTo(body);
    }

    @Property(tries = 200)
    void bodyKeepsItsTextWhateverWasThereBefore(@ForAll("bodies") Body before, @ForAll("bodies") Body after) {
        Body kept = after.keepingIdentitiesOf(before);

        assertThat(kept.plain().text()).isEqualTo(after.plain().text());
        assertThat(ids(kept)).doesNotHaveDuplicates();
    }

    @Test
    void blocksAroundAnInsertedOneKeepTheirs() {
        List<BlockId> kept = keep(FIRST, "Something wholly new, put in between.", SECOND, THIRD);

        assertThat(kept).hasSize(4).contains(first, second, third);
        assertThat(kept.get(0)).isEqualTo(first);
        assertThat(kept.subList(2, 4)).containsExactly(second, third);
    }

    @Test
    void blocksAroundADeletedOneKeepTheirs() {
        assertThat(keep(FIRST, THIRD)).containsExactly(first, third);
    }

    @Test
    void blockThatIsReworkedKeepsItsIdentity() {
        assertThat(keep(FIRST, "Neither of the tables asks the question that should come first.", THIRD))
                .containsExactly(first, second, third);
    }

    @Test
    void blockThatIsWrittenAnewGetsANewIdentity() {
        List<BlockId> kept = keep(FIRST, "Quite different words; about rice, beef and cars!", THIRD);

        assertThat(kept.get(0)).isEqualTo(first);
        assertThat(kept.get(1)).isNotEqualTo(second);
        assertThat(kept.get(2)).isEqualTo(third);
    }

    @Test
    void reorderedBlocksNeverShareAnIdentityAndTheUnmovedKeepTheirs() {
        List<BlockId> kept = keep(THIRD, FIRST, SECOND);

        assertThat(kept).doesNotHaveDuplicates();
        assertThat(kept.subList(1, 3)).containsExactly(first, second);
    }

    @Test
    void paragraphThatBecomesAHeadingIsAnotherBlock() {
        Body later = Markdown.parse("## " + FIRST + "\n\n" + SECOND);

        assertThat(ids(later.keepingIdentitiesOf(earlier)).getFirst()).isNotEqualTo(first);
    }

    @Test
    void footnoteKeepsItsIdentityAndItsReferences() {
        Body before = Markdown.parse("Text[^1].\n\n[^1]: A note on the text.");

        Body after =
                Markdown.parse("New.\n\nText[^x].\n\n[^x]: A note on the text.").keepingIdentitiesOf(before);

        assertThat(ids(after)).containsAll(ids(before));
        assertThat(after.footnotes())
                .extracting(Block::id)
                .containsExactly(ids(before).getLast());
    }

    @Test
    void translationBearsTheIdentitiesOfTheOriginal() {
        assertThat(ids(paragraphs("一", "二", "三").translating(earlier))).isEqualTo(ids(earlier));
    }

    @Test
    void translationOfAnotherShapeIsToldWhereItDiffers() {
        Body headed = Markdown.parse("一\n\n## 二\n\n三");

        assertThatThrownBy(() -> headed.translating(earlier))
                .isInstanceOf(TextException.class)
                .hasMessage("block 2 of the translation is a heading where the original has a paragraph");
        assertThatThrownBy(() -> paragraphs("一").translating(earlier))
                .hasMessage("the translation has 1 blocks where the original has 3");
    }

    private List<BlockId> keep(String... later) {
        return ids(paragraphs(later).keepingIdentitiesOf(earlier));
    }
}
