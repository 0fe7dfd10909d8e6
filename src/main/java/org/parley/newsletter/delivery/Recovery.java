package org.parley.newsletter.delivery;

import static org.parley.store.schema.Tables.MAILING;
import static org.parley.store.schema.Tables.MAILING_RECIPIENT;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the store up to what the journals of dead senders say: what was answered is settled, what was handed over without
 * an answer is unconfirmed, and what was not handed over waits again.
 */
@Component
class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Writing writing;
    private final Settlement settlement;

    Recovery(Writing writing, Settlement settlement) {
        this.writing = writing;
        this.settlement = settlement;
    }

    /** Does so for every journal in the folder whose sender is dead, and returns for how many. */
    int run(Path folder, Boot now) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int recovered = 0;
        for (Path file : journals(folder)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                if (isAbandoned(channel) && Files.exists(file)) {
                    recover(JournalRecord.read(file), now);
                    Files.deleteIfExists(file);
                    recovered++;
                }
            } catch (NoSuchFileException ended) {
                LOG.debug("{} was ended meanwhile", file);
            }
        }
        return recovered;
    }

    private static List<Path> journals(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(Journal.SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isAbandoned(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    private void recover(JournalRecord journal, Boot now) {
        boolean complete = now.keptWhatWasWritten(journal.boot());
        var _ = writing.write(Leases.DELIVERY, transaction -> {
            for (Window window : held(transaction, journal.lease())) {
                Map<Integer, Outcome> outcomes = new HashMap<>();
                if (window.mailing().equals(journal.mailing())) {
                    outcomes.putAll(journal.outcomes());
                }
                if (!complete) {
                    window.recipients()
                            .forEach(recipient -> outcomes.putIfAbsent(
                                    recipient.number(),
                                    new Outcome(
                                            Outcome.Kind.UNCONFIRMED,
                                            "The machine stopped: what was handed over last is not known.")));
                }
                settlement.settle(transaction, journal.lease(), window, outcomes, Map.of());
            }
            Leases.close(transaction.db(), journal.lease());
            return true;
        });
        LOG.warn("A sender had ended with messages in hand; its journal {} was settled", journal.lease());
    }

    /** Counts all that a sender has in hand as unconfirmed, because somebody says that its journal is lost. */
    int giveUp(Transaction transaction, String lease) {
        int count = 0;
        for (Window window : held(transaction, lease)) {
            Map<Integer, Outcome> outcomes = new HashMap<>();
            window.recipients()
                    .forEach(recipient -> outcomes.put(
                            recipient.number(),
                            new Outcome(
                                    Outcome.Kind.UNCONFIRMED, "Its sender was given up, and its journal with it.")));
            settlement.settle(transaction, lease, window, outcomes, Map.of());
            count += outcomes.size();
        }
        Leases.close(transaction.db(), lease);
        return count;
    }

    private static List<Window> held(Transaction transaction, String lease) {
        Map<MailingId, Window> windows = new HashMap<>();
        transaction
                .db()
                .select(MAILING.LIST_NAME)
                .select(MAILING_RECIPIENT.fields())
                .from(MAILING_RECIPIENT)
                .join(MAILING)
                .on(MAILING.ID.eq(MAILING_RECIPIENT.MAILING_ID))
                .where(MAILING_RECIPIENT.STATE.eq(RecipientState.LEASED.name()), MAILING_RECIPIENT.LEASE.eq(lease))
                .forEach(row -> windows.computeIfAbsent(
                                MailingId.of(row.get(MAILING_RECIPIENT.MAILING_ID)),
                                id -> new Window(id, row.get(MAILING.LIST_NAME), new ArrayList<>()))
                        .recipients()
                        .add(Leased.of(row)));
        return List.copyOf(windows.values());
    }
}
