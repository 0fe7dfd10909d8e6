package org.parley.publishing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines as one types them: whatever is written is read again as it was, and what people type means what they expect. */
class LineTextTests {

    private static final BlockId NOTE = new BlockId("k7wq2m9a");
    private static final BlockId OTHER = new BlockId("z2");
    private static final NoteLabels LABELS = NoteLabels.of(
            new Body(List.of(new Block.Footnote(NOTE, Line.EMPTY))),
            new Body(List.of(new Block.Footnote(OTHER, Line.EMPTY))));

    @Property(tries = 4000)
    void whateverIsWrittenIsReadAgain(@ForAll("lines") Line line) {
        assertThat(LineText.read(LineText.write(line, LABELS), LABELS)).isEqualTo(line);
    }

    @Property
    void whateverIsTypedIsReadOrRefusedInWords(@ForAll("typed") String typed) {
        try {
            Line line = LineText.read(typed, LABELS);
            assertThat(LineText.read(LineText.write(line, LABELS), LABELS)).isEqualTo(line);
        } catch (LineText.Unreadable refused) {
            assertThat(refused.where()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    合意には**「代価」**がある      | strong   | 「代価」
                    合意には*代価*がある            | emphasis | 代価
                    the *price* of consent          | emphasis | price
                    """)
    void signsMarkWithinWordsOfJapaneseAsWithinEnglishOnes(String typed, String mark, String words) {
        Line line = LineText.read(typed, LABELS);

        assertThat(line.inlines())
                .anySatisfy(inline -> assertThat(inline).isInstanceOfSatisfying(Inline.Run.class, run -> {
                    assertThat(run.text()).isEqualTo(words);
                    assertThat(run.marks()).containsExactly(mark.equals("strong") ? Mark.STRONG : Mark.EMPHASIS);
                }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5 * 3 * 2
                    5* is good
                    a [sic] b
                    [see](that page)
                    C:\\path
                    1 < 2
                    <sub>x
                    """)
    void signsWithoutAPartnerAreCharacters(String typed) {
        assertThat(LineText.read(typed, LABELS)).isEqualTo(Line.of(typed));
    }

    @Test
    void linksAndFootnotesAreWrittenAsInMarkdown() {
        Line line = new Line.Builder()
                .text("See ", Set.of(), null)
                .text("the treaty", Set.of(), URI.create("https://example.org/a_(b)"))
                .note(NOTE)
                .note(OTHER)
                .build();

        assertThat(LineText.write(line, LABELS)).isEqualTo("See [the treaty](https://example.org/a_\\(b\\))[^1][^z2]");
    }

    @Test
    void linksThatLeadNowhereAndFootnotesThatAreNotThereAreRefused() {
        assertThatThrownBy(() -> LineText.read("[x](javascript:alert)", LABELS))
                .isInstanceOfSatisfying(
                        LineText.Unreadable.class,
                        refused -> assertThat(refused.fault()).isEqualTo(LineText.Fault.LINK));
        assertThatThrownBy(() -> LineText.read("as he said[^9]", LABELS))
                .isInstanceOfSatisfying(
                        LineText.Unreadable.class,
                        refused -> assertThat(refused.where()).isEqualTo("9"));
    }

    @Property(tries = 500)
    void blockThatIsFilledWithItsOwnLinesIsThatBlock(@ForAll("bodies") Body body) {
        for (Block block : body.blocks()) {
            assertThat(BlockLines.fill(block, BlockLines.of(block)).plainText()).isEqualTo(plain(block));
        }
    }

    private static String plain(Block block) {
        return BlockLines.reshape(block, block).plainText();
    }

    @Provide
    Arbitrary<Body> bodies() {
        return TextFixtures.bodies();
    }

    @Provide
    Arbitrary<Line> lines() {
        Arbitrary<Inline> run = Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.strings().ofMinLength(1).ofMaxLength(8),
                                Arbitraries.strings()
                                        .withChars("ab 合\n*[]()^\\<>/su1")
                                        .ofMinLength(1)
                                        .ofMaxLength(8)),
                        Arbitraries.of(Mark.class).set().ofMaxSize(4),
                        Arbitraries.of("https://example.org/a_(b)?c", "mailto:a@example.org", "/pieces/x")
                                .injectNull(0.6))
                .as((text, marks, link) ->
                        new Inline.Run(text, Set.copyOf(marks), link == null ? null : URI.create(link)));
        Arbitrary<Inline> note = Arbitraries.of(NOTE, OTHER).map(Inline.NoteReference::new);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(5, run), net.jqwik.api.Tuple.of(1, note))
                .list()
                .ofMaxSize(6)
                .map(Line::new);
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings().withChars("ab 合\n*[]()^\\<>/subp1z2:.h").ofMaxLength(30);
    }
}
