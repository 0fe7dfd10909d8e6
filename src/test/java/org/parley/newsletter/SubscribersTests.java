package org.parley.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.store.schema.Tables.SIGN_UP;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.accounts.EmailAddress;
import org.parley.accounts.Network;
import org.parley.language.Language;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Role;
import org.parley.publishing.Writing;
import org.parley.store.OnBothStores;
import org.parley.store.StoreFixtures;
import org.parley.store.StoreKind;
import org.springframework.context.support.StaticApplicationContext;

@OnBothStores
class SubscribersTests {

    private static final Network OFFICE = Network.of("192.0.2.99");

    @AutoClose
    private final Readers readers;

    private final ConfirmSignUp confirming;
    private final Subscribers subscribers;

    SubscribersTests(StoreKind kind, @TempDir Path folder) {
        readers = new Readers(kind, folder);
        confirming = readers.part(ConfirmSignUp.class);
        subscribers = readers.part(Subscribers.class);
    }

    @Test
    void nobodyIsSubscribedBeforeTheyConfirmAndALinkConfirmsOnce() {
        String secret = readers.signUp("aya@example.org", Language.JAPANESE, "weekly", "section:debates");
        assertThat(readers.part(DeskReaders.class).find(Readers.EDITOR, "aya")).isEmpty();

        Subscriber aya = confirming.confirm(secret).orElseThrow();

        assertThat(aya.isActive()).isTrue();
        assertThat(aya.timeZone()).isEqualTo("Asia/Tokyo");
        assertThat(readers.of(aya)).containsExactlyInAnyOrder("weekly", "section:debates");
        assertThat(confirming.confirm(secret)).isEmpty();
        assertThat(confirming.find(secret))
                .hasValueSatisfying(used -> assertThat(used.used()).isTrue());
    }

    @Test
    void linkCanBeUsedForSevenDays() {
        String secret = readers.signUp("aya@example.org", Language.JAPANESE, "weekly");

        readers.clock().pass(SignUp.LASTS);

        assertThat(confirming.find(secret)).isEmpty();
        assertThat(confirming.confirm(secret)).isEmpty();
        readers.clock().pass(Duration.ofSeconds(1));
        new ForgetSignUps(new StaticApplicationContext(), readers.part(Writing.class)).run();
        assertThat(readers.store().<Integer>read(db -> db.fetchCount(SIGN_UP))).isZero();
    }

