package org.parley.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class MeaningsTests {

    private static final String LEVY = "A levy on sugar would make people healthier.";

    @AutoClose
    private final Meanings meanings = new Meanings(new MockEnvironment().withProperty("parley.search.meaning", "on"));

    @Test
    void whatMeansTheSameInOtherWordsIsNearAndWhatSharesAWordIsNot() {
        Meaning levy = meaning(LEVY);

        assertThat(levy.near(levy)).isGreaterThan(0.999f);
        assertThat(levy.near(meaning("Taxing sweet drinks is good for public health.")))
                .isGreaterThan(levy.near(meaning("The port levies a fee on ships that carry sugar cane.")) + 0.1f);
    }

    @Test
    void aLongTextMeansWhatItsPartsDo() {
        Meaning garrisons = meaning("The garrisons of an alliance are dear to those who pay for them. ".repeat(400));

        assertThat(garrisons.near(meaning("Who pays for the bases of an alliance?")))
                .isGreaterThan(garrisons.near(meaning(LEVY)) + 0.2f);
    }

    @Test
    void afterARestTheSameIsFound() {
        Meaning before = meaning(LEVY);
        meanings.rest();
        meanings.rest();

        assertThat(meaning(LEVY).numbers()).isEqualTo(before.numbers());
    }

    @Test
    void nothingIsFoundInNothingNorWhereItIsTurnedOff() {
        assertThat(meanings.of(" \n")).isEmpty();
        Meanings off = new Meanings(new MockEnvironment().withProperty("parley.search.meaning", "off"));
        assertThat(off.of(LEVY)).isEqualTo(Optional.empty());
    }

    private Meaning meaning(String text) {
        return meanings.of(text).orElseThrow();
    }
}
