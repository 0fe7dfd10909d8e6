package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.publishing.Caller;
import org.parley.publishing.PersonId;
import org.parley.publishing.RecordInstitution;
import org.parley.publishing.RecordPerson;
import org.parley.publishing.RenamePerson;
import org.parley.publishing.Role;
import org.parley.publishing.Writing;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

/** That people and institutions are found by whatever one types of their names, alike on both databases. */
@OnBothStores
class SuggestionsTests {

    @AutoClose
    private final Desk desk;

    private final Caller.Member editor;
    private final PersonId okabe;

    SuggestionsTests(StoreKind kind, @TempDir Path folder) {
        desk = new Desk(kind, folder);
        editor = desk.member("Emi Sato", Role.EDITOR);
        okabe = person(LocalText.of("Tomoko Okabe", "岡部 智子"), LocalText.of("Okabe, Tomoko", "おかべ ともこ"));
        var _ = person(LocalText.of("Élodie Lefèvre", ""), LocalText.NONE);
        var _ = person(LocalText.of("100% Percent_Person", ""), LocalText.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Tomoko", "okabe", "OKABE, T", "tom oka", "岡部智", "岡部 智子", "岡", "おかべ", "オカベトモ", "ｔｏｍｏ", "ｵｶﾍﾞ"})
    void personIsFoundByNameInEitherLanguageSortFormAndReading(String typed) {
        assertThat(found(typed)).containsExactly("Tomoko Okabe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"elodie", "ÉLODIE", "lefevre", "Lefèvre, É"})
    void accentsAndCaseMakeNoDifference(String typed) {
        assertThat(found(typed)).containsExactly("Élodie Lefèvre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "", " ", "、", "'; DROP TABLE person; --", "\\", "\u0000", "zzz"})
    void whatIsNoNameFindsNobody(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void veryLongTextFindsNobodyInNoTime() {
        assertThat(found("x".repeat(100_000))).isEmpty();
    }

    @Test
    void noMoreThanTenAreSuggestedThoseFirstWhoseNamesBeginSo() {
        for (int i = 0; i < 15; i++) {
            var _ = person(LocalText.of("Anna Tanaka " + i, ""), LocalText.NONE);
        }
        var _ = person(LocalText.of("Tanaka Taro", ""), LocalText.of("Tanaka Taro", ""));

        assertThat(found("tanaka")).hasSize(Suggestions.MOST).startsWith("Tanaka Taro");
    }

    @Test
    void correctedNameIsFoundAtOnce() {
        assertThat(found("okabe")).hasSize(1);
        var _ = desk.part(RenamePerson.class)
                .rename(editor, okabe, LocalText.of("Tomoko Abe", ""), LocalText.NONE, Slug.of("tomoko-abe"));

        assertThat(found("okabe")).isEmpty();
        assertThat(found("abe")).containsExactly("Tomoko Abe");
    }

    @Test
    void namesakesAreToldApartByWhatTheyWereLastAsFarAsTheCallerMayKnow() {
        EditionKey draft = desk.begun(editor, "Secret", "One.");
        desk.part(ChangeFacts.class)
                .change(
                        editor,
                        draft.piece(),
                        desk.part(FactsReading.class).of(editor, draft.piece()).fingerprint(),
                        new ChangeFacts.Wanted(
                                org.parley.publishing.PieceKind.COMMENTARY,
                                org.parley.publishing.Section.OPINIONS,
                                null,
                                null,
                                null,
                                List.of(new ChangeFacts.Author(
                                        new ChangeFacts.Meant(okabe.toString(), LocalText.NONE, LocalText.NONE),
                                        LocalText.of("Minister", "大臣"),
                                        List.of()))));
        Caller.Member author = desk.member("Author", Role.AUTHOR);

        assertThat(desk.part(Suggestions.class).people(editor, Language.JAPANESE, "okabe"))
                .singleElement()
                .satisfies(suggestion -> {
                    assertThat(suggestion.name()).isEqualTo("岡部 智子");
                    assertThat(suggestion.also()).isEqualTo("Tomoko Okabe");
                    assertThat(suggestion.about()).isEqualTo("大臣");
                });
        assertThat(desk.part(Suggestions.class).people(author, Language.JAPANESE, "okabe"))
                .singleElement()
                .satisfies(suggestion -> assertThat(suggestion.about()).isEmpty());
    }

    @Test
    void institutionsAreFoundByTheirNamesInAnyLanguage() {
        var _ = desk.part(Writing.class)
                .write(
                        editor,
                        transaction -> desk.part(RecordInstitution.class)
                                .record(transaction, LocalText.of("Northgate Institute", "北門研究所"), null));

        for (String typed : List.of("north", "institute", "北門", "研究")) {
            assertThat(desk.part(Suggestions.class).institutions(editor, Language.ENGLISH, typed))
                    .extracting(Suggestion::name)
                    .containsExactly("Northgate Institute");
        }
    }

    private List<String> found(String typed) {
        return desk.part(Suggestions.class).people(editor, Language.ENGLISH, typed).stream()
                .map(Suggestion::name)
                .toList();
    }

    private PersonId person(LocalText name, LocalText sortName) {
        return desk.part(Writing.class)
                .write(editor, transaction -> desk.part(RecordPerson.class).another(transaction, name, sortName));
    }
}
