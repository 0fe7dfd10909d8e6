package org.parley.newsletter;

import static org.parley.store.schema.Tables.SUBSCRIBER;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.accounts.EmailAddress;
import org.parley.accounts.FormStamp;
import org.parley.accounts.InstallationKeys;
import org.parley.accounts.Network;
import org.parley.accounts.Post;
import org.parley.accounts.SigningKey;
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
public final class Readers implements AutoCloseable {

    static final Caller OPERATOR = new Caller.Operator("test");
    static final Caller.Member EDITOR = new Caller.Member(AccountId.next(), "Emi Sato", Set.of(Role.EDITOR), null);
    static final String SENTENCE = "They may write to me.";

    private final SettableClock clock = SettableClock.standing();
    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();

    Readers(StoreKind kind, Path folder) {
        this(kind, folder, List.of());
    }

    /** With further parts of the journal. */
    public Readers(StoreKind kind, Path folder, List<Class<?>> more) {
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
                InstallationKeys.class,
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
                MailingTraces.class,
                Traces.class);
        more.forEach(parts::register);
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

    /** Its clock. */
    public SettableClock clock() {
        return clock;
    }

    /** Its store. */
    public Store store() {
        return parts.getBean(Store.class);
    }

    /** A part of it. */
    public <T> T part(Class<T> type) {
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
    public Subscriber subscriber(String address, Language language, String... lists) {
        return part(ConfirmSignUp.class)
                .confirm(signUp(address, language, lists))
                .orElseThrow();
    }

    List<ReaderList> lists(String... words) {
        return List.copyOf(part(ReaderLists.class).find(Arrays.asList(words)));
    }

    /** Has somebody want to be written to at another pace. */
    public void setPace(Subscriber subscriber, Pace pace) {
        var _ = part(Writing.class)
                .write(
                        OPERATOR,
                        transaction -> transaction
                                .db()
                                .update(SUBSCRIBER)
                                .set(SUBSCRIBER.PACE, pace.name())
                                .where(SUBSCRIBER.ID.eq(subscriber.id().toString()))
                                .execute());
    }

    /** Has a program of mail leave by the address of a letter. */
    public void leave(String address) {
        LeaveList leaving = part(LeaveList.class);
        leaving.leave(
                leaving.find(address.substring(address.lastIndexOf('/') + 1)).orElseThrow(), Network.NONE);
    }

    /** Erases all that is known of somebody. */
    public void erase(Subscriber subscriber) {
        part(EraseReader.class).erase(subscriber.id());
    }

    /** Who has left what a mailing is about. */
    public Set<String> gone(String listId, Collection<String> subscribers) {
        return store().read(db -> new GoneFromList().among(db, listId, subscribers));
    }

    /** The key of a list that somebody is on. */
    public ListId key(String word) {
        ReaderList list = lists(word).getFirst();
        return store().read(db -> java.util.Objects.requireNonNull(
                ReaderLists.keys(db, List.of(list)).get(list)));
    }

    /** The words of the lists that a subscriber is on. */
    public Set<String> of(Subscriber subscriber) {
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
