package org.parley.newsletter.delivery;

import static org.parley.store.schema.Tables.MAILING;
import static org.parley.store.schema.Tables.MAILING_RECIPIENT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.accounts.ReturnAddresses;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes what comes back: writes down what it says of which message, and tells those who keep the subscriptions or sent the letter. */
@Component
class TakeReport {

    private final Writing writing;
    private final EnvelopeSender envelopes;
    private final ReturnAddresses letters;
    private final List<AddressTrouble> troubles;

    TakeReport(
            Writing writing,
            EnvelopeSender envelopes,
            ReturnAddresses letters,
            ObjectProvider<AddressTrouble> troubles) {
        this.writing = writing;
        this.envelopes = envelopes;
        this.letters = letters;
        this.troubles = troubles.orderedStream().toList();
    }

    /** Whether what is sent to an address can be about a message of ours. */
    boolean isAwaited(String recipient) {
        return envelopes.read(recipient).isPresent() || letters.read(recipient).isPresent();
    }

    /**
     * Takes a message that came to an address, and says whether it was a report about a message of ours. The same report
     * coming again changes nothing.
     */
    boolean take(String recipient, byte[] message) {
        Optional<DeliveryReport> report = DeliveryReport.read(message);
        if (report.isEmpty()) {
            return false;
        }
        List<String> marks = Stream.concat(Stream.of(recipient), report.get().marks().stream())
                .toList();
        Optional<EnvelopeSender.Message> about =
                marks.stream().flatMap(mark -> envelopes.read(mark).stream()).findFirst();
        if (about.isPresent()) {
            return writing.write(Leases.DELIVERY, transaction -> note(transaction, about.get(), report.get()));
        }
        Optional<ReturnAddresses.Returned> letter =
                marks.stream().flatMap(mark -> letters.read(mark).stream()).findFirst();
        letter.ifPresent(returned -> note(returned, report.get()));
        return letter.isPresent();
    }

    private void note(ReturnAddresses.Returned letter, DeliveryReport report) {
        var _ = writing.write(Leases.DELIVERY, transaction -> {
            boolean lasting = report.kind() != AddressTrouble.Kind.UNDELIVERED;
            letter.kind().returned(transaction, letter.about(), lasting, report.detail());
            return true;
        });
    }

    private boolean note(Transaction transaction, EnvelopeSender.Message about, DeliveryReport report) {
        var row = transaction
                .db()
                .select(MAILING_RECIPIENT.SUBSCRIBER, MAILING_RECIPIENT.REPORT, MAILING.LIST_NAME)
                .from(MAILING_RECIPIENT)
                .join(MAILING)
                .on(MAILING.ID.eq(MAILING_RECIPIENT.MAILING_ID))
                .where(
                        MAILING_RECIPIENT.MAILING_ID.eq(about.mailing().toString()),
                        MAILING_RECIPIENT.NUMBER.eq(about.number()))
                .fetchOne();
        if (row == null) {
            return false;
        }
        if (report.kind().name().equals(row.value2())) {
            return true;
        }
        transaction
                .db()
                .update(MAILING_RECIPIENT)
                .set(MAILING_RECIPIENT.REPORT, report.kind().name())
                .set(MAILING_RECIPIENT.REPORT_DETAIL, report.detail())
                .set(MAILING_RECIPIENT.REPORTED_AT, transaction.storedAt())
                .where(
                        MAILING_RECIPIENT.MAILING_ID.eq(about.mailing().toString()),
                        MAILING_RECIPIENT.NUMBER.eq(about.number()))
                .execute();
        var trouble =
                new AddressTrouble.Trouble(row.value1(), about.mailing(), row.value3(), report.kind(), report.detail());
        troubles.forEach(each -> each.happened(transaction, trouble));
        return true;
    }
}
