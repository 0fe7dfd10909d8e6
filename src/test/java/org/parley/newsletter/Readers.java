package org.parley.newsletter;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.accounts.EmailAddress;
import org.parley.accounts.Post;
import org.parley.debate.Debates;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.page.Addresses;
import org.parley.page.JournalSettings;
import org.parley.page.PageFixtures;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.Directory;
import org.parley.publishing.Role;
import org.parley.publishing.Writing;
import org.parley.store.SettableClock;
import org.parley.store.Store;
import org.parley.store.StoreKind;
import org.parley.store.Transaction;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The readers of an empty journal in a store of its own, its clock moved by the test. */
final class Readers implements AutoCloseable {

    static final Caller OPERATOR = new Caller.Operator("test");
    static final Caller.Member EDITOR = new Caller.Member(AccountId.next(), "Emi Sato", Set.of(Role.EDITOR), null);
    static final String SENTENCE = "They may write to me.";

    private final SettableClock clock = SettableClock.standing();
    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();

    Readers(StoreKind kind, Path folder) {
        Store store = new Store(kind.address(folder), clock);
        parts.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("parley.data", folder.toString())));
        parts.registerBean(Store.class, () -> store);
        parts.registerBean(Clock.class, () -> clock);
        parts.registerBean(ZoneId.class, () -> ZoneId.of("Asia/Tokyo"));
        parts.registerBean(Languages.class, () -> Languages.ENGLISH_AND_JAPANESE);
        parts.registerBean(Addresses.class, () -> PageFixtures.addresses("https://journal.example.org"));
        parts.register(
                Writing.class,
                Directory.class,
                Debates.class,
                JournalSettings.class,
                Post.class,
                ReaderLists.class,
                SigningKey.class,
                UnsubscribeLink.class,
                PreferencesLink.class,
                FormStamp.class,
                ReaderLetters.class,
                AskToSubscribe.class,
                ConfirmSignUp.class,
                EndSubscription.class,
                EraseReader.class,
                LeaveList.class,
                ChangePreferences.class,
                ReaderRecord.class,
                DeskReaders.class,
                ImportReaders.class,
                Subscribers.class,
                Traces.class);
        parts.refresh();
    }

    /** A part that is told of those who are erased. */
    static final class Traces implements ReaderTraces {

        private final List<SubscriberId> erased = new ArrayList<>();

        @Override
        public void erase(Transaction transaction, SubscriberId subscriber) {
            erased.add(subscriber);
        }

        List<SubscriberId> erased() {
            return erased;
        }
    }

    SettableClock clock() {
        return clock;
    }

    Store store() {
        return parts.getBean(Store.class);
    }

    <T> T part(Class<T> type) {
        return parts.getBean(type);
    }

    /** Signs somebody up; returns the secret of the link in the letter. */
    String signUp(String address, Language language, String... lists) {
        return part(Writing.class)
                .write(
                        OPERATOR,
                        transaction -> new SignUp(
                                        null,
                                        new EmailAddress(address),
                                        lists(lists),
                                        language,
                                        Pace.EACH,
                                        SENTENCE,
                                        Network.of("192.0.2.7"),
                                        transaction.at(),
                                        false)
                                .keep(transaction));
    }

    /** Somebody who signed up and confirmed it. */
    Subscriber subscriber(String address, Language language, String... lists) {
        return part(ConfirmSignUp.class)
                .confirm(signUp(address, language, lists))
                .orElseThrow();
    }

    List<ReaderList> lists(String... words) {
        return List.copyOf(part(ReaderLists.class).find(Arrays.asList(words)));
    }

    ListId key(String word) {
        ReaderList list = lists(word).getFirst();
        return store().read(db -> java.util.Objects.requireNonNull(
                ReaderLists.keys(db, List.of(list)).get(list)));
    }

    /** The words of the lists that a subscriber is on. */
    Set<String> of(Subscriber subscriber) {
        return store().read(db -> Subscriptions.of(db, subscriber.id())).keySet().stream()
                .map(ReaderList::word)
                .collect(java.util.stream.Collectors.toSet());
    }

    Subscriber now(Subscriber subscriber) {
        return store().read(db -> Subscriber.find(db, subscriber.id())).orElseThrow();
    }

    List<ReaderRecord.Entry> consents(Subscriber subscriber) {
        return store().read(db -> part(ReaderRecord.class).consents(db, subscriber.id()));
    }

    @Override
    public void close() {
        store().close();
        parts.close();
    }
}
