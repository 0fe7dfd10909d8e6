package org.parley.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.accounts.FormStamp;
import org.parley.accounts.InstallationKeys;
import org.parley.accounts.SigningKey;
import org.parley.language.Language;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

@OnBothStores
class SignedLinksTests {

    private static final SubscriberId AYA = SubscriberId.next();
    private static final ListId WEEKLY = ListId.next();

    @AutoClose
    private final Readers readers;

    private final UnsubscribeLink unsubscribe;
    private final PreferencesLink preferences;

    SignedLinksTests(StoreKind kind, @TempDir Path folder) {
        readers = new Readers(kind, folder);
        unsubscribe = readers.part(UnsubscribeLink.class);
        preferences = readers.part(PreferencesLink.class);
    }

    @Test
    void addressNamesWhoLeavesWhat() {
        assertThat(unsubscribe.of(AYA, WEEKLY))
                .matches("https://journal\\.example\\.org/newsletters/unsubscribe/[\\w-]{64}");
        assertThat(unsubscribe.read(unsubscribe.token(AYA, WEEKLY))).contains(new UnsubscribeLink.Leaving(AYA, WEEKLY));
    }

    @Test
    void tokenWithAnyBitChangedIsRefused() {
        byte[] token = Base64.getUrlDecoder().decode(unsubscribe.token(AYA, WEEKLY));
        for (int at = 0; at < token.length; at++) {
            byte[] other = token.clone();
            other[at] ^= 1;
            assertThat(unsubscribe.read(Base64.getUrlEncoder().withoutPadding().encodeToString(other)))
                    .isEmpty();
        }
        assertThat(unsubscribe.read("")).isEmpty();
        assertThat(unsubscribe.read("no Base64")).isEmpty();
    }

    @Test
    void tokenForOnePurposeIsNoneForAnother() {
        String token = preferences.token(AYA, "aya@example.org");

        assertThat(preferences.isSigned(token, AYA, "aya@example.org")).isTrue();
        assertThat(preferences.isSigned(token, AYA, "other@example.org")).isFalse();
        assertThat(preferences.isSigned(token, SubscriberId.next(), "aya@example.org"))
                .isFalse();
        assertThat(unsubscribe.read(token)).isEmpty();
    }

    @Test
    void keyIsMadeOnceAndIsTheSameForEachNode() {
        String token = unsubscribe.token(AYA, WEEKLY);
        SigningKey other = new SigningKey(readers.part(InstallationKeys.class));

        assertThat(new UnsubscribeLink(other, readers.part(org.parley.page.Addresses.class)).read(token))
                .isPresent();
    }

    @Test
    void preferencesAreOpenedByTheLinkUntilTheAddressIsAnother() {
        Subscriber aya = readers.subscriber("aya@example.org", Language.ENGLISH, "weekly");
        String token = preferences.token(aya.id(), aya.address());
        assertThat(readers.part(ChangePreferences.class).open(token)).isPresent();

        readers.part(EraseReader.class).erase(aya.id());

        assertThat(readers.part(ChangePreferences.class).open(token)).isEmpty();
        assertThat(readers.part(ChangePreferences.class).open(preferences.token(aya.id(), "")))
                .isEmpty();
    }

    @Test
    void formIsGoodFromTwoSecondsToADayAfterItWasShown() {
        FormStamp stamps = readers.part(FormStamp.class);
        String stamp = stamps.make();

        assertThat(stamps.judge(stamp)).isEqualTo(FormStamp.Judgement.TOO_SOON);
        readers.clock().pass(Duration.ofSeconds(2));
        assertThat(stamps.judge(stamp)).isEqualTo(FormStamp.Judgement.GOOD);
        assertThat(stamps.judge("0" + stamp)).isEqualTo(FormStamp.Judgement.STALE);
        assertThat(stamps.judge("zz.zz")).isEqualTo(FormStamp.Judgement.STALE);
        readers.clock().pass(Duration.ofDays(1));
        assertThat(stamps.judge(stamp)).isEqualTo(FormStamp.Judgement.STALE);
    }
}
