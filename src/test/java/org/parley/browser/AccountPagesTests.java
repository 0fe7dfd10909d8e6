package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.publishing.Role;

/** What a member does with their account in a browser: signs in, adds a passkey, signs in by it; and who can read the pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountPagesTests {

    private static final String PASSWORD = "violet harbour eleven spoons";

    private final ParleyServer server = ParleyServer.atLocalhost();
    private final String site = "http://localhost:" + server.address().getPort();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> made = List.copyOf(complaints);
        complaints.clear();
        assertThat(made).isEmpty();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void passkeyIsAddedAndSignsIn() {
        Page page = begin(1280, 900, true);
        addAuthenticator(page);
        open(page, "keyed");
        assertThat(page.locator("h1")).hasText("Choose how you sign in");

        page.getByLabel("What is this device called?").fill("Telephone");
        page.getByRole(AriaRole.BUTTON, name("Add a passkey")).click();

        assertThat(page.locator(".told")).hasText("The passkey is added.");
        assertThat(page.locator(".work .what").first()).hasText("Telephone");

        page.getByRole(AriaRole.BUTTON, name("Sign out")).click();
        assertThat(page.locator(".told")).hasText("You are signed out.");
        page.navigate(site + "/en/account");
        page.getByRole(AriaRole.BUTTON, name("Sign in with a passkey")).click();
        assertThat(page).hasURL(site + "/en/account");
        assertThat(page.locator(".facts")).containsText("keyed@example.org");

        page.getByRole(AriaRole.BUTTON, name("Remove the passkey Telephone")).click();
        assertThat(page.locator(".told")).hasText("The passkey is removed.");
        page.getByRole(AriaRole.BUTTON, name("Sign out")).click();
        page.getByRole(AriaRole.BUTTON, name("Sign in with a passkey")).click();
        assertThat(page.locator(".passkey .wrong")).containsText("not known here");
        complaints.removeIf(complaint -> complaint.contains("401"));
    }

    @Test
    void everythingButPasskeysWorksWithoutScripts() {
        Page page = begin(390, 844, false);
        open(page, "plain");
        page.getByLabel("New password").fill(PASSWORD);
        page.getByLabel("The same once more").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, name("Set the password")).click();
        page.navigate(site + "/en/account");
        page.getByRole(AriaRole.BUTTON, name("Sign out")).click();

        page.getByLabel("E-mail address").fill("plain@example.org");
        page.getByLabel("Password").fill("something else");
        page.getByRole(AriaRole.BUTTON, name("Sign in").setExact(true)).click();
        assertThat(page.locator(".told.wrong")).isVisible();
        assertThat(page.getByLabel("E-mail address")).hasValue("plain@example.org");
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, name("Sign in").setExact(true)).click();

        page.navigate(site + "/en/account");
        assertThat(page.locator(".facts")).containsText("plain@example.org");
        assertThat(page.locator(".passkey")).isHidden();
        complaints.removeIf(complaint -> complaint.contains("401"));
    }

    @Test
    void pagesCanBeReadByEverybody() {
        List<String> violations = new ArrayList<>();
        String unused = URI.create(
                        DeskVisitor.invite(server, "unused", null, Role.AUTHOR).link())
                .getPath();
        Page desk = begin(1280, 900, true);
        open(desk, "reading");
        String someone = desk.url();
        assertThat(someone).contains("/account/password");
        for (String path : List.of(
                "/sign-in?why=again",
                "/sign-in/link",
                unused.substring("/en".length()),
                "/account",
                "/account/password",
                "/account/code",
                "/desk/accounts",
                "/desk/accounts/new",
                "/desk/audit")) {
            check(desk, "/en" + path, violations);
            check(desk, "/ja" + path, violations);
        }
        desk.navigate(site + "/en/desk/accounts");
        desk.locator("table a[href*='/desk/accounts/']").first().click();
        String account = URI.create(desk.url()).getPath();
        check(desk, account, violations);
        check(desk, account.replace("/en/", "/ja/"), violations);
        assertThat(violations).isEmpty();
    }

    private void check(Page page, String address, List<String> violations) {
        page.navigate(site + address);
        violations.addAll(Axe.troubles(page));
    }

    private void open(Page page, String mailbox) {
        page.navigate(
                DeskVisitor.invite(server, mailbox, null, Role.ADMINISTRATOR).link());
        page.locator(".gate button.main").click();
        assertThat(page).hasURL(Pattern.compile(".*/account/password\\?welcome=1"));
    }

    private Page begin(int width, int height, boolean scripts) {
        BrowserContext context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setJavaScriptEnabled(scripts)
                        .setLocale("en-GB"));
        context.setDefaultTimeout(15_000);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** A device that holds passkeys and always finds its owner's finger. */
    private static void addAuthenticator(Page page) {
        var devices = page.context().newCDPSession(page);
        var _ = devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        var _ = devices.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    private static Page.GetByRoleOptions name(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
