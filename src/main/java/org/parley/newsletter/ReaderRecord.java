package org.parley.newsletter;

import static org.parley.store.schema.Tables.CONSENT;
import static org.parley.store.schema.Tables.READER_LIST;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.store.Store;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Reads all that is known of a subscriber. */
@Component
public class ReaderRecord {

    /** How many entries of the record are read at most, the newest first. */
    static final int MOST = 1_000;

    private final Store store;

    ReaderRecord(Store store) {
        this.store = store;
    }

    /**
     * Something that a subscriber agreed to, or took back.
     *
     * @param what what they did
     * @param list the list that it is about; absent where it is about none alone
     * @param given when they did it
     * @param recorded when it was written down
     * @param source by what way
     * @param sentence the words that they agreed to; may be empty
     * @param network the net that it came from; may be empty
     * @param detail what more there is to say; may be empty
     */
    public record Entry(
            Consent.What what,
            @Nullable ReaderList list,
            Instant given,
            Instant recorded,
            Consent.Source source,
            String sentence,
            String network,
            String detail) {}

    /** What a subscriber agreed to and took back, the newest first. */
    List<Entry> consents(DSLContext db, SubscriberId subscriber) {
        return db.select(
                        CONSENT.WHAT,
                        READER_LIST.KIND,
                        READER_LIST.SUBJECT,
                        CONSENT.GIVEN_AT,
                        CONSENT.RECORDED_AT,
                        CONSENT.SOURCE,
                        CONSENT.SENTENCE,
                        CONSENT.NETWORK,
                        CONSENT.DETAIL)
                .from(CONSENT)
                .leftJoin(READER_LIST)
                .on(READER_LIST.ID.eq(CONSENT.LIST_ID))
                .where(CONSENT.SUBSCRIBER_ID.eq(subscriber.toString()))
                .orderBy(CONSENT.RECORDED_AT.desc(), CONSENT.ID.desc())
                .limit(MOST)
                .fetch(row -> new Entry(
                        Consent.What.valueOf(row.get(CONSENT.WHAT)),
                        list(row.get(READER_LIST.KIND), row.get(READER_LIST.SUBJECT)),
                        UtcInstant.parse(row.get(CONSENT.GIVEN_AT)),
                        UtcInstant.parse(row.get(CONSENT.RECORDED_AT)),
                        Consent.Source.valueOf(row.get(CONSENT.SOURCE)),
                        row.get(CONSENT.SENTENCE),
                        row.get(CONSENT.NETWORK),
                        row.get(CONSENT.DETAIL)));
    }

    private static @Nullable ReaderList list(@Nullable String kind, @Nullable String subject) {
        return kind == null || subject == null ? null : new ReaderList(ListKind.valueOf(kind), subject);
    }

    /**
     * All that is known of a reader, as they may take it with them.
     *
     * @param address their e-mail address
     * @param active whether they are written to
     * @param reason why they no longer are
     * @param language the language that they are written to in
     * @param timeZone the time zone that they live by
     * @param pace how often they want to be written to
     * @param since since when they are known
     * @param ended since when they are no longer written to
     * @param lists what they get
     * @param consents what they agreed to and took back
     */
    record Export(
            String address,
            boolean active,
            @Nullable EndReason reason,
            Language language,
            String timeZone,
            Pace pace,
            Instant since,
            @Nullable Instant ended,
            List<String> lists,
            List<Entry> consents) {}

    /** All that is known of a reader. */
    Export export(Subscriber of) {
        return store.read(db -> new Export(
                of.address(),
                of.isActive(),
                of.reason(),
                of.language(),
                of.timeZone(),
                of.pace(),
                of.created(),
                of.ended(),
                Subscriptions.of(db, of.id()).keySet().stream()
                        .map(ReaderList::word)
                        .toList(),
                consents(db, of.id())));
    }
}
