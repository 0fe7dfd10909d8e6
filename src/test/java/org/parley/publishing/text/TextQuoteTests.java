package org.parley.publishing.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextQuoteTests {

    private static final Body BODY =
            Markdown.parse("Nobody was asked.\n\nThe “price” of consent – as we know.\n\nNobody was asked.");

    private static TextQuote.Place find(String words) {
        return TextQuote.in(BODY, words).orElseThrow();
    }

    @Test
    void wordsAreFoundWhateverTheirMarksAndSpaces() {
        TextQuote.Place place = find("The  \"price\"\n of consent - as");

        assertThat(place.quote().exact()).isEqualTo("The “price” of consent – as");
        assertThat(place.block()).isEqualTo(BODY.blocks().get(1).id());
        assertThat(place.quote().prefix()).endsWith("asked.\n\n");
        assertThat(place.quote().suffix()).startsWith(" we know.");
    }

    @Test
    void wordsThatAreNotThereAreNotFound() {
        assertThat(TextQuote.in(BODY, "Everybody was asked")).isEmpty();
        assertThat(TextQuote.in(BODY, "  ")).isEmpty();
        assertThat(TextQuote.in(Body.EMPTY, "Nobody")).isEmpty();
    }

    @Test
    void ofSeveralPassagesThatOneIsFoundThatStoodAmongTheSameWords() {
        TextQuote last = new TextQuote("Nobody was asked.", "as we know.\n\n", "");

        assertThat(last.find(BODY).orElseThrow().block())
                .isEqualTo(BODY.blocks().getLast().id());
        assertThat(find("Nobody was asked.").block())
                .isEqualTo(BODY.blocks().getFirst().id());
    }

    @Test
    void charactersBeyondTheBasicPlaneAreCounted() {
        Body body = Markdown.parse("𠮷野家 and more.\n\nThe second 𠮷 paragraph.");

        TextQuote.Place place = TextQuote.in(body, "second 𠮷 paragraph").orElseThrow();

        assertThat(place.block()).isEqualTo(body.blocks().getLast().id());
        assertThat(place.quote().exact()).isEqualTo("second 𠮷 paragraph");
    }
}
