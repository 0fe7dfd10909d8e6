package org.parley.publishing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksJsonTests {

    @Property(tries = 200)
    void whatIsWrittenIsReadAsItWas(@ForAll("bodies") Body body) {
        assertThat(BlocksJson.read(BlocksJson.write(body))).isEqualTo(body);
    }

    @Provide
    Arbitrary<Body> bodies() {
        return TextFixtures.bodies();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | a text is an array of blocks",
                "[ | the text is not JSON",
                "[1] | block 1: it is not an object",
                "[{}] | block 1: it has no type",
                "[{\"type\":\"script\",\"id\":\"a\"}] | block 1: no block is of type \"script\"",
                "[{\"type\":\"paragraph\",\"text\":[]}] | block 1 (paragraph): it has no id",
                "[{\"type\":\"paragraph\",\"id\":\"A\",\"text\":[]}] | block 1 (paragraph): not a block id: \"A\"",
                "[{\"type\":\"paragraph\",\"id\":\"a\"}] | block 1 (paragraph): \"text\" holds text as an array",
                "[{\"type\":\"paragraph\",\"id\":\"a\",\"text\":\"x\"}] | block 1 (paragraph): \"text\" holds text as an array",
                "[{\"type\":\"paragraph\",\"id\":\"a\",\"text\":[],\"html\":\"x\"}] | block 1 (paragraph): it has no field \"html\"",
                "[{\"type\":\"paragraph\",\"id\":\"a\",\"text\":[{\"text\":\"x\",\"style\":\"y\"}]}] | a run in \"text\" is malformed",
                "[{\"type\":\"paragraph\",\"id\":\"a\",\"text\":[{\"text\":\"x\",\"link\":\"javascript:x()\"}]}] | a link may lead to",
                "[{\"type\":\"paragraph\",\"id\":\"a\",\"text\":[{\"text\":\"x\",\"link\":\"http://[\"}]}] | block 1 (paragraph)",
                "[{\"type\":\"heading\",\"id\":\"a\",\"level\":7,\"text\":[]}] | block 1 (heading): a heading within a text",
                "[{\"type\":\"figure\",\"id\":\"a\",\"source\":\"//x\",\"alternative\":\"\",\"caption\":[]}] | block 1 (figure): a picture is kept",
                "[{\"type\":\"list\",\"id\":\"a\",\"items\":[]}] | block 1 (list): \"ordered\" is true or false",
                "[{\"type\":\"table\",\"id\":\"a\",\"caption\":[],\"header\":[],\"rows\":[[[]],[[],[]]]}] | block 1 (table): the rows",
                "[{\"type\":\"paragraph\",\"id\":\"a\",\"text\":[{\"note\":\"b\"}]}] | a footnote that is missing: b",
            })
    void whatIsNoTextIsRefusedAndTheBlockNamed(String json, String message) {
        assertThatThrownBy(() -> BlocksJson.read(json))
                .isInstanceOf(TextException.class)
                .hasMessageContaining(message);
    }

    @Test
    void secondBlockIsNamedByItsNumber() {
        assertThatThrownBy(() -> BlocksJson.read("""
                [{"type": "paragraph", "id": "a", "text": ["x"]}, {"type": "heading", "id": "b", "level": "2", "text": []}]""")).hasMessageStartingWith("block 2 (heading): ");
    }

    @Test
    void tooLongATextIsRefusedBeforeItIsRead() {
        String json = "[" + " ".repeat(BlocksJson.MOST_CHARACTERS) + "]";

        assertThatThrownBy(() -> BlocksJson.read(json)).hasMessageContaining("at most 2,000,000 characters");
    }

    @Test
    void oneBlockIsWrittenAndRead() {
        Block block = new Block.Paragraph(BlockId.next(), Line.of("合意"));

        assertThat(BlocksJson.readBlock(BlocksJson.write(block))).isEqualTo(block);
    }
}
