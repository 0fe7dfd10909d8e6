package org.parley.archive.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTests {

    private static List<String> understood(String raw) {
        return Bylines.read(raw).authors().stream()
                .map(author -> author.name()
                        + author.affiliation().map(text -> " | " + text).orElse(""))
                .toList();
    }

    @Test
    void aSurnameInCapitalsIsShownInItsUsualCase() {
        assertThat(understood("Aya MORIMOTO (Director, Harbour Institute)"))
                .containsExactly("Aya Morimoto | Director, Harbour Institute");
        assertThat(Bylines.read("Aya MORIMOTO (Director)").authors().getFirst().raw())
                .isEqualTo("Aya MORIMOTO (Director)");
    }

    @Test
    void aNoBreakSpaceAfterTheNameAndNestedParenthesesAreUnderstood() {
        assertThat(
                        understood(
                                "Paul Weir\u00a0 (Fellow at Tern College's Centre for Tidal Law (CTL)) and Ida Holm (Head of the Tern Forum)"))
                .containsExactly(
                        "Paul Weir | Fellow at Tern College's Centre for Tidal Law (CTL)",
                        "Ida Holm | Head of the Tern Forum");
    }

    @Test
    void severalAuthorsAreJoinedByCommasAndAnd() {
        assertThat(understood("Aya MORIMOTO (Harbour Institute), Paul WEIR (Tern College), and Ida HOLM (Tern Forum)"))
                .containsExactly(
                        "Aya Morimoto | Harbour Institute", "Paul Weir | Tern College", "Ida Holm | Tern Forum");
        assertThat(understood("Aya Morimoto, Paul Weir and Ida Holm"))
                .containsExactly("Aya Morimoto", "Paul Weir", "Ida Holm");
    }

    @Test
    void anHonorificIsNoPartOfTheName() {
        assertThat(understood("Mr. Paul Weir (Tern College)")).containsExactly("Paul Weir | Tern College");
        assertThat(understood("Dr. Ida HOLM")).containsExactly("Ida Holm");
    }

    @Test
    void aGroupIsNoPerson() {
        Author group = Bylines.read("JMR Staff").authors().getFirst();

        assertThat(group.name()).isEqualTo("JMR Staff");
        assertThat(group.group()).isTrue();
    }

    @Test
    void aReviewerNeedsNoAffiliation() {
        Byline byline = Bylines.read("Reviewed by Ida HOLM");

        assertThat(byline.review()).isTrue();
        assertThat(byline.authors()).extracting(Author::name).containsExactly("Ida Holm");
        assertThat(byline.authors().getFirst().affiliation()).isEmpty();
    }

    @Test
    void rolesJoinedBySemicolonsAreOneAffiliation() {
        assertThat(understood("Ida Holm (Professor, Tern College; Adviser, Harbour Institute)"))
                .containsExactly("Ida Holm | Professor, Tern College; Adviser, Harbour Institute");
    }

    @Test
    void aPlaceCanStandForAnAffiliation() {
        assertThat(understood("Ida HOLM (Bergen)")).containsExactly("Ida Holm | Bergen");
    }

    @Test
    void anAffiliationCanFollowACommaWithoutParentheses() {
        assertThat(understood("Ida Holm, Professor, Tern College"))
                .containsExactly("Ida Holm | Professor, Tern College");
        assertThat(understood("Ida HOLM, Bergen")).containsExactly("Ida Holm | Bergen");
        assertThat(understood("Ida Holm, Ministry of Economy, Trade and Industry"))
                .containsExactly("Ida Holm | Ministry of Economy, Trade and Industry");
        assertThat(understood("Ida Holm, Tern College, and Paul Weir, Harbour Institute"))
                .containsExactly("Ida Holm | Tern College", "Paul Weir | Harbour Institute");
    }

    @Test
    void parenthesesThatDoNotMatchAreADoubt() {
        Byline byline = Bylines.read("Ida HOLM (Professor, Tern College");

        assertThat(byline.authors().getFirst().affiliation()).contains("Professor, Tern College");
        assertThat(byline.doubts()).anyMatch(doubt -> doubt.contains("parentheses"));
    }

    @Test
    void japaneseAuthorsHaveWideParentheses() {
        assertThat(understood("森本 彩（港湾研究所所長）、堀井 健（潮見大学教授）")).containsExactly("森本 彩 | 港湾研究所所長", "堀井 健 | 潮見大学教授");
        assertThat(understood("森本彩 港湾研究所所長")).containsExactly("森本彩 | 港湾研究所所長");
    }

    @ParameterizedTest
    @CsvSource({
        "Aya MORIMOTO, Aya Morimoto, Morimoto",
        "Ian McDONALD, Ian McDonald, McDonald",
        "Ian MCDONALD, Ian McDonald, McDonald",
        "Sakiko HOLM-WEIR, Sakiko Holm-Weir, Holm-Weir",
        "Karel VAN DER BERG, Karel van der Berg, van der Berg",
        "Sean O'BRIEN, Sean O'Brien, O'Brien",
        "J. R. WEIR, J. R. Weir, Weir",
        "IDA HOLM, Ida Holm, Holm",
        "MORIMOTO Aya, Morimoto Aya, Morimoto",
        "Ludwig von Ahn, Ludwig von Ahn, von Ahn",
        "John Weir III, John Weir III, Weir"
    })
    void namesKeepTheirShape(String written, String shown, String surname) {
        PersonName name = PersonName.read(written);

        assertThat(name.shown()).isEqualTo(shown);
        assertThat(name.surname()).isEqualTo(surname);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two harbours that share a tide cannot agree.",
                "What Do Harbours Want?",
                "The End of the Pier (Part Two)",
                "Paul Weir (the harbour master) said that the tide was late, and nobody heard him above the wind of that day."
            })
    void otherLinesAreNoBylines(String line) {
        assertThat(Bylines.likeness(line)).isLessThan(2);
    }
}
