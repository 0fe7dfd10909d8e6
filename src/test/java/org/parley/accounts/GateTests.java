package org.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.Visitor.Answer;
import org.parley.publishing.Role;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may come to which page of accounts, and in what ways nobody can. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTests {

    private static final String SOMEBODY = "019b0000-0000-7000-8000-000000000000";

    private final ParleyServer server = ParleyServer.empty();
    private final DeskVisitor nobody = DeskVisitor.unknown(server);
    private final Map<Role, DeskVisitor> members = new HashMap<>();

    GateTests() {
        for (Role role : Role.values()) {
            members.put(
                    role, DeskVisitor.signedIn(server, "gate-" + role.name().toLowerCase(java.util.Locale.ROOT), role));
        }
    }

    @AfterAll
    void close() {
        server.close();
    }

    /** Every address of somebody's own account: who may come to it. Those of the desk are in the table of the desk. */
    private static final Map<String, Set<Role>> WHO = new LinkedHashMap<>();

    private static final Set<Role> EVERY = Set.of(Role.values());

    static {
        WHO.put("GET /{language}/account", EVERY);
        WHO.put("POST /{language}/account", EVERY);
        WHO.put("POST /{language}/account/passkeys/remove", EVERY);
        WHO.put("POST /{language}/account/sessions/end", EVERY);
        WHO.put("GET /{language}/account/password", EVERY);
        WHO.put("POST /{language}/account/password", EVERY);
        WHO.put("GET /{language}/account/code", EVERY);
        WHO.put("POST /{language}/account/code", EVERY);
        WHO.put("POST /{language}/account/code/off", EVERY);
        WHO.put("GET /{language}/account/tokens", EVERY);
        WHO.put("POST /{language}/account/tokens", EVERY);
        WHO.put("POST /{language}/account/tokens/end", EVERY);
    }

    static Stream<String> addresses() {
        return WHO.keySet().stream();
    }

    @Test
    void everyAddressOfThisModuleIsInTheTable() {
        Set<String> there = server.part(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().equals("org.parley.accounts"))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                entry.getKey().getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .filter(address -> !address.contains("/sign-in") && !address.contains("/desk/"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(there).isEqualTo(new TreeSet<>(WHO.keySet()));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void nobodyIsSentToSignIn(String address) {
        Answer answer = ask(nobody, address);

        if (address.startsWith("GET")) {
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.header("Location")).startsWith("/en/sign-in?to=%2Fen%2F");
        } else {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text()).contains("Sign in first");
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void memberComesOnlyWhereTheirRoleAllows(String address) {
        Set<Role> allowed = java.util.Objects.requireNonNull(WHO.get(address));
        for (Role role : Role.values()) {
            int status = ask(java.util.Objects.requireNonNull(members.get(role)), address)
                    .status();
            if (!allowed.contains(role)) {
                assertThat(status).as("%s as %s", address, role).isEqualTo(404);
            } else if (address.startsWith("GET") && !address.contains("{id}")) {
                assertThat(status).as("%s as %s", address, role).isEqualTo(200);
            } else {
                assertThat(status).as("%s as %s", address, role).isIn(200, 303, 400, 404, 422);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void formWithoutItsTokenIsRefused(String address) {
        if (address.startsWith("POST")) {
            Answer answer = java.util.Objects.requireNonNull(members.get(Role.ADMINISTRATOR))
                    .postAsIs(path(address), "_csrf", "guessed");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("This was not taken");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/desk/accounts/",
                "/en/desk//accounts",
                "//en/desk/accounts",
                "/en//desk/accounts",
                "/EN/desk/accounts",
                "/En/desk/accounts",
                "/en/DESK/accounts",
                "/en/desk/Accounts",
                "/en/%64esk/accounts",
                "/en/desk%2Faccounts",
                "/en/desk/%61ccounts",
                "/en/./desk/accounts",
                "/en/x/../desk/accounts",
                "/en/desk;x=1/accounts",
                "/en;x/desk/accounts",
                "/en/desk/accounts;.css",
                "/en/desk/accounts.json",
                "/en/desk/accounts%00",
                "/en\\desk\\accounts",
                "/en/%2564esk/accounts",
                "/%65n/desk/accounts"
            })
    void otherSpellingOfAnAddressDoesNotSlipPast(String address) {
        String answer = server.visitor().sendRaw("GET " + address + " HTTP/1.1");

        assertThat(answer.lines().findFirst().orElse("")).containsPattern(" (303|400|404) ");
        assertThat(answer).doesNotContain("gate-administrator");
    }

    @Test
    void publicPagesGetNoSessionAndNoCookie() {
        Answer page = server.visitor().get("/en/about", "Cookie", "language=en");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headerIfThere("Set-Cookie")).isEmpty();
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void signInPageBeginsNoSession() {
        DeskVisitor visitor = DeskVisitor.unknown(server);

        assertThat(visitor.get("/en/sign-in").status()).isEqualTo(200);
        assertThat(visitor.cookies()).containsOnlyKeys("__Host-parley-form", "language");
    }

    @Test
    void pagesBehindTheGateAreKeptByNobody() {
        DeskVisitor administrator = java.util.Objects.requireNonNull(members.get(Role.ADMINISTRATOR));

        assertThat(administrator.get("/en/desk/accounts").header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(nobody.get("/en/desk/accounts").status()).isEqualTo(303);
    }

    @Test
    void sessionCookieCannotBeReadByScriptsNorSentFromElsewhere() {
        DeskVisitor visitor = DeskVisitor.unknown(server);
        Answer answer = visitor.open(
                DeskVisitor.invite(server, "cookies", null, Role.AUTHOR).link());

        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-parley=")
                        .contains("HttpOnly")
                        .contains("Secure")
                        .contains("SameSite=Lax")
                        .contains("Path=/"));
    }

    @Test
    void sessionThatSomebodyElseChoseIsNotTaken() {
        DeskVisitor visitor = DeskVisitor.unknown(server);
        visitor.cookies().put("__Host-parley", "chosen-by-somebody-else");

        visitor.open(DeskVisitor.invite(server, "fixed", null, Role.AUTHOR).link());

        assertThat(visitor.cookies().get("__Host-parley")).isNotEqualTo("chosen-by-somebody-else");
        DeskVisitor other = DeskVisitor.unknown(server);
        other.cookies().put("__Host-parley", "chosen-by-somebody-else");
        assertThat(other.get("/en/account").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/en/desk",
                "/\\evil.example/desk",
                "/en/desk\\..\\..\\evil",
                "/en/desk//evil.example",
                "javascript:alert(1)",
                "/en/desk\r\nSet-Cookie: a=b",
                "/en/pieces/x",
                "/en/sign-in/out"
            })
    void nobodyIsLedElsewhereAfterSigningIn(String destination) {
        assertThat(GatedAddresses.isDestination(destination)).isFalse();
    }

    @Test
    void memberIsLedWhereTheyWantedToGo() {
        assertThat(List.of("/en/desk", "/ja/desk/pieces?state=DRAFT&page=2", "/en/account", "/en/desk/accounts/x"))
                .allMatch(GatedAddresses::isDestination);
    }

    @Test
    void scriptInANameIsShownAsText() {
        DeskVisitor administrator = java.util.Objects.requireNonNull(members.get(Role.ADMINISTRATOR));
        String script = "\"><script>alert(1)</script>";

        Answer refused = administrator.post("/en/desk/accounts", "email", script, "name", script, "role", "AUTHOR");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.page().select("input[name=name]").val()).isEqualTo(script);
        assertThat(refused.text()).doesNotContain("<script>alert");

        Answer made = administrator.post(
                "/en/desk/accounts", "email", "script@example.org", "name", script, "role", "AUTHOR");
        assertThat(made.status()).isEqualTo(303);
        assertThat(administrator.get("/en/desk/accounts").text())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        assertThat(administrator.get("/en/desk/audit").text()).doesNotContain("<script>alert");
    }

    @Test
    void moreThanIsReadIsRefusedInWords() {
        String much = "x".repeat(70_000);
        Answer ofNobody = nobody.postAsIs("/en/sign-in", "email", much);
        assertThat(ofNobody.status()).isEqualTo(413);
        assertThat(ofNobody.text()).contains("That is too large");

        DeskVisitor author = java.util.Objects.requireNonNull(members.get(Role.AUTHOR));
        Answer ofAuthor = author.postAsIs("/en/account", "name", "x".repeat(21 * 1024 * 1024));
        assertThat(ofAuthor.status()).isEqualTo(413);
        assertThat(author.post("/en/account", "name", much).status())
                .as("read, and judged")
                .isEqualTo(400);
    }

    private Answer ask(DeskVisitor visitor, String address) {
        return address.startsWith("GET") ? visitor.get(path(address)) : visitor.post(path(address));
    }

    private static String path(String address) {
        return address.substring(address.indexOf(' ') + 1)
                .replace("{language}", "en")
                .replace("{id}", SOMEBODY);
    }
}
