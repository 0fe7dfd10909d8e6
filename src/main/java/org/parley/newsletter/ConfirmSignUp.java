package org.parley.newsletter;

import static org.parley.store.schema.Tables.SUBSCRIBER;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.SigningKey;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Does what a reader has confirmed: makes them a subscriber, adds lists to what they get, or writes to them elsewhere. */
@Component
class ConfirmSignUp {

    private static final Caller ITSELF = new Caller.Itself("newsletter");

    private final Store store;
    private final Writing writing;
    private final SigningKey key;
    private final ZoneId zone;
    private final Clock clock;

    ConfirmSignUp(Store store, Writing writing, SigningKey key, ZoneId zone, Clock clock) {
        this.store = store;
        this.writing = writing;
        this.key = key;
        this.zone = zone;
        this.clock = clock;
    }

    /** What a link asks to be confirmed; nothing where it is too old, or was never made. */
    Optional<SignUp> find(String secret) {
        return store.read(db -> SignUp.find(db, secret, clock.instant()));
    }

    /** Confirms it; nothing where it was confirmed before, or can no longer be. */
    Optional<Subscriber> confirm(String secret) {
        return find(secret).filter(found -> !found.used()).flatMap(signUp -> {
            String known = key.keyOf(signUp.address().value());
            return writing.write(ITSELF, transaction -> {
                if (!SignUp.use(transaction, secret)) {
                    return Optional.empty();
                }
                SubscriberId moving = signUp.subscriber();
                return moving == null
                        ? Optional.of(subscribe(transaction, signUp, known))
                        : move(transaction, moving, signUp, known);
            });
        });
    }

    private Subscriber subscribe(Transaction transaction, SignUp signUp, String known) {
        insert(transaction, signUp, known);
        transaction
                .db()
                .update(SUBSCRIBER)
                .set(SUBSCRIBER.ADDRESS, signUp.address().value())
                .set(SUBSCRIBER.STATE, Subscriber.ACTIVE)
                .setNull(SUBSCRIBER.END_REASON)
                .setNull(SUBSCRIBER.ENDED_AT)
                .set(SUBSCRIBER.LANGUAGE, signUp.language().tag())
                .set(SUBSCRIBER.PACE, signUp.pace().name())
                .set(SUBSCRIBER.CONFIRMED_AT, transaction.storedAt())
                .where(SUBSCRIBER.ADDRESS_KEY.eq(known))
                .execute();
        Subscriber subscriber = known(transaction, known);
        Map<ReaderList, ListId> lists = ReaderLists.keys(transaction, signUp.lists());
        Subscriptions.setLanguage(transaction, subscriber.id(), signUp.language());
        Subscriptions.add(transaction, subscriber.id(), signUp.language(), lists.values());
        List<Consent> consents = new ArrayList<>();
        lists.values().forEach(list -> consents.add(consent(signUp, subscriber, Consent.What.AGREED, list)));
        Consent.record(transaction, consents);
        transaction.changed("subscribed", subscriber.id().subject());
        return subscriber;
    }

    /** A row for an address that has none; of two who confirm at once, one finds the other's. */
    private void insert(Transaction transaction, SignUp signUp, String known) {
        transaction
                .db()
                .insertInto(SUBSCRIBER)
                .set(SUBSCRIBER.ID, SubscriberId.next().toString())
                .set(SUBSCRIBER.ADDRESS, signUp.address().value())
                .set(SUBSCRIBER.ADDRESS_KEY, known)
                .set(SUBSCRIBER.STATE, Subscriber.ACTIVE)
                .set(SUBSCRIBER.LANGUAGE, signUp.language().tag())
                .set(SUBSCRIBER.TIME_ZONE, zoneOf(signUp.language(), zone))
                .set(SUBSCRIBER.PACE, signUp.pace().name())
                .set(SUBSCRIBER.CREATED_AT, transaction.storedAt())
                .set(SUBSCRIBER.CONFIRMED_AT, transaction.storedAt())
                .onConflictDoNothing()
                .execute();
    }

    private static Optional<Subscriber> move(
            Transaction transaction, SubscriberId moving, SignUp signUp, String known) {
        Optional<Subscriber> self = Subscriber.find(transaction.db(), moving)
                .filter(subscriber -> !subscriber.address().isEmpty());
        if (self.isEmpty()) {
            return Optional.empty();
        }
        Optional<Subscriber> other = Subscriber.known(transaction.db(), known);
        if (other.isPresent() && !other.get().id().equals(moving)) {
            return Optional.of(join(transaction, self.get(), other.get().id(), signUp, known));
        }
        transaction
                .db()
                .update(SUBSCRIBER)
                .set(SUBSCRIBER.ADDRESS, signUp.address().value())
                .set(SUBSCRIBER.ADDRESS_KEY, known)
                .where(SUBSCRIBER.ID.eq(moving.toString()))
                .execute();
        Subscriber moved = known(transaction, known);
        Consent.record(transaction, List.of(consent(signUp, moved, Consent.What.MOVED, null)));
        transaction.changed("readdressed", moving.subject());
        return Optional.of(moved);
    }

    /** The new address is known already: it gets what the old one got, and the old one ends. */
    private static Subscriber join(
            Transaction transaction, Subscriber self, SubscriberId other, SignUp signUp, String known) {
        var row = transaction
                .db()
                .update(SUBSCRIBER)
                .set(SUBSCRIBER.ADDRESS, signUp.address().value())
                .set(SUBSCRIBER.LANGUAGE, self.language().tag())
                .set(SUBSCRIBER.TIME_ZONE, self.timeZone())
                .set(SUBSCRIBER.PACE, self.pace().name());
        if (self.isActive()) {
            row = row.set(SUBSCRIBER.STATE, Subscriber.ACTIVE)
                    .setNull(SUBSCRIBER.END_REASON)
                    .setNull(SUBSCRIBER.ENDED_AT);
        }
        row.where(SUBSCRIBER.ID.eq(other.toString())).execute();
        Map<ReaderList, ListId> had = Subscriptions.of(transaction.db(), other);
        Map<ReaderList, ListId> brought = Subscriptions.of(transaction.db(), self.id());
        Subscriber joined = known(transaction, known);
        Subscriptions.setLanguage(transaction, other, self.language());
        Subscriptions.add(transaction, other, self.language(), brought.values());
        List<Consent> consents = new ArrayList<>();
        Subscriptions.without(brought.values(), had.values())
                .forEach(list -> consents.add(consent(signUp, joined, Consent.What.AGREED, list)));
        consents.add(consent(signUp, joined, Consent.What.MOVED, null));
        Consent.record(transaction, consents);
        EndSubscription.end(transaction, self.id(), EndReason.MOVED, Consent.Source.PREFERENCES, signUp.network(), "");
        transaction.changed("readdressed", other.subject());
        return joined;
    }

    private static Subscriber known(Transaction transaction, String known) {
        return Subscriber.known(transaction.db(), known).orElseThrow();
    }

    private static Consent consent(SignUp signUp, Subscriber subscriber, Consent.What what, @Nullable ListId list) {
        return new Consent(
                subscriber.id(),
                what,
                list,
                signUp.asked(),
                signUp.subscriber() == null ? Consent.Source.FORM : Consent.Source.PREFERENCES,
                signUp.sentence(),
                signUp.network(),
                "");
    }

    /** The time zone that readers of a language live by, until they say another. */
    static String zoneOf(Language language, ZoneId journal) {
        return language.equals(Language.JAPANESE) ? "Asia/Tokyo" : journal.getId();
    }
}
