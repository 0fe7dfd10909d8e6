package org.parley.publishing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    @Test
    void everyKindOfBlockIsRead() {
        Body body = Markdown.parse("""
                # Title

                Text[^1].

                > First.
                >
                > Second.

                - one
                - two

                3. three

                Table: Shares

                | a | b |
                | - | - |
                | 1 | 2 |

                ![A map](/media/map.svg "Where it is")

                [^1]: A note.
                """);

        assertThat(body.blocks())
                .extracting(Block::type)
                .containsExactly("heading", "paragraph", "quotation", "list", "list", "table", "figure", "footnote");
        assertThat(body.blocks().getFirst())
                .isInstanceOfSatisfying(
                        Block.Heading.class,
                        heading -> assertThat(heading.level()).isEqualTo(2));
        assertThat(body.blocks().get(2).lines()).hasSize(2);
        assertThat(body.blocks().get(6)).isInstanceOfSatisfying(Block.Figure.class, figure -> {
            assertThat(figure.alternative()).isEqualTo("A map");
            assertThat(figure.caption().plainText()).isEqualTo("Where it is");
        });
    }

    @Test
    void marksAndLinksAreRead() {
        Line line = line("*a* **b** ***c*** [d](https://example.org) [e](/pieces/x)");

        assertThat(line.inlines())
                .contains(
                        new Inline.Run("a", Set.of(Mark.EMPHASIS), null),
                        new Inline.Run("c", Set.of(Mark.EMPHASIS, Mark.STRONG), null),
                        new Inline.Run("d", Set.of(), URI.create("https://example.org")),
                        new Inline.Run("e", Set.of(), URI.create("/pieces/x")));
    }

    @ParameterizedTest
    @CsvSource({"one\\ntwo, one two", "一行\\n二行, 一行二行", "一、\\n二, 一、二", "one\\n二, one 二"})
    void linesOfJapaneseAreJoinedWithoutASpace(String markdown, String text) {
        assertThat(line(markdown.replace("\\n", "\n")).plainText()).isEqualTo(text);
    }

    @Test
    void captionIsToldFromAParagraphByTheTableThatFollows() {
        assertThat(Markdown.parse("Table: of contents").blocks())
                .extracting(Block::type)
                .containsExactly("paragraph");
        assertThat(Markdown.parse("表：割合\n\n| a | b |\n| - | - |\n| 1 | 2 |")
                        .blocks()
                        .getFirst())
                .isInstanceOfSatisfying(
                        Block.Table.class,
                        table -> assertThat(table.caption().plainText()).isEqualTo("割合"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "text <b>bold</b>",
                "```\ncode\n```",
                "---",
                "- a\n  - nested",
                "[x](javascript:alert)",
                "[x](nowhere)",
                "![x](https://elsewhere.example/x.png)"
            })
    void whatABodyCannotHoldIsRefusedInWords(String markdown) {
        assertThatThrownBy(() -> Markdown.parse(markdown)).isInstanceOf(TextException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x](<a b>)", "[x](https://[)", "[x](%zz)"})
    void malformedLinkIsRefusedInWords(String markdown) {
        assertThatThrownBy(() -> Markdown.parse(markdown)).isInstanceOf(TextException.class);
    }

    @Test
    void emptyTextIsAnEmptyBody() {
        assertThat(Markdown.parse("\n \n").isEmpty()).isTrue();
    }

    private static Line line(String markdown) {
        return Markdown.parse(markdown).blocks().getFirst().lines().findFirst().orElseThrow();
    }
}
