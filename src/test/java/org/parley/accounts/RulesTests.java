package org.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.language.Language;
import org.parley.publishing.AccountId;
import org.parley.publishing.Role;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is taken as a password, an e-mail address, an origin. */
class RulesTests {

    private static final Account ELENA = new Account(
            AccountId.next(),
            new EmailAddress("elena.marsh@example.org"),
            "Elena Marsh",
            Language.ENGLISH,
            Set.of(Role.AUTHOR),
            null,
            false,
            false,
            false,
            Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "short,             password.too-short",
        "elevenchars,       password.too-short",
        "passwordpassword,  password.too-common",
        "123456789012,      password.too-common",
        "qwertyuiop12,      password.too-common",
        "aaaaaaaaaaaaaaaa,  password.too-common",
        "correcthorsebatterystaple-marsh, password.tells-who",
        "ELENA.marsh@example.org!!, password.tells-who"
    })
    void passwordThatWouldBeGuessedIsRefused(String password, String key) {
        assertThatThrownBy(() -> PasswordRules.check(password, ELENA))
                .isInstanceOf(Unacceptable.class)
                .hasMessage("password: " + key);
    }

    @Test
    void passwordThatIsTooLongIsRefusedAtOnce() {
        assertThatThrownBy(() -> PasswordRules.check("x".repeat(1_001), ELENA)).hasMessageContaining("too-long");
        assertThatCode(() -> PasswordRules.check("violet harbour ".repeat(66), ELENA))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"violet harbour eleven spoons", "霞が関の桜は十二年ぶりに咲いた", "kX9#vQ2!mLp7"})
    void passwordThatWouldNotBeGuessedIsTaken(String password) {
        assertThatCode(() -> PasswordRules.check(password, ELENA)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "elena",
                "@example.org",
                "elena@",
                "elena@localhost",
                "elena@example.org\r\nBcc: all@example.org",
                "elena@example.org, ken@example.org",
                "<elena@example.org>",
                "Elena <elena@example.org>",
                "a b@example.org",
                "elena@exa mple.org",
                "elena@-example.org",
                "elena..marsh@example.org",
                "\"elena\"@example.org",
                "elena@example.org\0",
                "elena\n@example.org"
            })
    void whatIsNoEmailAddressIsNotTaken(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "elena@example.org, elena@example.org",
        "' Elena.Marsh+desk@Example.ORG ', elena.marsh+desk@example.org",
        "ken@例え.jp, ken@xn--r8jz45g.jp"
    })
    void emailAddressIsOneMailboxHoweverItIsTyped(String typed, String value) {
        assertThat(EmailAddress.read(typed)).contains(new EmailAddress(value));
    }

    @Test
    void subjectOfALetterIsOneLine() {
        assertThat(new Letter(ELENA.email(), "Hello\r\nBcc: all@example.org", "").subject())
                .isEqualTo("Hello Bcc: all@example.org");
    }

    @Test
    void proxyIsBelievedOnlyWhereThereIsOne() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("10.0.0.1");
        request.addHeader("X-Forwarded-For", "203.0.113.9, 198.51.100.7");

        assertThat(new Origin(new MockEnvironment()).of(request)).isEqualTo("10.0.0.1");
        assertThat(new Origin(new MockEnvironment().withProperty("parley.behind-proxy", "true")).of(request))
                .isEqualTo("198.51.100.7");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:",
        "2001:db8:1:2:ffff:4:5:6, 2001:db8:1:2:",
        "2001:db8::1, 2001:db8:0:0:"
    })
    void addressesOfOneCustomerAreCountedTogether(String address, String counted) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);

        assertThat(new Origin(new MockEnvironment()).countedOf(request)).isEqualTo(counted);
    }

    @Test
    void codeIsThatOfTheMomentOrItsNeighbours() {
        // The example of RFC 6238, appendix B, cut to six digits.
        String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assertThat(SecondStep.stepOf(secret, "287 082", Instant.ofEpochSecond(59)))
                .isEqualTo(1L);
        assertThat(SecondStep.stepOf(secret, "２８７０８２", Instant.ofEpochSecond(59)))
                .isEqualTo(1L);
        assertThat(SecondStep.stepOf(secret, "287082", Instant.ofEpochSecond(89)))
                .isEqualTo(1L);
        assertThat(SecondStep.stepOf(secret, "287082", Instant.ofEpochSecond(120)))
                .isNull();
        assertThat(SecondStep.stepOf(secret, "000000", Instant.ofEpochSecond(59)))
                .isNull();
    }
}
