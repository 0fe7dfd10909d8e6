package org.parley.publishing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How the passages of a translation stand to an original that changes. */
class CorrespondenceTests {

    private static final Body THEN = Markdown.parse("One.\n\nTwo.\n\n- a\n- b");
    private static final Passages BEFORE = Passages.of("Title", "In short.", THEN);

    private static Passages translation(String... lines) {
        return Passages.of("題", "要旨", Markdown.parse(String.join("\n\n", lines)).translating(THEN));
    }

    private static List<PassageState> states(Passages now, Passages translation) {
        return List.copyOf(
                Correspondence.of(now, _ -> BEFORE, translation, true).states().values());
    }

    @Test
    void translationOfWhatTheOriginalSaysIsCurrent() {
        assertThat(states(BEFORE, translation("一。", "二。", "- あ\n- い"))).containsOnly(PassageState.CURRENT);
    }

    @Test
    void passagesThatWereChangedAddedAndRemovedAreToldApart() {
        Body now = Markdown.parse("One, but better.\n\nThree.\n\n- a\n- b").keepingIdentitiesOf(THEN);

        assertThat(states(Passages.of("Title", "In short.", now), translation("一。", "二。", "- あ\n- い")))
                .containsExactly(
                        PassageState.CURRENT,
                        PassageState.CURRENT,
                        PassageState.CHANGED,
                        PassageState.ADDED,
                        PassageState.CURRENT,
                        PassageState.REMOVED);
    }

    @Test
    void whatIsNotTranslatedWhollyIsMissing() {
        Block.ItemList list = (Block.ItemList) THEN.blocks().getLast();
        Body half = new Body(List.of(new Block.ItemList(list.id(), false, List.of(Line.of("あ"), Line.EMPTY))));

        assertThat(states(BEFORE, Passages.of("題", "", half)))
                .containsExactly(
                        PassageState.CURRENT,
                        PassageState.MISSING,
                        PassageState.MISSING,
                        PassageState.MISSING,
                        PassageState.MISSING);
    }

    @Test
    void titleAndAbstractAloneCountWhereNoMoreIsTranslated() {
        Correspondence standing = Correspondence.of(BEFORE, _ -> BEFORE, Passages.of("題", "要旨", Body.EMPTY), false);

        assertThat(standing.missing()).isZero();
        assertThat(standing.passages()).isEqualTo(2);
    }
}
