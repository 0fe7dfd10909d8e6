package org.parley.publishing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTests {

    @Provide
    Arbitrary<Body> bodies() {
        return TextFixtures.bodies();
    }

    @Property(tries = 500)
    void bodyComesBackFromItsSerialFormToTheByte(@ForAll("bodies") Body body) {
        String serial = body.serial();

        Body again = Body.parse(new String(serial.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));

        assertThat(again).isEqualTo(body);
        assertThat(again.serial()).isEqualTo(serial);
        assertThat(serial.lines().count()).isEqualTo(body.blocks().size());
    }

    @Property(tries = 500)
    void spansOfThePlainFormCountCodePoints(@ForAll("bodies") Body body) {
        PlainForm plain = body.plain();
        int[] codePoints = plain.text().codePoints().toArray();

        assertThat(plain.spans()).hasSameSizeAs(body.blocks());
        body.blocks().forEach(block -> {
            PlainForm.Span span = plain.span(block.id()).orElseThrow();
            assertThat(new String(codePoints, span.start(), span.end() - span.start()))
                    .isEqualTo(block.plainText());
        });
    }

    @Test
    void plainFormHasAnEmptyLineBetweenBlocks() {
        Body body = TextFixtures.paragraphs("𠮷野家", "Second.");

        assertThat(body.plain().text()).isEqualTo("𠮷野家\n\nSecond.");
        assertThat(body.plain().spans().getLast().start()).isEqualTo(5);
    }

    @Test
    void tableIsPlainByRowsAndTabulators() {
        Body body = Markdown.parse("Table: Shares\n\n| a | b |\n| - | - |\n| 1 | 2 |");

        assertThat(body.plain().text()).isEqualTo("Shares\na\tb\n1\t2");
    }

    @Test
    void footnotesStandLastAndAreNumbered() {
        Body body = Markdown.parse("One[^b] two[^a].\n\n[^a]: Note a.\n\n[^b]: Note b.\n\nThree.");

        assertThat(body.blocks())
                .extracting(Block::type)
                .containsExactly("paragraph", "paragraph", "footnote", "footnote");
        assertThat(body.footnoteNumbers().values()).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void twoBlocksOfOneIdentityAreRefused() {
        Block block = new Block.Paragraph(new BlockId("a"), Line.of("text"));

        assertThatThrownBy(() -> new Body(List.of(block, block))).hasMessageContaining("identity a");
    }

    @Test
    void referenceToAMissingFootnoteIsRefused() {
        Block block = new Block.Paragraph(
                BlockId.next(), new Line.Builder().note(new BlockId("gone")).build());

        assertThatThrownBy(() -> new Body(List.of(block))).hasMessageContaining("gone");
    }

    @Test
    void textThatIsTooLongIsRefused() {
        String half = "a".repeat(Body.MOST_CHARACTERS / 2 + 1);

        assertThatThrownBy(() -> TextFixtures.paragraphs(half, half)).hasMessageContaining("characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\",\"type\":\"poem\",\"text\":[]}",
                "{\"id\":\"A!\",\"type\":\"paragraph\",\"text\":[]}",
                "{\"id\":\"a\",\"type\":\"heading\",\"level\":1,\"text\":[\"x\"]}",
                "not json",
                "{\"id\":\"a\",\"type\":\"paragraph\",\"text\":[{\"text\":\"x\",\"link\":\"javascript:alert(1)\"}]}"
            })
    void malformedStoredTextIsRefusedInWords(String serial) {
        assertThatThrownBy(() -> Body.parse(serial)).isInstanceOf(TextException.class);
    }

    @Test
    void storedLineThatIsMalformedIsNamed() {
        assertThatThrownBy(() -> Body.parse(TextFixtures.paragraphs("good").serial() + "bad"))
                .isInstanceOf(TextException.class)
                .hasMessageContaining("line 2");
    }
}
