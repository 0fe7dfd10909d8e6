package org.parley.publishing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTests {

    private static final Set<Mark> STRONG = Set.of(Mark.STRONG);

    @Test
    void neighboursThatLookAlikeAreOne() {
        assertThat(line("a", "b").inlines()).containsExactly(Inline.Run.plain("ab"));
        assertThat(new Line.Builder()
                        .text("a", STRONG, null)
                        .text("b", STRONG, null)
                        .text("c", Set.of(), null)
                        .build()
                        .inlines())
                .containsExactly(new Inline.Run("ab", STRONG, null), Inline.Run.plain("c"));
    }

    @Test
    void whiteSpaceIsSingleSpacesAndNoneAtTheEnds() {
        assertThat(line("  a \t", "\u00a0 b  ").plainText()).isEqualTo("a b");
        assertThat(line(" ", "\n ").isEmpty()).isTrue();
        assertThat(Line.of("\u3000")).isEqualTo(Line.EMPTY);
    }

    @Test
    void lineNeitherBeginsNorEndsWithALineBreak() {
        assertThat(line("\n", " \n a\nb \n", "\n").plainText()).isEqualTo("a\nb");
    }

    @Test
    void noSpaceStandsAroundALineBreak() {
        assertThat(line("a ", " \n ", " b").plainText()).isEqualTo("a\nb");
    }

    @Test
    void spaceBetweenMarkedAndPlainTextIsKeptOnce() {
        Line line = new Line.Builder()
                .text("a ", Set.of(), null)
                .text(" b ", STRONG, null)
                .text(" c", Set.of(), null)
                .build();

        assertThat(line.plainText()).isEqualTo("a b c");
    }

    @Test
    void lineIsTheSameHoweverItWasPutTogether() {
        assertThat(line("Consent ", "has", " a price.")).isEqualTo(Line.of("Consent has a price."));
    }

    @Test
    void lineBuiltOfItsOwnPartsIsItself() {
        Line line = new Line.Builder()
                .text("a", STRONG, null)
                .note(new BlockId("n"))
                .text(" b\n", Set.of(), URI.create("https://example.org"))
                .text("c", Set.of(), null)
                .build();

        assertThat(new Line(line.inlines())).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "HTTP://example.org",
                "mailto:editor@example.org",
                "/pieces/x",
                "/pieces/x#b-1"
            })
    void linkToTheWebAMailboxOrTheJournalIsAllowed(String address) {
        assertThat(new Inline.Run("x", Set.of(), URI.create(address)).link()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "//elsewhere.example",
                "pieces/x",
                "../x",
                "#b-1",
                "",
                "https:/x",
                "https:x",
                "ftp://example.org"
            })
    void anyOtherLinkIsRefused(String address) {
        URI link = URI.create(address);

        assertThatThrownBy(() -> new Inline.Run("x", Set.of(), link)).isInstanceOf(TextException.class);
    }

    private static Line line(String... runs) {
        return new Line(List.of(runs).stream()
                .map(text -> (Inline) Inline.Run.plain(text))
                .toList());
    }
}
