package org.parley.newsletter;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.ParleyServer;
import org.parley.accounts.EmailAddress;
import org.parley.accounts.FormStamp;
import org.parley.accounts.Network;
import org.parley.accounts.SigningKey;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;

/** What tests need of the readers of a served journal. */
public final class ReaderFixtures {

    private static final Caller TEST = new Caller.Operator("test");

    private ReaderFixtures() {}

    /** The stamp of a form that was shown a while ago. */
    public static String stampShown(ParleyServer server, Duration ago) {
        return new FormStamp(server.part(SigningKey.class), Clock.offset(Clock.systemUTC(), ago.negated())).make();
    }

    /** Somebody who signed up for lists and confirmed it. */
    public static Subscriber subscriber(ParleyServer server, String address, Language language, String... lists) {
        return server.part(ConfirmSignUp.class)
                .confirm(signUp(server, address, language, lists))
                .orElseThrow();
    }

    /** The path, without the language, at which somebody confirms who signed up for lists. */
    public static String confirmation(ParleyServer server, String address, String... lists) {
        return ConfirmController.path(signUp(server, address, Language.ENGLISH, lists));
    }

    private static String signUp(ParleyServer server, String address, Language language, String... lists) {
        return server.part(Writing.class)
                .write(
                        TEST,
                        transaction -> new SignUp(
                                        null,
                                        new EmailAddress(address),
                                        List.copyOf(
                                                server.part(ReaderLists.class).find(Arrays.asList(lists))),
                                        language,
                                        Pace.EACH,
                                        "Yes.",
                                        Network.of("192.0.2.7"),
                                        transaction.at(),
                                        false)
                                .keep(transaction));
    }

    /** The path of a subscriber's preferences, in English. */
    public static String preferences(ParleyServer server, Subscriber subscriber) {
        return path(server.part(PreferencesLink.class).of(subscriber.id(), subscriber.address(), Language.ENGLISH));
    }

    /** The path at which a subscriber leaves the first of their lists. */
    public static String unsubscribe(ParleyServer server, Subscriber subscriber) {
        List<ListId> lists = new ArrayList<>(server.part(org.parley.store.Store.class)
                .read(db -> Subscriptions.of(db, subscriber.id()))
                .values());
        return path(server.part(UnsubscribeLink.class).of(subscriber.id(), lists.getFirst()));
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }
}
