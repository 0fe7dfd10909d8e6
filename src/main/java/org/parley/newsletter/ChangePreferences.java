package org.parley.newsletter;

import static org.parley.store.schema.Tables.SUBSCRIBER;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Network;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Changes what a subscriber gets, in which language, how often and by whose clock, by the signed link to their preferences. */
@Component
class ChangePreferences {

    private static final Caller ITSELF = new Caller.Itself("newsletter");

    private final Store store;
    private final Writing writing;
    private final PreferencesLink link;

    ChangePreferences(Store store, Writing writing, PreferencesLink link) {
        this.store = store;
        this.writing = writing;
        this.link = link;
    }

    /**
     * A subscriber and what they get.
     *
     * @param subscriber who
     * @param lists what
     */
    record Preferences(Subscriber subscriber, Set<ReaderList> lists) {}

    /** Whose preferences a token opens; nothing where this installation did not sign it for the address they have now. */
    Optional<Preferences> open(String token) {
        return link.claimed(token)
                .flatMap(id -> store.read(db -> Subscriber.find(db, id)
                        .filter(subscriber -> link.isSigned(token, id, subscriber.address()))
                        .map(subscriber -> new Preferences(
                                subscriber, Subscriptions.of(db, id).keySet()))));
    }

    /**
     * What a subscriber wants.
     *
     * @param lists all that they want to get; none to be left alone
     * @param language in which language
     * @param zone by whose clock
     * @param pace how often
     * @param sentence the words that they agreed to
     */
    record Wish(Collection<ReaderList> lists, Language language, ZoneId zone, Pace pace, String sentence) {}

    /** Changes it. Whoever has left and now chooses a list is written to again. */
    void change(Subscriber subscriber, Wish wish, Network network) {
        var _ = writing.write(ITSELF, transaction -> {
            change(transaction, subscriber.id(), wish, network);
            return true;
        });
    }

    /** Leaves all lists. */
    void leave(Subscriber subscriber, Network network) {
        var _ = writing.write(
                ITSELF,
                transaction -> EndSubscription.end(
                        transaction, subscriber.id(), EndReason.LEFT, Consent.Source.PREFERENCES, network, ""));
    }

    private static void change(Transaction transaction, SubscriberId id, Wish wish, Network network) {
        Subscriber before = describe(transaction, id, wish);
        Map<ReaderList, ListId> had = Subscriptions.of(transaction.db(), id);
        Map<ReaderList, ListId> wanted = ReaderLists.keys(transaction, wish.lists);
        Set<ListId> added = Subscriptions.without(wanted.values(), had.values());
        Set<ListId> left = Subscriptions.without(had.values(), wanted.values());
        if (wanted.isEmpty()) {
            EndSubscription.end(transaction, id, EndReason.LEFT, Consent.Source.PREFERENCES, network, "");
            return;
        }
        Subscriptions.remove(transaction, id, left);
        Subscriptions.setLanguage(transaction, id, wish.language);
        Subscriptions.add(transaction, id, wish.language, added);
        List<Consent> consents = new ArrayList<>();
        added.forEach(list -> consents.add(consent(transaction, id, Consent.What.AGREED, list, wish, network, "")));
        left.forEach(list -> consents.add(consent(transaction, id, Consent.What.TOOK_BACK, list, wish, network, "")));
        String now = said(wish.language, wish.zone.getId(), wish.pace);
        if (!said(before.language(), before.timeZone(), before.pace()).equals(now)) {
            consents.add(consent(transaction, id, Consent.What.CHANGED, null, wish, network, now));
        }
        if (!consents.isEmpty()) {
            Consent.record(transaction, consents);
            transaction.changed("changed-subscription", id.subject());
        }
    }

    /** Writes down how they want to be written to; returns how it was before. The row is locked from here on. */
    private static Subscriber describe(Transaction transaction, SubscriberId id, Wish wish) {
        Subscriber before = Subscriber.find(transaction.db(), id).orElseThrow();
        var row = transaction
                .db()
                .update(SUBSCRIBER)
                .set(SUBSCRIBER.LANGUAGE, wish.language.tag())
                .set(SUBSCRIBER.TIME_ZONE, wish.zone.getId())
                .set(SUBSCRIBER.PACE, wish.pace.name());
        if (!wish.lists.isEmpty()) {
            row = row.set(SUBSCRIBER.STATE, Subscriber.ACTIVE)
                    .setNull(SUBSCRIBER.END_REASON)
                    .setNull(SUBSCRIBER.ENDED_AT);
        }
        row.where(SUBSCRIBER.ID.eq(id.toString()), SUBSCRIBER.ADDRESS.ne("")).execute();
        return before;
    }

    private static String said(Language language, String zone, Pace pace) {
        return language + ", " + zone + ", " + pace;
    }

    private static Consent consent(
            Transaction transaction,
            SubscriberId id,
            Consent.What what,
            @Nullable ListId list,
            Wish wish,
            Network network,
            String detail) {
        return new Consent(
                id,
                what,
                list,
                transaction.at(),
                Consent.Source.PREFERENCES,
                what == Consent.What.AGREED ? wish.sentence : "",
                network,
                detail);
    }
}
