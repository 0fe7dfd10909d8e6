package org.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.store.schema.Tables.ACCESS_TOKEN;
import static org.parley.store.schema.Tables.CHANGE_LOG;
import static org.parley.store.schema.Tables.SIGN_IN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.Visitor;
import org.parley.Visitor.Answer;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.Role;
import org.parley.store.Store;
import org.parley.store.UtcInstant;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Tokens by which programs ask the API of the desk: how members make them, and what does not let anybody in. */
@ExtendWith(OutputCaptureExtension.class)
class AccessTokenTests {

    private static final String API = "/api/v1/desk/mailings";
    private static final ParleyServer SERVER = ParleyServer.empty(Map.of("parley.behind-proxy", "true"));
    private static final Visitor PROGRAM = SERVER.visitor();

    private static int members;

    private final String net = "10.1." + ++members + ".7";
    private final String mailbox = "member" + members;

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static String make(DeskVisitor member, String name, String days) {
        Answer made = member.post("/en/account/tokens", "name", name, "days", days);
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.header("Cache-Control")).contains("no-store");
        return Objects.requireNonNull(made.page().selectFirst("main .secret")).text();
    }

    private Answer ask(String token) {
        return PROGRAM.get(API, "Authorization", "Bearer " + token, "X-Forwarded-For", net);
    }

    @Test
    void tokenIsShownOnceAndLetsAProgramIn() {
        DeskVisitor editor = DeskVisitor.signedIn(SERVER, mailbox, Role.EDITOR);
        String token = make(editor, "Nightly <report>", "90");

        assertThat(token).matches("parley_[A-Za-z0-9_-]{43}");
        Document page = editor.get("/en/account/tokens").page();
        assertThat(page.text())
                .contains("Nightly <report>")
                .contains("Never used")
                .doesNotContain(token);
        assertThat(editor.get("/ja/account").page().text()).contains("発行済みのトークン：1件");

        Answer answer = ask(token);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headerIfThere("Set-Cookie")).isEmpty();
        assertThat(editor.get("/en/account/tokens").page().text())
                .contains("Last used")
                .contains(net);
    }

    @Test
    void storeLogAndTrailDoNotHoldIt(CapturedOutput output) {
        DeskVisitor admin = DeskVisitor.signedIn(SERVER, mailbox, Role.ADMINISTRATOR);
        String token = make(admin, "Trail", "30");
        assertThat(ask(token).status()).isEqualTo(200);
        assertThat(ask(token + "x").status()).isEqualTo(401);

        String kept = SERVER.part(Store.class)
                .read(db -> db.fetch(ACCESS_TOKEN).formatCSV()
                        + db.fetch(CHANGE_LOG).formatCSV()
                        + db.fetch(SIGN_IN).formatCSV());
        assertThat(kept).contains("made-token").contains("TOKEN").doesNotContain(token);
        assertThat(output.getAll()).doesNotContain(token);
        String trail = admin.get("/en/desk/audit").page().text();
        assertThat(trail)
                .contains("made a token")
                .contains("Trail")
                .contains("token, from " + net)
                .doesNotContain(token);
    }

    @Test
    void endedTokenLetsNobodyIn() {
        DeskVisitor editor = DeskVisitor.signedIn(SERVER, mailbox, Role.EDITOR);
        String token = make(editor, "To be ended", "365");
        Document page = editor.get("/en/account/tokens").page();
        String id = page.select("main li input[name=id]").attr("value");

        DeskVisitor other = DeskVisitor.signedIn(SERVER, mailbox + "b", Role.ADMINISTRATOR);
        assertThat(other.post("/en/account/tokens/end", "id", id).status()).isEqualTo(303);
        assertThat(ask(token).status()).as("nobody ends another's").isEqualTo(200);

        assertThat(editor.post("/en/account/tokens/end", "id", id).status()).isEqualTo(303);
        Answer refused = ask(token);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text()).contains("There is no such token");
    }

    @Test
    void tokenEndsWithItsDayWithTheRoleAndWithTheAccount() {
        DeskVisitor editor = DeskVisitor.signedIn(SERVER, mailbox, Role.EDITOR);
        String token = make(editor, "Outlived", "30");
        Store store = SERVER.part(Store.class);
        Instant ends = UtcInstant.parse(store.read(db -> db.select(ACCESS_TOKEN.ENDS_AT)
                .from(ACCESS_TOKEN)
                .where(ACCESS_TOKEN.NAME.eq("Outlived"))
                .fetchSingle()
                .value1()));
        assertThat(Duration.between(Instant.now(), ends)).isBetween(Duration.ofDays(29), Duration.ofDays(30));

        Caller operator = new Caller.Operator("test");
        AccountId account = SERVER.part(Accounts.class)
                .find(new EmailAddress(mailbox + "@example.org"))
                .orElseThrow()
                .id();
        ChangeAccount accounts = SERVER.part(ChangeAccount.class);
        accounts.change(operator, account, mailbox, java.util.Set.of(Role.AUTHOR), null);
        assertThat(ask(token).status()).as("an author may not").isEqualTo(404);
        accounts.change(operator, account, mailbox, java.util.Set.of(Role.EDITOR), null);
        assertThat(ask(token).status()).isEqualTo(200);

        store.run(
                "test",
                transaction -> transaction
                        .db()
                        .update(ACCESS_TOKEN)
                        .set(
                                ACCESS_TOKEN.ENDS_AT,
                                UtcInstant.format(Instant.now().minusSeconds(1)))
                        .where(ACCESS_TOKEN.NAME.eq("Outlived"))
                        .execute());
        assertThat(ask(token).text()).contains("good until a day that is past");

        DeskVisitor again = DeskVisitor.unknown(SERVER);
        again.open(DeskVisitor.link(SERVER, account));
        String fresh = make(again, "Fresh", "30");
        accounts.disable(operator, account);
        assertThat(ask(fresh).status()).isEqualTo(401);
        accounts.enable(operator, account);
        assertThat(ask(fresh).status()).as("it does not come back").isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Basic cGFybGV5OnBhcmxleQ==",
                "Bearer parley_",
                "Bearer parley_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer a b",
                "Bearer '; DROP TABLE access_token; --"
            })
    void whatIsNoTokenLetsNobodyIn(String header) {
        Answer answer = header.isEmpty()
                ? PROGRAM.get(API, "X-Forwarded-For", net)
                : PROGRAM.get(API, "Authorization", header, "X-Forwarded-For", net);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=");
    }

    @Test
    void cookieOfTheDeskCountsForNothing() {
        DeskVisitor editor = DeskVisitor.signedIn(SERVER, mailbox, Role.EDITOR);

        assertThat(editor.get(API).status()).isEqualTo(401);
        Answer forged = editor.post(API + "/01a2120e-6bbe-7f08-b191-b7e746d0bae6/cancel");
        assertThat(forged.status())
                .as("as another site would have a browser send it")
                .isEqualTo(401);
        assertThat(PROGRAM.send(
                                "OPTIONS",
                                API,
                                "Origin",
                                "https://evil.example",
                                "Access-Control-Request-Method",
                                "POST")
                        .headerIfThere("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void tokenOpensNothingButTheApi() {
        String token = make(DeskVisitor.signedIn(SERVER, mailbox, Role.ADMINISTRATOR), "Bold", "30");
        for (String address :
                List.of("/en/account", "/en/account/tokens", "/en/desk", "/en/desk/accounts", "/en/desk/mailings")) {
            assertThat(PROGRAM.get(address, "Authorization", "Bearer " + token).status())
                    .as(address)
                    .isEqualTo(303);
        }
        assertThat(PROGRAM.post("/en/account/tokens", "name=x&days=30", "Authorization", "Bearer " + token)
                        .status())
                .isIn(401, 403);
        assertThat(PROGRAM.get(API + "?token=" + token).status())
                .as("an address is written into logs")
                .isEqualTo(401);
    }

    @Test
    void oddlyWrittenAddressDoesNotSlipPast() {
        for (String line : List.of(
                "GET /api/v1//desk/mailings HTTP/1.1",
                "GET /api/v1/./desk/mailings HTTP/1.1",
                "GET /api/v1/x/../desk/mailings HTTP/1.1",
                "GET /api/v1/desk;a=b/mailings HTTP/1.1",
                "GET /api/v1/%64esk/mailings HTTP/1.1",
                "GET /api/v1/desk/mailings/ HTTP/1.1",
                "GET /API/v1/desk/mailings HTTP/1.1")) {
            assertThat(PROGRAM.sendRaw(line))
                    .as(line)
                    .containsPattern("^HTTP/1.1 4\\d\\d")
                    .doesNotContain("mailings\":");
        }
    }

    @Test
    void whatIsTypedWrongIsSaidAndStands() {
        DeskVisitor editor = DeskVisitor.signedIn(SERVER, mailbox, Role.EDITOR);
        for (String name : List.of(" ", "two\nlines", "x".repeat(101))) {
            Answer wrong = editor.post("/en/account/tokens", "name", name, "days", "30");
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.page().select("[role=alert]").text()).contains("in at most 100 characters");
        }
        Answer eternal = editor.post("/ja/account/tokens", "name", "永久", "days", "9999");
        assertThat(eternal.status()).isEqualTo(422);
        assertThat(eternal.page().select("[role=alert]").text()).contains("有効期間");
        assertThat(eternal.page().select("#name").attr("value")).isEqualTo("永久");
        for (int i = 0; i < AccessTokens.MOST; i++) {
            make(editor, "token " + i, "30");
        }
        assertThat(editor.post("/en/account/tokens", "name", "one more", "days", "30")
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("You have 20 tokens");
    }

    @Test
    void whoTriesTokensOrAsksTooOftenIsMadeToWait() {
        String bad = "parley_" + "A".repeat(43);
        int tries = 0;
        while (ask(bad).status() == 401) {
            assertThat(++tries).isLessThan(40);
        }
        Answer waits = ask(bad);
        assertThat(waits.status()).isEqualTo(429);
        assertThat(Integer.parseInt(waits.header("Retry-After"))).isPositive();

        String token = make(DeskVisitor.signedIn(SERVER, mailbox, Role.EDITOR), "Hasty", "30");
        int asked = 0;
        while (ask(token).status() == 200) {
            assertThat(++asked).isLessThan(1_000);
        }
        assertThat(asked).isGreaterThanOrEqualTo(TokenPace.AT_ONCE);
        assertThat(ask(token).status()).isEqualTo(429);
    }
}
