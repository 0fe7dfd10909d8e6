package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.Visitor.Answer;
import org.parley.publishing.Role;
import org.parley.store.StoreKind;

/** A script that is typed into any field, or put into any address, is text wherever it is shown. */
class HostileTextTests {

    private static final List<String> PARAMETERS = List.of(
            "q", "page", "state", "in", "done", "wrong", "to", "why", "who", "act", "day", "from", "other", "section",
            "author", "year", "lang", "kind", "term", "sort");

    private static final DeskRoutes ROUTES = new DeskRoutes();
    private static final DeskSite SITE = ROUTES.site;

    private static HostileJournal journal(StoreKind kind) {
        return switch (kind) {
            case SQLITE -> OnSqlite.JOURNAL;
            case POSTGRESQL -> OnPostgresql.JOURNAL;
        };
    }

    private static final class OnSqlite {
        private static final HostileJournal JOURNAL = new HostileJournal(StoreKind.SQLITE);
    }

    private static final class OnPostgresql {
        private static final HostileJournal JOURNAL = new HostileJournal(StoreKind.POSTGRESQL);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsStoredIsTextOnEveryPageFeedAndAnswer(StoreKind kind) {
        HostileJournal journal = journal(kind);

        Map<String, Answer> answers = SafePages.judgeAll(
                journal.writer(),
                ParleyServer.PUBLIC,
                List.of(
                        "/en/",
                        "/ja/",
                        "/en/feed.atom",
                        "/ja/feed.atom",
                        "/en/sections/debates/feed.atom",
                        "/sitemap.xml",
                        "/en/opensearch.xml",
                        "/api/v1/pieces",
                        "/api/v1/people",
                        "/api/v1/debates",
                        "/api/v1/search?q=steal",
                        "/en/search?q=steal",
                        "/ja/search?q=steal",
                        "/en/desk",
                        "/ja/desk",
                        "/en/desk/choose?q=steal",
                        "/en/desk/suggest/people?q=script",
                        "/en/desk/suggest/institutions?q=script"));

        // It was there to be judged.
        for (String shown : List.of(
                "/en/",
                "/en/pieces/",
                "/ja/pieces/",
                "/en/people/",
                "/en/institutions/",
                "/en/summary/",
                "/en/sections/",
                "/en/feed.atom",
                "/ja/feed.atom",
                "/en/search",
                "/api/v1/pieces",
                "/api/v1/people",
                "/api/v1/search",
                "/en/desk/pieces",
                "/en/desk/people/",
                "/en/desk/institutions/",
                "/en/desk/accounts",
                "/en/desk/summaries",
                "/en/desk/permissions",
                "/en/desk/choose",
                "/en/desk/suggest/people",
                "/en/desk/suggest/institutions",
                "/ja/desk/pieces/")) {
            assertThat(answers.entrySet())
                    .as(shown)
                    .anyMatch(entry -> entry.getKey().startsWith(shown)
                            && entry.getValue().text().contains("steal()"));
        }
        for (String page : List.of("/facts", "/contents", "/permission", "/preview", "/revisions", "/translate")) {
            assertThat(answers.entrySet())
                    .as(page)
                    .anyMatch(entry -> entry.getKey().endsWith(page)
                            && entry.getValue().text().contains("steal()"));
        }
    }

    @Test
    void everyFieldOfTheDeskWasFilledIn() {
        assertThat(journal(StoreKind.SQLITE).filled())
                .contains(
                        "title",
                        "summary",
                        "revision-remark",
                        "remark",
                        "note",
                        "return-remark",
                        "reason-en",
                        "reason-ja",
                        "series-en",
                        "series-ja",
                        "author-1-person-name-en",
                        "author-1-person-name-ja",
                        "author-1-person-sort-en",
                        "author-1-affiliation-ja",
                        "author-1-institution-1-name-en",
                        "licensor",
                        "licensor-ja",
                        "statement-en",
                        "statement-ja",
                        "licence",
                        "publisher-en",
                        "title-ja",
                        "introduction-en",
                        "name-en",
                        "sort-ja",
                        "name");
    }

    static Stream<String> pages() {
        return Stream.concat(
                DeskRoutes.all()
                        .filter(route -> DeskRoutes.reads(route) && !route.contains("/media/"))
                        .map(ROUTES::path),
                Stream.of("/en/account", "/en/account/password", "/en/account/code"));
    }

    /** Also what a browser would not let anybody change is made nonsense: that is refused too, and never a failure. */
    @ParameterizedTest
    @MethodSource("pages")
    void whatIsRefusedIsShownAsText(String address) {
        DeskVisitor administrator = SITE.as(Role.ADMINISTRATOR);
        for (PageForm form : PageForm.all(administrator.get(address).page())) {
            for (String button : List.of("save", HostileJournal.PAYLOAD, "up:" + HostileJournal.PAYLOAD)) {
                form.fill(HostileJournal.WORDS, Set.of());
                SafePages.judge(address, form.send(administrator, button));
            }
            SafePages.judge(address, form.spoil(HostileJournal.PAYLOAD).send(administrator, "save"));
        }
    }

