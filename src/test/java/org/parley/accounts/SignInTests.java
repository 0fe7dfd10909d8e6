package org.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.nimbusds.jose.JOSEException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.Visitor.Answer;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.Role;

/** Signing in by each way but the passkey, and the letters about it, over real HTTP and real SMTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTests {

    private static final String PASSWORD = "violet harbour eleven spoons";
    private static final String OTHER = "seven slow lanterns uphill";
    private static final Pattern LINK = Pattern.compile("https://journal\\.example\\.org(/\\S+)");

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final OpenIdFixture provider = new OpenIdFixture();
    private final ParleyServer server;

    SignInTests() throws IOException, JOSEException {
        mail.start();
        Map<String, Object> settings = new HashMap<>(provider.settings());
        settings.put("parley.mail.host", "127.0.0.1");
        settings.put("parley.mail.port", mail.getSmtp().getPort());
        settings.put("parley.mail.from", "desk@example.org");
        server = ParleyServer.empty(settings);
    }

    @AfterAll
    void close() {
        server.close();
        mail.stop();
        provider.close();
    }

    @Test
    void memberIsInvitedChoosesAPasswordAndSignsInByIt() {
        DeskVisitor elena = invited("elena");
        assertThat(elena.get("/en/account/password?welcome=1").text()).contains("Choose how you sign in");

        Answer weak = elena.post("/en/account/password", "password", "password1234", "again", "password1234");
        assertThat(weak.status()).isEqualTo(400);
        assertThat(weak.text()).contains("among the first that would be guessed");

        Answer set = elena.post("/en/account/password", "password", PASSWORD, "again", PASSWORD, "welcome", "1");
        assertThat(set.status()).isEqualTo(303);
        assertThat(set.header("Location")).isEqualTo("/en/desk");
        assertThat(elena.get("/en/account").status()).isEqualTo(200);

        DeskVisitor elsewhere = DeskVisitor.unknown(server);
        Answer in = signIn(elsewhere, "Elena@Example.org ", PASSWORD);
        assertThat(in.status()).isEqualTo(303);
        assertThat(elsewhere.get("/en/account").text()).contains("elena@example.org");
    }

    @Test
    void linkWorksOnceAndOnlyByItsButton() {
        String path = URI.create(
                        DeskVisitor.invite(server, "once", null, Role.AUTHOR).link())
                .getPath();
        DeskVisitor visitor = DeskVisitor.unknown(server);
        assertThat(visitor.get(path).text()).contains("Go on as once");
        assertThat(visitor.get(path).status()).as("reading it does nothing").isEqualTo(200);
        assertThat(visitor.get("/en/account").status()).isEqualTo(303);

        assertThat(visitor.post(path).header("Location")).isEqualTo("/en/account/password?welcome=1");

        Answer again = DeskVisitor.unknown(server).post(path);
        assertThat(again.header("Location")).isEqualTo("/en/sign-in?why=link-used");
    }

    @Test
    void wrongPasswordAndUnknownAccountAreAnsweredAlike() {
        withPassword("alike");

        Answer wrong = signIn(DeskVisitor.unknown(server), "alike@example.org", "not the password");
        Answer unknown = signIn(DeskVisitor.unknown(server), "nobody@example.org", "not the password");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.page().select(".told").text())
                .isEqualTo(unknown.page().select(".told").text())
                .startsWith("E-mail address and password do not belong together");
        assertThat(wrong.page().select("input[name=email]").val()).isEqualTo("alike@example.org");
        assertThat(wrong.text()).doesNotContain("not the password");
    }

    @Test
    void guessingIsSlowedForKnownAndUnknownAccountsAlike() {
        withPassword("guessed");
        for (String email : new String[] {"guessed@example.org", "unknown@example.org"}) {
            DeskVisitor guesser = DeskVisitor.unknown(server);
            for (int guess = 0; guess < 5; guess++) {
                assertThat(signIn(guesser, email, "guess " + guess).status()).isEqualTo(401);
            }
            Answer slowed = signIn(guesser, email, PASSWORD);
            assertThat(slowed.status()).isEqualTo(429);
            assertThat(slowed.header("Retry-After")).isNotEmpty();
            assertThat(slowed.text()).contains("Too many attempts");
        }
    }

    @Test
    void newPasswordEndsEveryOtherSession() {
        DeskVisitor here = withPassword("everywhere");
        DeskVisitor there = DeskVisitor.unknown(server);
        var _ = signIn(there, "everywhere@example.org", PASSWORD);
        assertThat(there.get("/en/account").status()).isEqualTo(200);

        var _ = here.post("/en/account/password", "password", OTHER, "again", OTHER);

        assertThat(here.get("/en/account").status()).isEqualTo(200);
        assertThat(there.get("/en/account").status()).isEqualTo(303);
        assertThat(signIn(DeskVisitor.unknown(server), "everywhere@example.org", PASSWORD)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void disabledMemberIsOutAtOnceAndStaysOut() {
        DeskVisitor visitor = withPassword("disabled");
        Account account = account("disabled");

        server.part(ChangeAccount.class).disable(new Caller.Operator("test"), account.id());

        assertThat(visitor.get("/en/account").status()).isEqualTo(303);
        assertThat(signIn(DeskVisitor.unknown(server), "disabled@example.org", PASSWORD)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSession() {
        DeskVisitor visitor = invited("leaving");
        Map<String, String> kept = Map.copyOf(visitor.cookies());

        assertThat(visitor.post("/en/sign-in/out").header("Location")).isEqualTo("/en/sign-in?why=out");

        DeskVisitor thief = DeskVisitor.unknown(server);
        thief.cookies().putAll(kept);
        assertThat(thief.get("/en/account").status()).isEqualTo(303);
    }

    @Test
    void linkIsSentInTheLanguageOfTheAccount() throws Exception {
        server.part(InviteMember.class)
                .invite(
                        new Caller.Operator("test"),
                        new InviteMember.Invitation(
                                new EmailAddress("hanako@example.org"),
                                "翻訳花子",
                                Language.JAPANESE,
                                Set.of(Role.TRANSLATOR),
                                null));

        Answer asked = DeskVisitor.unknown(server).post("/ja/sign-in/link", "email", "hanako@example.org");
        assertThat(asked.header("Location")).isEqualTo("/ja/sign-in/link");

        MimeMessage letter = letterTo("hanako@example.org");
        assertThat(letter.getSubject()).isEqualTo("名称未設定の論壇にログインするためのリンク");
        assertThat(letter.getHeader("Subject", null)).startsWith("=?UTF-8?");
        assertThat(letter.getFrom()[0].toString()).contains("desk@example.org");
        String text = (String) letter.getContent();
        assertThat(text).contains("翻訳花子 様");
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();

        DeskVisitor hanako = DeskVisitor.unknown(server);
        assertThat(hanako.open(link.group(1)).status()).isEqualTo(303);
        assertThat(hanako.get("/ja/account").text()).contains("hanako@example.org");
    }

    @Test
    void linkForNobodyIsAnsweredAlikeAndNotSent() {
        int before = mail.getReceivedMessages().length;

        Answer asked = DeskVisitor.unknown(server).post("/en/sign-in/link", "email", "nobody.here@example.org");

        assertThat(asked.header("Location")).isEqualTo("/en/sign-in/link");
        assertThat(mail.getReceivedMessages()).hasSize(before);
    }

    @Test
    void letterCannotBeGivenFurtherRecipients() {
        Answer asked = DeskVisitor.unknown(server)
                .post("/en/sign-in/link", "email", "elena@example.org\r\nBcc: everybody@example.org");

        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.text()).contains("That is no e-mail address");
    }

    @Test
    void administratorInvitesByLetter() throws Exception {
        DeskVisitor administrator = DeskVisitor.signedIn(server, "inviting", Role.ADMINISTRATOR);

        Answer made = administrator.post(
                "/en/desk/accounts",
                "email",
                "guest@example.org",
                "name",
                "A Guest",
                "letters",
                "en",
                "role",
                "AUTHOR",
                "role",
                "TRANSLATOR");

        assertThat(made.status()).isEqualTo(303);
        String text = (String) letterTo("guest@example.org").getContent();
        assertThat(text).contains("A Guest").contains("inviting invites you").contains("within 3 days");
        assertThat(account("guest").roles()).containsExactlyInAnyOrder(Role.AUTHOR, Role.TRANSLATOR);
    }

    @Test
    void codeIsAskedForAfterThePasswordAndWorksOnce() throws Exception {
        DeskVisitor visitor = withPassword("coded");
        String secret =
                visitor.get("/en/account/code").page().select("code.secret").text();
        Answer on = visitor.post(
                "/en/account/code", "code", code(secret, Instant.now().minusSeconds(30)));
        assertThat(on.status()).isEqualTo(200);
        String recovery = on.page().select(".recovery code").eachText().getFirst();

        DeskVisitor elsewhere = DeskVisitor.unknown(server);
        Answer first = signIn(elsewhere, "coded@example.org", PASSWORD);
        assertThat(first.header("Location")).isEqualTo("/en/sign-in/code");
        assertThat(elsewhere.get("/en/account").status())
                .as("half-way is not in")
                .isEqualTo(303);

        assertThat(elsewhere.post("/en/sign-in/code", "code", "000000").status())
                .isEqualTo(401);
        String code = code(secret, Instant.now());
        assertThat(elsewhere.post("/en/sign-in/code", "code", code).status()).isEqualTo(303);
        assertThat(elsewhere.get("/en/account").status()).isEqualTo(200);

        DeskVisitor third = DeskVisitor.unknown(server);
        var _ = signIn(third, "coded@example.org", PASSWORD);
        assertThat(third.post("/en/sign-in/code", "code", code).status())
                .as("the same code again")
                .isEqualTo(401);
        assertThat(third.post("/en/sign-in/code", "code", recovery).status()).isEqualTo(303);

        DeskVisitor fourth = DeskVisitor.unknown(server);
        var _ = signIn(fourth, "coded@example.org", PASSWORD);
        assertThat(fourth.post("/en/sign-in/code", "code", recovery).status())
                .as("the same recovery code again")
                .isEqualTo(401);
    }

    @Test
    void memberSignsInThroughTheProvider() {
        invited("federated");

        DeskVisitor visitor = DeskVisitor.unknown(server);
        assertThat(visitor.get("/en/sign-in").text()).contains("Sign in with The Institute");
        assertThat(comeBack(visitor, "federated@example.org", true).header("Location"))
                .isEqualTo("/en/desk");
        assertThat(visitor.get("/en/account").text()).contains("federated@example.org");
    }

    @Test
    void providerThatHasNotVerifiedTheAddressIsNotBelieved() {
        invited("unverified");

        DeskVisitor visitor = DeskVisitor.unknown(server);
        assertThat(comeBack(visitor, "unverified@example.org", false).header("Location"))
                .endsWith("/sign-in?why=no-account");
        assertThat(visitor.get("/en/account").status()).isEqualTo(303);
    }

    @Test
    void providerMakesNoAccount() {
        DeskVisitor visitor = DeskVisitor.unknown(server);

        assertThat(comeBack(visitor, "stranger@example.org", true).header("Location"))
                .endsWith("/sign-in?why=no-account");
        assertThat(server.part(Accounts.class).find(new EmailAddress("stranger@example.org")))
                .isEmpty();
    }

    @Test
    void answerThatWasNotAskedForAtTheProviderIsRefused() {
        DeskVisitor visitor = DeskVisitor.unknown(server);

        Answer answer = visitor.get("/login/oauth2/code/institute?code=x&state=guessed");

        assertThat(answer.header("Location")).endsWith("/sign-in?why=provider");
    }

    @Test
    void trailShowsWhoSignedInAndWhoWasRefused() {
        withPassword("trailed");
        var _ = signIn(DeskVisitor.unknown(server), "trailed@example.org", "wrong password");
        var _ = signIn(DeskVisitor.unknown(server), "trailed@example.org", PASSWORD);
        DeskVisitor administrator = DeskVisitor.signedIn(server, "reading-trail", Role.ADMINISTRATOR);

        String trail = administrator
                .get("/en/desk/audit?who=" + account("trailed").id())
                .page()
                .select("table.audit")
                .text();

        assertThat(trail)
                .contains("was refused at sign-in")
                .contains("signed in")
                .contains("password, from 127.0.0.1")
                .contains("set a password");
        assertThat(administrator.get("/en/desk/audit?day=2001-01-01").text()).contains("Nothing of the kind was done");
        assertThat(administrator.get("/en/desk/audit?day=yesterday").status()).isEqualTo(400);
    }

    private Answer comeBack(DeskVisitor visitor, String email, boolean verified) {
        URI away = URI.create(visitor.get("/oauth2/authorization/institute").header("Location"));
        Map<String, String> query = new HashMap<>();
        for (String pair : away.getRawQuery().split("&", -1)) {
            query.put(
                    pair.substring(0, pair.indexOf('=')),
                    java.net.URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8));
        }
        assertThat(query.get("redirect_uri")).isEqualTo(ParleyServer.PUBLIC + "/login/oauth2/code/institute");
        provider.says(email, verified, Objects.requireNonNull(query.get("nonce")));
        return visitor.get("/login/oauth2/code/institute?code=x&state="
                + java.net.URLEncoder.encode(Objects.requireNonNull(query.get("state")), StandardCharsets.UTF_8));
    }

    private DeskVisitor invited(String mailbox) {
        return DeskVisitor.signedIn(server, mailbox, Role.AUTHOR);
    }

    private DeskVisitor withPassword(String mailbox) {
        DeskVisitor visitor = invited(mailbox);
        assertThat(visitor.post("/en/account/password", "password", PASSWORD, "again", PASSWORD)
                        .status())
                .isEqualTo(303);
        return visitor;
    }

    private Account account(String mailbox) {
        return server.part(Accounts.class)
                .find(new EmailAddress(mailbox + "@example.org"))
                .orElseThrow();
    }

    private static Answer signIn(DeskVisitor visitor, String email, String password) {
        return visitor.post("/en/sign-in", "email", email, "password", password);
    }

    private MimeMessage letterTo(String email) throws MessagingException {
        assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();
        for (int look = 0; look < 200; look++) {
            for (MimeMessage letter : mail.getReceivedMessages()) {
                if (letter.getAllRecipients()[0].toString().equals(email)) {
                    return letter;
                }
            }
            assertThat(mail.waitForIncomingEmail(50, mail.getReceivedMessages().length + 1))
                    .isIn(true, false);
        }
        throw new AssertionError("no letter to " + email);
    }

    private static String code(String secret, Instant at) throws java.security.InvalidKeyException {
        return new com.eatthepath.otp.TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(Base32.decode(secret), "RAW"), at);
    }
}
