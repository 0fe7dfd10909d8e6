package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.Visitor;
import org.parley.publishing.Role;

/** However an address of the desk is spelt, nobody sees what is there. */
class AddressSpellingTests {

    private static final DeskSite SITE = DeskRoutes.SHARED.site;
    private static final String MARK = "class=\"desk-head\"";
    private static final Visitor NOBODY = SITE.server().visitor();

    /** Each address once: by reading it, or by the method that it has. */
    static Stream<String> addresses() {
        return DeskRoutes.all()
                .filter(route -> DeskRoutes.reads(route) || !DeskRoutes.WHO.containsKey(route.replace("POST", "GET")));
    }

    @Test
    void pagesOfTheDeskAreKnownByTheirHead() {
        assertThat(SITE.as(Role.ADMINISTRATOR).get("/en/desk").text()).contains(MARK);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void noOtherSpellingLetsNobodyIn(String route) {
        String method = route.substring(0, route.indexOf(' '));
        for (String spelling : spellings(DeskRoutes.SHARED.path(route))) {
            String answer = NOBODY.sendRaw(method + " " + spelling + " HTTP/1.1");
            String[] parts = answer.split("\r\n\r\n", 2);
            int status = Integer.parseInt(answer.split(" ", 3)[1]);

            assertThat(status).as(spelling).isIn(302, 303, 400, 401, 403, 404, 405);
            assertThat(answer).as(spelling).doesNotContain(MARK).doesNotContain("Exception");
            if (status
                    == 302) { // Of all spellings, the one without a language is led to one, and from there to sign in.
                assertThat(spelling).startsWith("/desk");
                assertThat(parts[0]).as(spelling).containsPattern("(?i)location: /[a-z]{2}/desk[/?\r]");
            }
            if (status == 303) {
                assertThat(parts[0]).as(spelling).containsPattern("(?i)location: /[a-z]{2}/sign-in(\\?|\r)");
            }
        }
    }

    private static List<String> spellings(String path) {
        String rest = path.substring("/en/desk".length());
        return List.of(
                "/EN/desk" + rest,
                "/En/desk" + rest,
                "/en/Desk" + rest,
                "/en/DESK" + rest.toUpperCase(java.util.Locale.ROOT),
                "/en//desk" + rest,
                "//en/desk" + rest,
                "/en/desk/" + rest,
                path + "/",
                path + "//",
                path + "/.",
                "/en;x=y/desk" + rest,
                "/en/desk;x=y" + rest,
                "/en/;x=y/desk" + rest,
                path + ";x=y",
                path + ";/sign-in",
                "/en/%64esk" + rest,
                "/%65n/desk" + rest,
                "/en/%2564esk" + rest,
                "/en%2Fdesk" + rest,
                "/en/desk" + rest.replace("/", "%2F"),
                "/en/desk" + rest.replace("/", "%5C"),
                "/en/desk" + rest.replace("/", "\\"),
                "/en/./desk" + rest,
                "/en/%2e/desk" + rest,
                "/en/pieces/../desk" + rest,
                "/en/pieces/%2e%2e/desk" + rest,
                "/en/sign-in/../desk" + rest,
                "/en/sign-in/%2e%2e/desk" + rest,
                "/en/sign-in/..;/desk" + rest,
                "/en/sign-in/..%2fdesk" + rest,
                "/en/sign-in/%252e%252e/desk" + rest,
                "/login/../en/desk" + rest,
                "/webauthn/authenticate/%2e%2e/%2e%2e/en/desk" + rest,
                "/assets/%2e%2e/en/desk" + rest,
                "/media/..;/en/desk" + rest,
                path + "%00",
                path + "%20",
                path + "%0a",
                path + "%3Bx",
                path + ".json",
                path + "?to=/en/desk",
                "http://127.0.0.1/en/desk" + rest,
                "/de/desk" + rest,
                "/desk" + rest);
    }
}