    @Test
    void whatIsRefusedIsShownAsTextWhereTheStoreIsPostgresql() {
        HostileJournal journal = new HostileJournal(StoreKind.POSTGRESQL);
        SafePages.judgeAll(
                        journal.writer(), ParleyServer.PUBLIC, List.of("/en/desk", "/en/desk/accounts", "/en/account"))
                .forEach((address, answer) -> {
                    if (answer.isPage() && answer.status() == 200) {
                        for (PageForm form : PageForm.all(answer.page())) {
                            form.fill(HostileJournal.WORDS, Set.of());
                            SafePages.judge(address, form.send(journal.writer(), "save"));
                            SafePages.judge(
                                    address, form.spoil(HostileJournal.PAYLOAD).send(journal.writer(), "save"));
                        }
                    }
                });
    }

    static Stream<String> reading() {
        return ROUTES.mapped().stream().filter(DeskRoutes::reads);
    }

    @ParameterizedTest
    @MethodSource("reading")
    void whatIsPutIntoAnAddressIsText(String route) {
        String encoded = URLEncoder.encode(HostileJournal.PAYLOAD, StandardCharsets.UTF_8);
        String path = ROUTES.path(route)
                .replaceAll("\\?.*", "")
                .replaceAll("\\{language[^/]*}", "en")
                .replaceAll("\\{[^/]*}", "who-comes-where");
        for (String parameter : PARAMETERS) {
            String address = path + "?" + parameter + "=" + encoded;
            SafePages.judge(path + "?" + parameter, SITE.as(Role.ADMINISTRATOR).get(address));
            // What is not there in this store is not found; lists are, and ask it.
            SafePages.judge(
                    path + "?" + parameter + " on PostgreSQL",
                    journal(StoreKind.POSTGRESQL).writer().get(address));
        }
        // Characters that can stand in no address do not even come here.
        String part =
                path.replaceAll("/[^/]*$", "/") + encoded.replace("+", "%20").replaceAll("%(08|2F)", "");
        SafePages.judge(part, SITE.as(Role.ADMINISTRATOR).get(part));
    }

    /** PostgreSQL keeps no text with it. */
    @Test
    void characterZeroIsRefusedInWordsWhereverItIsSent() {
        DeskVisitor writer = journal(StoreKind.POSTGRESQL).writer();
        for (String route : ROUTES.mapped()) {
            String path = ROUTES.path(route)
                    .replaceAll("\\?.*", "")
                    .replaceAll("\\{language[^/]*}", "en")
                    .replaceAll("\\{[^/]*}", "who-comes-where");
            boolean gated = path.matches("/en/(desk|account|sign-in).*");
            for (String name : List.of("q", "name", "author", "do")) {
                Answer answer = DeskRoutes.reads(route)
                        ? writer.get(path + "?" + name + "=a%00b")
                        : writer.post(path, name, "settle:a\0b");
                assertThat(answer.status()).as("%s %s", route, name).isLessThan(500);
                if (gated) {
                    assertThat(answer.status()).as("%s %s", route, name).isEqualTo(400);
                    assertThat(answer.text()).contains("That could not be read");
                }
            }
        }
        String page = journal(StoreKind.POSTGRESQL).translation();
        String text = "{\"passage\":\"title\",\"base\":\"\",\"texts\":[\"a\\u0000b\"],\"source\":\"a\\u0000b\"}";
        assertThat(writer.postJson(page + "/translate/passage", text).status()).isEqualTo(404);
        String copy = "{\"version\":0,\"title\":\"a\\u0000b\",\"summary\":\"\\u0000\",\"blocks\":[]}";
        assertThat(writer.postJson(page + "/working-copy", copy).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:steal()",
                "JaVaScRiPt:steal()",
                " javascript:steal()",
                "java\\tscript:steal()",
                "data:text/html,<script>steal()</script>",
                "vbscript:steal()",
                "/\\\\elsewhere.example/x.png",
                "/\\n/elsewhere.example/x.png",
                "//elsewhere.example/",
                "https:steal()",
                "https://example.org/\\\"><script>steal()</script>"
            })
    void linkThatIsNoLinkIsRefusedAndPictureToo(String link) {
        String page = "/en/desk/pieces/" + ROUTES.path("GET /{piece}").substring(1) + "/en";
        String version = SITE.as(Role.EDITOR)
                .get(page)
                .page()
                .select("#write input[name=version]")
                .val();
        for (String block : List.of(
                "{\"id\":\"para2222\",\"type\":\"paragraph\",\"text\":[{\"text\":\"x\",\"link\":\"%s\"}]}",
                "{\"id\":\"figu2222\",\"type\":\"figure\",\"source\":\"%s\",\"alternative\":\"x\",\"caption\":[]}")) {
            Answer answer = SITE.as(Role.EDITOR)
                    .postJson(
                            page + "/working-copy",
                            "{\"version\":%s,\"title\":\"x\",\"summary\":\"\",\"blocks\":[%s]}"
                                    .formatted(version, block.formatted(link)));

            assertThat(answer.status()).as(block).isEqualTo(422);
            assertThat(answer.header("Content-Type")).startsWith("application/json");
        }
    }
}
