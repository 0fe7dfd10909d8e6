package org.parley.newsletter.issue;

import static org.parley.store.schema.Tables.NEWSLETTER_ISSUE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.newsletter.ListRecipients;
import org.parley.newsletter.Pace;
import org.parley.newsletter.Subscribers;
import org.parley.newsletter.UnsubscribeLink;
import org.parley.newsletter.delivery.MailingId;
import org.parley.newsletter.delivery.MakeMailing;
import org.parley.newsletter.delivery.NewMailing;
import org.parley.newsletter.delivery.Recipient;
import org.parley.newsletter.delivery.Senders;
import org.parley.publishing.NewPiece;
import org.parley.publishing.RecordPiece;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/**
 * Sends an issue: it becomes a piece of the journal and a mailing to its readers, in one transaction, so that neither is there
 * without the other and nothing is sent twice. Whoever calls it has asked the policy.
 */
@Component
class SendIssue {

    private final IssueLetter letters;
    private final IssuePiece pieces;
    private final RecordPiece record;
    private final MakeMailing mailings;
    private final Subscribers subscribers;
    private final UnsubscribeLink unsubscribe;
    private final Languages languages;
    private final Senders senders;
    private final ZoneId zone;

    SendIssue(
            IssueLetter letters,
            IssuePiece pieces,
            RecordPiece record,
            MakeMailing mailings,
            Subscribers subscribers,
            UnsubscribeLink unsubscribe,
            Languages languages,
            Senders senders,
            ZoneId zone) {
        this.letters = letters;
        this.pieces = pieces;
        this.record = record;
        this.mailings = mailings;
        this.subscribers = subscribers;
        this.unsubscribe = unsubscribe;
        this.languages = languages;
        this.senders = senders;
        this.zone = zone;
    }

    /** What is sent of an issue, made before the transaction that sends it: for the version that it was made of. */
    record Made(Issue issue, NewPiece piece, Map<Language, NewMailing.Content> contents, String page) {

        /** The contents with the address of the page that the issue got. */
        Map<Language, NewMailing.Content> at(String path) {
            Map<Language, NewMailing.Content> all = new HashMap<>();
            contents.forEach((language, content) -> all.put(
                    language,
                    new NewMailing.Content(
                            content.listTitle(),
                            content.subject(),
                            content.html().replace(page, path))));
            return all;
        }
    }

    /** Makes what is sent. */
    Made make(Issue issue, Instant now) {
        LocalDate date = now.atZone(zone).toLocalDate();
        // Its address is known once it is recorded; until then its key stands for it.
        String page = "/pieces/" + issue.id();
        return new Made(issue, pieces.of(issue, date), letters.contents(issue, date, page, ""), page);
    }

    /** Why an issue cannot be sent as it stands: the end of the key of a message; nothing if it can. */
    @Nullable
    String against(DSLContext db, Issue issue) {
        if (issue.content().introduction().isEmpty() && letters.pieces(issue).isEmpty()) {
            return "empty";
        }
        if (!senders.haveRelay()) {
            return "no-relay";
        }
        if (issue.approval() == null && Audience.of(db, issue.listId()).needsApproval()) {
            return "unapproved";
        }
        return null;
    }

    /**
     * Sends it.
     *
     * @throws NotPossible if it was written or sent meanwhile
     */
    void send(Transaction transaction, Made made) {
        Issue issue = made.issue();
        RecordPiece.Recorded recorded = record.record(transaction, made.piece());
        Issue.Plan plan = issue.plan();
        MailingId mailing = mailings.make(
                transaction,
                new NewMailing(
                        issue.list().mailName(),
                        issue.listId().toString(),
                        made.at("/pieces/" + recorded.slug()),
                        null),
                new ListRecipients(
                        subscribers,
                        issue.listId(),
                        languages.all(),
                        Set.of(Pace.EACH),
                        each -> recipient(issue, each, plan)));
        int sent = transaction
                .db()
                .update(NEWSLETTER_ISSUE)
                .set(NEWSLETTER_ISSUE.STATE, Issue.State.SENT.name())
                .set(NEWSLETTER_ISSUE.SENT_AT, transaction.storedAt())
                .set(NEWSLETTER_ISSUE.UPDATED_AT, transaction.storedAt())
                .set(NEWSLETTER_ISSUE.PIECE_ID, recorded.id().toString())
                .set(NEWSLETTER_ISSUE.MAILING_ID, mailing.toString())
                .setNull(NEWSLETTER_ISSUE.HELD_BECAUSE)
                .where(
                        NEWSLETTER_ISSUE.ID.eq(issue.id().toString()),
                        NEWSLETTER_ISSUE.VERSION.eq(issue.version()),
                        NEWSLETTER_ISSUE.STATE.eq(issue.state().name()))
                .execute();
        if (sent == 0) {
            throw new NotPossible("compose.cannot.overtaken");
        }
        transaction.changed("sent", issue.id().subject(), UtcInstant.format(transaction.at()));
    }

    private Recipient recipient(Issue issue, Subscribers.OnList reader, Issue.@Nullable Plan plan) {
        return new Recipient(
                reader.id().toString(),
                reader.address(),
                reader.language(),
                unsubscribe.of(reader.id(), issue.listId()),
                plan != null && plan.byReaderClock()
                        ? plan.at().atZone(reader.timeZone()).toInstant()
                        : null);
    }

    /** The day on which an issue is dated, sent at a moment or planned. */
    LocalDate date(Issue issue, Instant now) {
        Issue.Plan plan = issue.plan();
        if (issue.sent() != null) {
            return issue.sent().at().atZone(zone).toLocalDate();
        }
        return plan == null ? now.atZone(zone).toLocalDate() : plan.at().toLocalDate();
    }
}
