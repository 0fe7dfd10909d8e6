package org.parley.newsletter.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parley.settings.Settings;
import org.parley.store.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The senders of this process: as many as there may be connections to the relay. A server starts them by itself, where a
 * relay is set; they first settle what dead senders of this data folder left behind.
 */
@Component
public class Senders implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Senders.class);
    private static final Duration TO_END = Duration.ofSeconds(20);

    private final Leases leases;
    private final Settlement settlement;
    private final Recovery recovery;
    private final MessageMaker messages;
    private final EnvelopeSender envelopes;
    private final Environment settings;
    private final Clock clock;
    private final boolean ofServer;
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable Stopping stopping;

    Senders(
            Leases leases,
            Settlement settlement,
            Recovery recovery,
            MessageMaker messages,
            EnvelopeSender envelopes,
            Environment settings,
            Clock clock,
            ApplicationContext context) {
        this.leases = leases;
        this.settlement = settlement;
        this.recovery = recovery;
        this.messages = messages;
        this.envelopes = envelopes;
        this.settings = settings;
        this.clock = clock;
        this.ofServer = Recurring.isServer(context);
    }

    @Override
    public boolean isAutoStartup() {
        return ofServer && Settings.wanted(settings, "parley.mail.senders", true);
    }

    /** Whether a relay is set: without one nothing can be sent. */
    public boolean haveRelay() {
        return RelaySettings.of(settings) != null;
    }

    @Override
    public synchronized void start() {
        RelaySettings relay = RelaySettings.of(settings);
        if (relay == null || stopping != null) {
            return;
        }
        Dkim signing = Dkim.of(settings);
        Path folder =
                Path.of(settings.getRequiredProperty("parley.data"), "delivery").toAbsolutePath();
        Boot boot = Boot.current();
        try {
            int recovered = recovery.run(folder, boot);
            if (recovered > 0) {
                LOG.warn("{} senders had ended with messages in hand; what became of them is settled", recovered);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The journals in " + folder + " cannot be read", unreadable);
        }
        Stopping asked = new Stopping();
        Sender.Shared shared = new Sender.Shared(
                relay,
                leases,
                settlement,
                messages,
                signing,
                envelopes,
                new Paces(relay, clock),
                asked,
                folder,
                Outcome.oneLine(host() + ":" + folder),
                boot,
                clock);
        for (int i = 1; i <= relay.connections(); i++) {
            threads.add(Thread.ofPlatform().daemon().name("sender-" + i).start(new Sender(shared)));
        }
        stopping = asked;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }

    @Override
    public synchronized void stop() {
        Stopping asked = stopping;
        if (asked == null) {
            return;
        }
        asked.ask();
        long until = System.nanoTime() + TO_END.toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
        stopping = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return stopping != null;
    }
}
