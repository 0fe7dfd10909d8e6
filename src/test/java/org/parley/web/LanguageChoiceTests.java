package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ParleyServer;
import org.parley.Visitor;

class LanguageChoiceTests {

    private final Visitor visitor = ParleyServer.sample().visitor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja | /ja/",
                "ja-JP,ja;q=0.9,en;q=0.5 | /ja/",
                "en-US,en;q=0.9 | /en/",
                "fr,ja;q=0.3 | /ja/",
                "fr | /en/",
                "en;q=0.1,ja | /ja/",
                "*;;;q=x | /en/"
            })
    void frontPageIsInTheLanguageThatTheBrowserAsksFor(String accepted, String leadsTo) {
        Visitor.Answer answer = visitor.get("/", "Accept-Language", accepted);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith(leadsTo);
        assertThat(answer.header("Vary")).contains("Accept-Language").contains("Cookie");
    }

    @Test
    void frontPageIsInEnglishWhereTheBrowserAsksForNothing() {
        assertThat(visitor.get("/").header("Location")).endsWith("/en/");
    }

    @ParameterizedTest
    @CsvSource({"/en, /en/", "/ja, /ja/"})
    void languageAloneLeadsToItsFrontPage(String typed, String leadsTo) {
        Visitor.Answer answer = visitor.get(typed);

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).endsWith(leadsTo);
    }

    @Test
    void languageLastReadIsRememberedAndPrevails() {
        String cookie = visitor.get("/ja/archive").header("Set-Cookie");

        assertThat(cookie).contains("language=ja").contains("HttpOnly").contains("SameSite=Lax");
        assertThat(visitor.get("/", "Cookie", cookie.split(";", 2)[0], "Accept-Language", "en")
                        .header("Location"))
                .endsWith("/ja/");
    }

    @Test
    void languageAlreadyRememberedIsNotSetAgain() {
        assertThat(visitor.get("/ja/archive", "Cookie", "language=ja").headerIfThere("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void rememberedLanguageThatTheJournalIsNotReadInIsIgnored() {
        assertThat(visitor.get("/", "Cookie", "language=xx", "Accept-Language", "ja")
                        .header("Location"))
                .endsWith("/ja/");
    }
}
