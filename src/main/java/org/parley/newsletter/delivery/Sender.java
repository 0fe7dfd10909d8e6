package org.parley.newsletter.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.parley.store.Keys;
import org.parley.store.UtcInstant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends, over one connection, window after window: takes recipients, hands their messages over, and writes down what came of
 * it, in this order and each before the next.
 */
final class Sender implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int WINDOW = 200;
    private static final int SECONDS_AT_A_TIME = 5;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int IDLE_CONNECTION = 20;

    /** What all senders of a process share. */
    record Shared(
            RelaySettings relay,
            Leases leases,
            Settlement settlement,
            MessageMaker messages,
            @Nullable Dkim signing,
            EnvelopeSender senders,
            Paces paces,
            Stopping stopping,
            Path folder,
            String place,
            Boot boot,
            Clock clock) {}

    private final Shared shared;
    private final int window;
    private @Nullable Journal journal;
    private @Nullable RelayConnection relay;
    private MessageMaker.@Nullable Prepared prepared;
    private @Nullable MailingId preparedFor;
    private int idle;
    private int failures;

    Sender(Shared shared) {
        this.shared = shared;
        double each = shared.relay().perSecond() / shared.relay().connections() * SECONDS_AT_A_TIME;
        this.window = each <= 0 ? WINDOW : (int) Math.clamp(each, 1, WINDOW);
    }

    @Override
    public void run() {
        while (!shared.stopping().isAsked()) {
            try {
                Journal open = journal();
                Optional<Window> taken = shared.leases()
                        .take(
                                open.lease(),
                                window,
                                UtcInstant.format(shared.clock().instant()));
                if (taken.isEmpty()) {
                    rest();
                } else {
                    idle = 0;
                    send(taken.get(), open);
                }
            } catch (IOException | RuntimeException failed) {
                LOG.error("A sender failed and begins anew", failed);
                wait(++failures);
            }
        }
        end();
    }

    private Journal journal() throws IOException {
        Journal open = journal;
        if (open == null) {
            open = Journal.begin(shared.folder(), Keys.next().toString(), shared.boot());
            try {
                shared.leases().open(open.lease(), shared.place());
            } catch (RuntimeException unavailable) {
                open.close();
                throw unavailable;
            }
            journal = open;
        }
        return open;
    }

    private void send(Window taken, Journal open) throws IOException {
        open.window(taken.mailing());
        WindowHanding handing = null;
        @Nullable IOException broken = null;
        try {
            handing = new WindowHanding(
                    taken,
                    prepared(taken.mailing()),
                    shared.senders(),
                    open,
                    shared.paces(),
                    shared.stopping(),
                    shared.clock());
            RelayConnection connection = connection();
            new Conversation(connection).hold(handing);
        } catch (IOException failed) {
            broken = failed;
            disconnect();
        } catch (RuntimeException failed) {
            disconnect();
            settle(taken, open, handing);
            throw failed;
        }
        settle(taken, open, handing);
        after(taken.mailing(), handing, broken);
    }

    /** Tries until the store has it: nothing else is done before. */
    private void settle(Window taken, Journal open, @Nullable WindowHanding handing) throws IOException {
        try {
            open.write();
        } catch (UncheckedIOException full) {
            LOG.error("The last answers could not be written to the journal", full);
        }
        int tries = 0;
        while (true) {
            try {
                shared.settlement()
                        .settle(
                                open.lease(),
                                taken,
                                handing == null ? Map.of() : handing.outcomes(),
                                handing == null ? Map.of() : handing.later());
                break;
            } catch (RuntimeException unavailable) {
                if (shared.stopping().isAsked()) {
                    // The journal has it all, and is read at the next start.
                    journal = null;
                    open.abandon();
                    throw unavailable;
                }
                LOG.error("What was sent cannot be written down yet; it is tried again", unavailable);
                wait(++tries);
            }
        }
        open.clear();
    }

    private void after(MailingId mailing, @Nullable WindowHanding handing, @Nullable IOException broken) {
        if (handing != null && !handing.refusal().isEmpty()) {
            shared.settlement().hold(mailing, handing.refusal());
        } else if (broken instanceof RelayTrouble trouble && trouble.isLasting()) {
            shared.settlement().hold(mailing, String.valueOf(trouble.getMessage()));
        } else if (broken != null) {
            String what = "The relay cannot be reached: " + broken.getMessage();
            LOG.warn("{}", what);
            shared.settlement().note(mailing, Outcome.oneLine(what));
            wait(++failures);
        } else if (failures > 0) {
            failures = 0;
            shared.settlement().note(mailing, null);
        }
    }

    private MessageMaker.Prepared prepared(MailingId mailing) {
        MessageMaker.Prepared known = prepared;
        if (known == null || !mailing.equals(preparedFor)) {
            known = shared.messages().prepare(mailing, shared.signing());
            prepared = known;
            preparedFor = mailing;
        }
        return known;
    }

    private RelayConnection connection() throws IOException {
        RelayConnection open = relay;
        if (open == null) {
            open = RelayConnection.open(shared.relay(), (SSLSocketFactory) SSLSocketFactory.getDefault());
            relay = open;
        }
        return open;
    }

    private void disconnect() {
        RelayConnection open = relay;
        relay = null;
        if (open != null) {
            open.close();
        }
    }

    private void rest() {
        RelayConnection open = relay;
        if (open != null && ++idle > IDLE_CONNECTION) {
            open.quit();
            relay = null;
        }
        shared.stopping().await(IDLE);
    }

    /** Waits longer after each failure in a row. */
    private void wait(int failure) {
        Duration wait = Duration.ofMillis(500L << Math.min(failure, 12));
        shared.stopping().await(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    private void end() {
        RelayConnection connection = relay;
        if (connection != null) {
            connection.quit();
        }
        Journal open = journal;
        if (open != null) {
            try {
                shared.leases().end(open.lease());
                open.close();
            } catch (IOException | RuntimeException failed) {
                LOG.warn("A journal could not be ended; it is read at the next start", failed);
            }
        }
    }
}
