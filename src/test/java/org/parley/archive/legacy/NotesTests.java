package org.parley.archive.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.archive.legacy.LegacyFixtures.item;
import static org.parley.archive.legacy.LegacyFixtures.readItem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.language.Language;
import org.parley.publishing.PieceKind;

class NotesTests {

    private static final String HEAD = "Response (May 2, 2004)\n\nTide Tables\n\nIda HOLM (Tern College)";
    private static final String BODY =
            "One paragraph.\n\nAnother paragraph.\n\nA third.\n\nA fourth.\n\nA fifth.\n\nA sixth.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(Posted here with the permission of Tern Forum) | Tern Forum",
                "Posted with the permission of the Harbour Times. | Harbour Times",
                "(This article first appeared in The Harbour Times on May 1, 2004; reprinted with permission from Tern Press, Inc.) | Tern Press, Inc.",
                "Reproduced by permission of the Harbour Institute (HI), where it was first published. | Harbour Institute (HI)",
                "(Posted here by courtesy of Tern Forum) | Tern Forum"
            })
    void permissionIsUnderstoodInParenthesesAndBare(String line, String licensor) {
        for (String page :
                new String[] {item("Debates", HEAD + "\n\n" + line, BODY), item("Debates", HEAD, BODY + "\n\n" + line)
                }) {
            LegacyPage.Item read = readItem(page);

            assertThat(read.permission().orElseThrow().raw()).isEqualTo(line);
            assertThat(read.permission().orElseThrow().licensor()).contains(licensor);
            assertThat(read.body().blocks()).hasSize(6);
        }
    }

    @Test
    void theAuthorsPermissionNamesNoLicensor() {
        LegacyPage.Item read =
                readItem(item("Debates", HEAD, BODY + "\n\n(Posted here with the permission of the author)"));

        assertThat(read.permission().orElseThrow().licensor()).isEmpty();
        assertThat(read.doubts()).anyMatch(doubt -> doubt.contains("licensor"));
    }

    @Test
    void aParagraphThatSpeaksOfPermissionStays() {
        LegacyPage.Item read = readItem(item(
                "Debates",
                HEAD,
                BODY + "\n\nThe harbour published its rules, and no ship sails without permission of the master."));

        assertThat(read.permission()).isEmpty();
        assertThat(read.body().blocks()).hasSize(7);
    }

    @Test
    void aTranslationNamesItsTranslatorAndItsLanguage() {
        LegacyPage.Item read = readItem(item("Debates", HEAD + "\n\n(Translated from French by Paul WEIR)", BODY));

        TranslationNote note = read.translation().orElseThrow();
        assertThat(note.translator()).contains("Paul Weir");
        assertThat(note.from()).contains(Language.of("fr"));
        assertThat(note.raw()).isEqualTo("(Translated from French by Paul WEIR)");
        assertThat(read.body().blocks()).hasSize(6);
    }

    @Test
    void permissionAndTranslationCanBeJoinedInOneLine() {
        String line =
                "The original French text was translated by Paul Weir and is posted here with the permission of Tern Forum.";

        LegacyPage.Item read = readItem(item("Debates", HEAD, BODY + "\n\n" + line));

        assertThat(read.permission().orElseThrow().licensor()).contains("Tern Forum");
        assertThat(read.translation().orElseThrow().translator()).contains("Paul Weir");
        assertThat(read.translation().orElseThrow().from()).contains(Language.of("fr"));
        assertThat(read.body().blocks()).hasSize(6);
    }

    @Test
    void aResponseCanAnswerSeveralPapers() {
        LegacyPage.Item read = readItem(item(
                "Debates",
                "May 2, 2004\n\nTide Tables\n(Response to \"Low Water\" by Aya MORIMOTO and \"High Water,\" by Mr. Paul Weir)\n\nIda HOLM (Tern College)",
                BODY));

        assertThat(read.title()).isEqualTo("Tide Tables");
        assertThat(read.kind()).isEqualTo(PieceKind.RESPONSE);
        AnswersLine answers = read.answers().orElseThrow();
        assertThat(answers.titles()).containsExactly("Low Water", "High Water");
        assertThat(answers.surnames()).containsExactly("Morimoto", "Weir");
    }

    @Test
    void aRejoinderCanAnswerAResponse() {
        LegacyPage.Item read = readItem(
                item("Debates", "Rejoinder (May 2, 2004)\n\nRejoinder to Ida Holm\n\nAya MORIMOTO (Tern Forum)", BODY));

        assertThat(read.kind()).isEqualTo(PieceKind.REJOINDER);
        assertThat(read.answers().orElseThrow().surnames()).containsExactly("Holm");
    }
}