    @Test
    void consentIsRecordedWithItsWordsAndTheNetThatItCameFrom() {
        Subscriber aya = readers.subscriber("aya@example.org", Language.JAPANESE, "weekly");

        assertThat(readers.consents(aya)).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo(Consent.What.AGREED);
            assertThat(entry.list()).isEqualTo(ReaderList.WEEKLY);
            assertThat(entry.given()).isEqualTo(StoreKind.NOW);
            assertThat(entry.source()).isEqualTo(Consent.Source.FORM);
            assertThat(entry.sentence()).isEqualTo(Readers.SENTENCE);
            assertThat(entry.network()).isEqualTo("192.0.2.0/24");
        });
        assertThat(StoreFixtures.log(readers.store()).after(0, 10))
                .anySatisfy(change ->
                        assertThat(change.subject()).isEqualTo(aya.id().subject()))
                .noneSatisfy(change -> assertThat(change.toString()).contains("aya@"));
    }

    @Test
    void secondSignUpAddsToWhatIsThere() {
        Subscriber first = readers.subscriber("aya@example.org", Language.JAPANESE, "weekly");
        Subscriber second = readers.subscriber("aya@example.org", Language.ENGLISH, "section:debates");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(readers.of(first)).containsExactlyInAnyOrder("weekly", "section:debates");
        assertThat(page("weekly", Language.ENGLISH)).containsExactly("aya@example.org");
        assertThat(page("weekly", Language.JAPANESE)).isEmpty();
    }

    @Test
    void thoseOnAListAreReadPageByPageInTheOrderOfTheirKeys() {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            readers.subscriber(name + "@example.org", Language.ENGLISH, "weekly");
        }
        readers.subscriber("f@example.org", Language.JAPANESE, "weekly");
        readers.subscriber("g@example.org", Language.ENGLISH, "section:debates");
        readers.part(EndSubscription.class)
                .end(
                        readers.part(DeskReaders.class)
                                .find(Readers.EDITOR, "b@")
                                .getFirst()
                                .id(),
                        EndReason.BOUNCED,
                        "5.1.1");

        assertThat(page("weekly", Language.ENGLISH))
                .containsExactly("a@example.org", "c@example.org", "d@example.org", "e@example.org");
        ListId weekly = readers.key("weekly");
        List<Subscribers.OnList> monthly = readers.store()
                .read(db -> subscribers.of(db, weekly, Language.ENGLISH, EnumSet.of(Pace.MONTHLY), null, 10));
        assertThat(monthly).isEmpty();
    }

    private List<String> page(String list, Language language) {
        ListId id = readers.key(list);
        List<String> addresses = new ArrayList<>();
        SubscriberId after = null;
        while (true) {
            SubscriberId from = after;
            List<Subscribers.OnList> page = readers.store().read(db -> subscribers.of(db, id, language, from, 2));
            if (page.isEmpty()) {
                return addresses;
            }
            page.forEach(one -> addresses.add(one.address()));
            after = page.getLast().id();
        }
    }

    @Test
    void preferencesChangeWhatOneGetsAndEachChangeIsRecorded() {
        Subscriber aya = readers.subscriber("aya@example.org", Language.JAPANESE, "weekly", "section:debates");

        change(aya, Language.ENGLISH, Pace.MONTHLY, "weekly", "search:section=debates&q=alliance");

        assertThat(readers.of(aya)).containsExactlyInAnyOrder("weekly", "search:q=alliance&section=debates");
        assertThat(readers.now(aya).pace()).isEqualTo(Pace.MONTHLY);
        assertThat(page("weekly", Language.ENGLISH)).containsExactly("aya@example.org");
        assertThat(readers.consents(aya))
                .extracting(ReaderRecord.Entry::what)
                .containsExactlyInAnyOrder(
                        Consent.What.AGREED,
                        Consent.What.AGREED,
                        Consent.What.AGREED,
                        Consent.What.TOOK_BACK,
                        Consent.What.CHANGED);
    }

    @Test
    void whoChoosesNothingIsLeftAloneAndWhoChoosesAgainIsWrittenTo() {
        Subscriber aya = readers.subscriber("aya@example.org", Language.JAPANESE, "weekly");

        change(aya, Language.JAPANESE, Pace.EACH);
        assertThat(readers.now(aya).reason()).isEqualTo(EndReason.LEFT);
        assertThat(page("weekly", Language.JAPANESE)).isEmpty();

        change(aya, Language.JAPANESE, Pace.EACH, "weekly");
        assertThat(readers.now(aya).isActive()).isTrue();
        assertThat(page("weekly", Language.JAPANESE)).containsExactly("aya@example.org");
    }

    private void change(Subscriber subscriber, Language language, Pace pace, String... lists) {
        readers.part(ChangePreferences.class)
                .change(
                        subscriber,
                        new ChangePreferences.Wish(
                                readers.lists(lists), language, ZoneId.of("Europe/Paris"), pace, Readers.SENTENCE),
                        OFFICE);
    }

    @Test
    void leavingTheLastListEndsItAndLeavingTwiceIsLeavingOnce() {
        Subscriber aya = readers.subscriber("aya@example.org", Language.JAPANESE, "weekly", "section:debates");
        LeaveList leaving = readers.part(LeaveList.class);
        for (String list : List.of("weekly", "weekly", "section:debates", "section:debates")) {
            String token = readers.part(UnsubscribeLink.class).token(aya.id(), readers.key(list));
            leaving.leave(leaving.find(token).orElseThrow(), OFFICE);
        }

        assertThat(readers.now(aya).reason()).isEqualTo(EndReason.LEFT);
        assertThat(readers.consents(aya))
                .extracting(ReaderRecord.Entry::what)
                .containsExactlyInAnyOrder(
                        Consent.What.AGREED,
                        Consent.What.AGREED,
                        Consent.What.TOOK_BACK,
                        Consent.What.TOOK_BACK,
                        Consent.What.ENDED);
    }

    @Test
    void newAddressCountsOnceItIsConfirmed() {
        Subscriber aya = readers.subscriber("aya@example.org", Language.JAPANESE, "weekly");
        String secret = moving(aya, "aya@example.net");
        assertThat(readers.now(aya).address()).isEqualTo("aya@example.org");

        assertThat(confirming.confirm(secret).orElseThrow().id()).isEqualTo(aya.id());

        assertThat(readers.now(aya).address()).isEqualTo("aya@example.net");
        assertThat(page("weekly", Language.JAPANESE)).containsExactly("aya@example.net");
    }

    @Test
    void newAddressThatIsSubscribedAlreadyTakesOverWhatTheOldOneGot() {
        Subscriber old = readers.subscriber("aya@example.org", Language.JAPANESE, "weekly");
        Subscriber known = readers.subscriber("aya@example.net", Language.ENGLISH, "section:debates");

        confirming.confirm(moving(old, "aya@example.net"));

        assertThat(readers.now(old).reason()).isEqualTo(EndReason.MOVED);
        assertThat(readers.of(known)).containsExactlyInAnyOrder("weekly", "section:debates");
        assertThat(page("section:debates", Language.JAPANESE)).containsExactly("aya@example.net");
    }

    private String moving(Subscriber subscriber, String address) {
        return readers.part(Writing.class)
                .write(
                        Readers.OPERATOR,
                        transaction -> new SignUp(
                                        subscriber.id(),
                                        new EmailAddress(address),
                                        List.of(),
                                        subscriber.language(),
                                        subscriber.pace(),
                                        "",
                                        OFFICE,
                                        transaction.at(),
                                        false)
                                .keep(transaction));
    }

    @Test
    void ofWhoeverIsErasedOnlyAKeyRemains() {
        Subscriber aya = readers.subscriber("aya@example.org", Language.JAPANESE, "weekly");
        String pending = readers.signUp("aya@example.org", Language.JAPANESE, "section:debates");

        readers.part(EraseReader.class).erase(aya.id());

        assertThat(readers.part(Readers.Traces.class).erased()).containsExactly(aya.id());
        assertThat(readers.now(aya).address()).isEmpty();
        assertThat(readers.now(aya).reason()).isEqualTo(EndReason.ERASED);
        assertThat(readers.consents(aya)).isEmpty();
        assertThat(readers.of(aya)).isEmpty();
        assertThat(confirming.confirm(pending)).isEmpty();
        assertThat(readers.part(DeskReaders.class).find(Readers.EDITOR, "aya@example.org"))
                .singleElement()
                .satisfies(found -> assertThat(found.address()).isEmpty());
        assertThat(readers.part(DeskReaders.class).find(Readers.EDITOR, "aya@")).isEmpty();
    }

    @Test
    void whoeverWasErasedMaySubscribeAgainByThemselves() {
        Subscriber aya = readers.subscriber("aya@example.org", Language.JAPANESE, "weekly");
        readers.part(EraseReader.class).erase(aya.id());

        assertThat(readers.subscriber("aya@example.org", Language.JAPANESE, "weekly")
                        .isActive())
                .isTrue();
    }

    @Test
    void ofTwoThousandFiveHundredSignUpsInAMinuteAFewAreTaken() {
        AskToSubscribe asking = readers.part(AskToSubscribe.class);
        int taken = 0;
        for (int at = 0; at < 2_500; at++) {
            var wish = new AskToSubscribe.Wish(
                    new EmailAddress("r" + at + "@example.org"),
                    List.of(ReaderList.WEEKLY),
                    Language.ENGLISH,
                    Pace.EACH,
                    Readers.SENTENCE);
            Network one = Network.of("10." + at / 250 + "." + at % 250 + ".1");
            taken += asking.ask(wish, one).isZero() ? 1 : 0;
            readers.clock().pass(Duration.ofMillis(24));
        }

        assertThat(taken).isBetween(120, 141);
    }

    @Test
    void fromOneNetOnlyAFewAreTakenAndThenOneAMinute() {
        AskToSubscribe asking = readers.part(AskToSubscribe.class);
        int taken = 0;
        for (int at = 0; at < 30; at++) {
            taken += asking.remind(new EmailAddress("r" + at + "@example.org"), Network.of("192.0.2." + at))
                            .isZero()
                    ? 1
                    : 0;
        }
        assertThat(taken).isEqualTo(8);
        EmailAddress late = new EmailAddress("late@example.org");
        assertThat(asking.remind(late, Network.of("192.0.2.1"))).isEqualTo(Duration.ofMinutes(1));
        assertThat(asking.remind(late, Network.of("198.51.100.1"))).isZero();
        readers.clock().pass(Duration.ofMinutes(1));
        assertThat(asking.remind(late, Network.of("192.0.2.1"))).isZero();
    }

    @Test
    void onlyEditorsAndAdministratorsKeepReaders() {
        DeskReaders desk = readers.part(DeskReaders.class);
        for (Role role : EnumSet.of(Role.AUTHOR, Role.TRANSLATOR, Role.ANALYST)) {
            Caller.Member member = new Caller.Member(AccountId.next(), "One", Set.of(role), null);
            assertThatThrownBy(() -> desk.counts(member)).isInstanceOf(Policy.Refused.class);
            assertThatThrownBy(() -> desk.find(member, "aya")).isInstanceOf(Policy.Refused.class);
        }
        readers.subscriber("aya@example.org", Language.JAPANESE, "weekly");
        readers.subscriber("elena@example.org", Language.ENGLISH, "weekly");

        assertThat(desk.counts(Readers.EDITOR)).singleElement().satisfies(count -> {
            assertThat(count.list()).isEqualTo(ReaderList.WEEKLY);
            assertThat(count.in(Language.JAPANESE)).isEqualTo(1);
            assertThat(count.total()).isEqualTo(2);
        });
    }
}
