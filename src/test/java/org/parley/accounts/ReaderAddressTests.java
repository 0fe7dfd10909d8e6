package org.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.language.Language;
import org.parley.language.Messages;

class ReaderAddressTests {

    @ParameterizedTest
    @CsvSource({
        "Elena.Marsh@Example.ORG, elena.marsh@example.org",
        "' aya@example.org ', aya@example.org",
        "ａｙａ＠ｅｘａｍｐｌｅ．ｏｒｇ, aya@example.org",
        "aya@例え.jp, aya@xn--r8jz45g.jp",
        "o'neill+news@example.org, o'neill+news@example.org"
    })
    void addressIsReadAsTheNetworkWritesIt(String typed, String read) {
        assertThat(ReaderAddress.read(typed).value()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Type your e-mail address",
        "nobody, looks like name@example.org",
        "<script>alert(1)</script>@example.org, looks like name@example.org",
        "\"a\"@example.org, looks like name@example.org",
        "a@b@example.org, looks like name@example.org",
        "a@localhost, looks like name@example.org",
        "太郎@example.org, Latin letters"
    })
    void whatCannotBeWrittenToIsRefusedWithAWordOnWhy(String typed, String why) {
        assertRefused(typed, why);
    }

    @Test
    void lineBreakInAnAddressIsRefused() {
        assertRefused("a@example.org\r\nBcc: everybody@example.net", "one line");
        assertRefused("a\u0000b@example.org", "one line");
    }

    @Test
    void addressThatIsTooLongIsRefused() {
        assertRefused("a@" + "b".repeat(296) + ".org", "at most 254 characters");
        assertRefused("a".repeat(65) + "@example.org", "at most 64 characters");
    }

    private static void assertRefused(String typed, String why) {
        assertThatThrownBy(() -> ReaderAddress.read(typed)).isInstanceOfSatisfying(Unacceptable.class, wrong -> {
            assertThat(wrong.field()).isEqualTo("address");
            assertThat(wrong.in(Messages.in(Language.ENGLISH))).contains(why);
            assertThat(wrong.in(Messages.in(Language.JAPANESE))).isNotEmpty();
        });
    }
}
