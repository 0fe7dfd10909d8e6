package org.parley.accounts;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.parley.store.Transaction;

/**
 * Lets in what anybody may send without an account, and no more of it than can be answered: counted of all, of the net that it
 * comes from, and of the e-mail address that a letter then goes to.
 *
 * @param all of all, so that the institute's relay sends no flood in its name
 * @param network those from one net
 * @param address letters to one e-mail address, whoever asks for them
 */
public record OpenDoor(EvenPace all, EvenPace network, EvenPace address) {

    /** How long until one more from a net is let in, as far as can be seen without writing. */
    public Duration remaining(DSLContext db, Network from, Instant now) {
        return longer(network.remaining(db, from.prefix(), now), all.remaining(db, "", now));
    }

    /** Counts one more from a net; where there were too many, says how long to wait, and counts nothing. */
    public Duration admit(Transaction transaction, Network from) {
        // All lock the one count first, so that no two wait for each other.
        Duration wait = longer(all.lock(transaction, ""), network.lock(transaction, from.prefix()));
        if (wait.isZero()) {
            all.add(transaction, "");
            network.add(transaction, from.prefix());
            EvenPace.forget(transaction);
        }
        return wait;
    }

    /** Counts one more letter to an address, by what it is counted by; says whether it may be sent. */
    public boolean admitLetter(Transaction transaction, String counted) {
        boolean free = address.lock(transaction, counted).isZero();
        if (free) {
            address.add(transaction, counted);
        }
        return free;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
