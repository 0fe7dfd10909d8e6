package org.parley.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.EmailAddress;
import org.parley.accounts.EvenPace;
import org.parley.accounts.Network;
import org.parley.accounts.OpenDoor;
import org.parley.accounts.SigningKey;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/**
 * Takes down what a reader asks for, and writes to the address that they gave. Nothing else happens until they confirm it,
 * and whether the address is known cannot be told from the answer.
 */
@Component
class AskToSubscribe {

    private static final Caller ITSELF = new Caller.Itself("newsletter");
    private static final OpenDoor DOOR = new OpenDoor(
            new EvenPace("ALL", 120, Duration.ofSeconds(3)),
            new EvenPace("NETWORK", 8, Duration.ofMinutes(1)),
            new EvenPace("ADDRESS", 3, Duration.ofMinutes(20)));

    private final Store store;
    private final Writing writing;
    private final SigningKey key;
    private final ReaderLetters letters;
    private final Clock clock;

    AskToSubscribe(Store store, Writing writing, SigningKey key, ReaderLetters letters, Clock clock) {
        this.store = store;
        this.writing = writing;
        this.key = key;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param address where to write to
     * @param lists what to send; at least one
     * @param language in which language
     * @param pace how often
     * @param sentence the words that the reader agreed to
     */
    record Wish(EmailAddress address, List<ReaderList> lists, Language language, Pace pace, String sentence) {}

    /** Takes a sign-up down; returns how long to wait where there were too many, else zero. */
    Duration ask(Wish wish, Network network) {
        return paced(wish.address, network, transaction -> {
            String secret = new SignUp(
                            null,
                            wish.address,
                            wish.lists,
                            wish.language,
                            wish.pace,
                            wish.sentence,
                            network,
                            transaction.at(),
                            false)
                    .keep(transaction);
            return () -> letters.confirm(wish.address, wish.lists, wish.language, secret);
        });
    }

    /** Takes down that a subscriber wants to be written to elsewhere, and writes there. */
    Duration move(Subscriber subscriber, EmailAddress address, Network network) {
        return paced(address, network, transaction -> {
            String secret = new SignUp(
                            subscriber.id(),
                            address,
                            List.of(),
                            subscriber.language(),
                            subscriber.pace(),
                            "",
                            network,
                            transaction.at(),
                            false)
                    .keep(transaction);
            return () -> letters.move(address, subscriber.language(), secret);
        });
    }

    /** Sends the link to their preferences to a subscriber who has lost it. */
    Duration remind(EmailAddress address, Network network) {
        String known = key.keyOf(address.value());
        return paced(
                address,
                network,
                transaction -> Subscriber.known(transaction.db(), known)
                        .filter(subscriber -> !subscriber.address().isEmpty())
                        .<Runnable>map(subscriber -> () -> letters.preferences(subscriber))
                        .orElse(null));
    }

    private interface Step {
        @Nullable
        Runnable take(Transaction transaction);
    }

    private Duration paced(EmailAddress address, Network network, Step step) {
        Duration seen = store.read(db -> DOOR.remaining(db, network, clock.instant()));
        if (!seen.isZero()) {
            return seen;
        }
        String counted = key.keyOf(address.value());
        record Taken(Duration left, @Nullable Runnable letter) {}
        Taken taken = writing.write(ITSELF, transaction -> {
            Duration wait = DOOR.admit(transaction, network);
            if (!wait.isZero()) {
                return new Taken(wait, null);
            }
            SignUp.forget(transaction);
            return new Taken(wait, DOOR.admitLetter(transaction, counted) ? step.take(transaction) : null);
        });
        if (taken.letter != null) {
            taken.letter.run();
        }
        return taken.left;
    }
}
