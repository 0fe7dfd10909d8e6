package org.parley.positions;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.language.Language;
import org.parley.publishing.text.Markdown;
import org.parley.publishing.text.PlainForm;

class AnchorTests {

    private static final PlainForm TEXT = Markdown.parse("""
            Rice is safe. Cars are not.

            𠮟られた。 Rice is safe. Beef is not.
            """).plain();

    @Test
    void sentenceIsFoundWithItsParagraph() {
        Anchor found =
                Anchor.find(quotation("Cars are not.", "", "", null), TEXT).orElseThrow();
        assertThat(found.start()).isEqualTo(14);
        assertThat(found.end()).isEqualTo(27);
        assertThat(found.block()).isEqualTo(TEXT.spans().getFirst().block());
    }

    @Test
    void ofTwoThatReadTheSameTheOneInItsSurroundingsIsFound() {
        Anchor found = Anchor.find(quotation("Rice is safe.", "", " Beef is not.", 0), TEXT)
                .orElseThrow();
        assertThat(found.block()).isEqualTo(TEXT.spans().getLast().block());
    }

    @Test
    void ofTwoInLikeSurroundingsTheNearerIsFound() {
        assertThat(Anchor.find(quotation("Rice is safe.", "", "", 30), TEXT)
                        .orElseThrow()
                        .start())
                .as("in code points, of which the rare kanji is one")
                .isEqualTo(35);
        assertThat(Anchor.find(quotation("Rice is safe.", "", "", 3), TEXT)
                        .orElseThrow()
                        .start())
                .isZero();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(Anchor.find(quotation("Rice is lost.", "", "", 0), TEXT)).isEmpty();
    }

    private static Quotation quotation(String exact, String prefix, String suffix, @Nullable Integer start) {
        return new Quotation(Language.ENGLISH, 1, exact, prefix, suffix, start);
    }
}
