package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.language.Script;

class AnalysisTests {

    private final Units units = new Units(new PartAnalyzer());

    @Test
    void englishWordsAreFoldedAndLightlyStemmed() {
        assertThat(english("The Ministry's NEGOTIATIONS, Ōtsuki’s policies"))
                .containsExactly("the", "ministry", "negotiation", "otsuki", "policy");
    }

    @Test
    void namesAreLeftAlone() {
        assertThat(english("Koizumi Armitage Kyushu Yasukuni"))
                .containsExactly("koizumi", "armitage", "kyushu", "yasukuni");
    }

    @Test
    void britishAndAmericanSpellingsAreTheSame() {
        assertThat(english("defence labour organisation centre programme analysed travelled neighbours"))
                .isEqualTo(english("defense labor organization center program analyzed traveled neighbors"));
        assertThat(english("advise analysis our four enterprise Louise"))
                .containsExactly("advise", "analysis", "our", "four", "enterprise", "louise");
    }

    @Test
    void initialsAreOneWordWithOrWithoutDots() {
        assertThat(english("U.S. U.S.-Japan US R.O.K.")).containsExactly("us", "us", "japan", "us", "rok");
    }

    @Test
    void wideAndNarrowLettersAreTheSame() {
        assertThat(english("ＦＴＡ　２００６")).containsExactly("fta", "2006");
        assertThat(japanese("ｱﾒﾘｶ")).isEqualTo(japanese("アメリカ"));
    }

    @Test
    void wordsInJapaneseScriptLeaveGapsInTheFieldOfOtherWords() {
        assertThat(units.terms(Script.OTHER, "FTA交渉とEPA"))
                .extracting(Unit.Term::text)
                .containsExactly("fta", "epa");
        assertThat(units.terms(Script.OTHER, "FTA交渉とEPA").getLast().position()).isGreaterThan(1);
    }

    @Test
    void japaneseCompoundsAreTakenApart() {
        assertThat(japanese("関西国際空港")).containsExactly("関西", "国際", "空港");
    }

    @Test
    void japaneseVerbsTakeTheirBaseFormAndParticlesAreLeftOut() {
        assertThat(japanese("同盟を見直した")).containsExactly("同盟", "見直す");
    }

    @Test
    void katakanaWordsLoseTheirLastLongVowel() {
        assertThat(japanese("コンピューター")).isEqualTo(japanese("コンピュータ"));
    }

    @Test
    void iterationMarksAreRepeatedCharacters() {
        assertThat(japanese("佐々木")).isEqualTo(japanese("佐佐木"));
    }

    @Test
    void oldFormsOfCharactersAreThoseOfToday() {
        assertThat(japanese("國會議員の澤田")).isEqualTo(japanese("国会議員の沢田"));
    }

    @Test
    void foreignSoundsInKatakanaAreWrittenInOneWay() {
        assertThat(japanese("ヴェトナム")).isEqualTo(japanese("ベトナム"));
    }

    @Test
    void latinWordsInJapaneseTextAreStemmedAndMarked() {
        assertThat(japanese("FTAs交渉")).containsExactly("_fta", "交渉");
    }

    @Test
    void singleCharactersAreBoundToTheWordTheyStandBeside() {
        assertThat(units.of("戦略的柔軟性"))
                .extracting(unit -> unit.terms().stream().map(Unit.Term::text).toList())
                .containsExactly(List.of("戦略", "的"), List.of("柔軟", "性"));
    }

    private List<String> english(String text) {
        return units.terms(Script.OTHER, text).stream().map(Unit.Term::text).toList();
    }

    private List<String> japanese(String text) {
        return units.terms(Script.JAPANESE, text).stream().map(Unit.Term::text).toList();
    }
}
