package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ParleyServer;
import org.parley.Visitor;
import org.parley.Visitor.Answer;

/** How those who work at the desk find it. */
class DeskDoorTests {

    private final Visitor visitor = ParleyServer.sample().visitor();

    @ParameterizedTest
    @CsvSource({"en, For editors", "ja, 編集部"})
    void footOfEveryPageLeadsToTheDesk(String language, String words) {
        for (String path : new String[] {"/", "/archive", "/pieces/two-tables-one-alliance"}) {
            var link = visitor.get("/" + language + path).page().select("footer a[href=/" + language + "/desk]");
            assertThat(link.text()).as(path).isEqualTo(words);
        }

        Answer desk = visitor.get("/" + language + "/desk");
        assertThat(desk.status()).isEqualTo(303);
        assertThat(desk.header("Location")).isEqualTo("/" + language + "/sign-in?to=%2F" + language + "%2Fdesk");
    }

    @ParameterizedTest
    @CsvSource({
        "/desk, /ja/desk",
        "/desk/, /ja/desk",
        "/desk/pieces?q=a%20b&page=2, /ja/desk/pieces?q=a%20b&page=2",
        "/desk/pieces/%E7%A8%AE, /ja/desk/pieces/%E7%A8%AE"
    })
    void addressWithoutALanguageLeadsToTheSameInTheReadersLanguage(String address, String leadsTo) {
        Answer asked = visitor.get(address, "Accept-Language", "ja,en;q=0.5");
        assertThat(asked.status()).isEqualTo(302);
        assertThat(asked.header("Location")).isEqualTo(leadsTo);
        assertThat(asked.header("Cache-Control")).contains("no-store");
        assertThat(asked.headerIfThere("Set-Cookie")).isEmpty();

        assertThat(visitor.get(address, "Cookie", "language=ja", "Accept-Language", "en")
                        .header("Location"))
                .isEqualTo(leadsTo);
    }

    @Test
    void whoeverSignsInOnTheWayIsLedOnToTheSame() {
        String inLanguage = visitor.get("/desk/pieces?page=2").header("Location");

        assertThat(visitor.get(inLanguage).header("Location"))
                .isEqualTo("/en/sign-in?to=%2Fen%2Fdesk%2Fpieces%3Fpage%3D2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk//evil.example", "/desk/..%2f..%2fevil", "/desk/%0d%0aX: y"})
    void addressThatIsWrittenToLeadElsewhereIsRefused(String address) {
        Answer answer = visitor.get(address.replace(" ", "%20"));

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.headerIfThere("Location")).isEmpty();
    }

    @Test
    void robotsLeaveTheDeskAlone() {
        assertThat(visitor.get("/robots.txt").text()).contains("Disallow: /*/desk\n");
    }
}
