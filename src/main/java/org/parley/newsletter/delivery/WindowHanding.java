package org.parley.newsletter.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands the recipients of one window over, at the pace that the relay and their domains allow, and keeps the journal. */
final class WindowHanding implements Handing {

    /** So many messages refused one after another are no fault of their recipients. */
    static final int REFUSED_IN_A_ROW = 20;

    private final MessageMaker.Prepared prepared;
    private final EnvelopeSender.OfMailing senders;
    private final Journal journal;
    private final Paces paces;
    private final Stopping stopping;
    private final Clock clock;
    private final Deque<Leased> left;
    private final Map<Integer, Outcome> outcomes = new HashMap<>();
    private final Map<Integer, Instant> later = new HashMap<>();
    private final Map<String, Integer> putOff = new HashMap<>();
    private int refused;
    private String refusal = "";

    WindowHanding(
            Window window,
            MessageMaker.Prepared prepared,
            EnvelopeSender senders,
            Journal journal,
            Paces paces,
            Stopping stopping,
            Clock clock) {
        this.prepared = prepared;
        this.senders = senders.of(window.mailing());
        this.journal = journal;
        this.paces = paces;
        this.stopping = stopping;
        this.clock = clock;
        this.left = new ArrayDeque<>(window.recipients());
    }

    @Override
    public @Nullable Parcel ready() {
        return next(false);
    }

    @Override
    public @Nullable Parcel await() {
        return next(true);
    }

    private @Nullable Parcel next(boolean waiting) {
        while (!left.isEmpty() && !stopping.isAsked() && refused < REFUSED_IN_A_ROW) {
            Leased recipient = left.getFirst();
            Pace domain = paces.of(recipient.domain());
            if (domain.isFull()) {
                left.removeFirst();
                int before = putOff.merge(recipient.domain(), 1, Integer::sum);
                later.put(recipient.number(), clock.instant().plus(domain.take(before)));
                continue;
            }
            Duration wait = paces.relay().pass();
            if (wait.isZero()) {
                var _ = domain.pass();
                left.removeFirst();
                return parcel(recipient);
            }
            if (!waiting) {
                return null;
            }
            stopping.await(wait);
        }
        return null;
    }

    private Parcel parcel(Leased recipient) {
        return new Parcel(
                recipient.number(),
                senders.of(recipient.number()),
                recipient.address(),
                octets -> prepared.in(recipient.language())
                        .write(
                                recipient.number(),
                                recipient.address(),
                                recipient.unsubscribe(),
                                clock.instant(),
                                octets));
    }

    @Override
    public void handing(Parcel parcel) {
        journal.handing(parcel.number());
    }

    @Override
    public void came(Parcel parcel, Outcome outcome) {
        journal.answered(parcel.number(), outcome);
        outcomes.put(parcel.number(), outcome);
        if (outcome.kind() == Outcome.Kind.REFUSED) {
            refused++;
            refusal = outcome.answer();
        } else if (outcome.kind() == Outcome.Kind.SENT) {
            refused = 0;
        }
    }

    /** What came of those that were handed over. */
    Map<Integer, Outcome> outcomes() {
        return outcomes;
    }

    /** When to try those again whose domain takes no more now. */
    Map<Integer, Instant> later() {
        return later;
    }

    /** Why the whole mailing seems to be refused; empty if it does not. */
    String refusal() {
        return refused >= REFUSED_IN_A_ROW ? refusal : "";
    }
}
