package org.parley.newsletter;

import static org.parley.store.schema.Tables.READER_LIST;
import static org.parley.store.schema.Tables.SUBSCRIBER;
import static org.parley.store.schema.Tables.SUBSCRIPTION;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.parley.accounts.SigningKey;
import org.parley.language.Language;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** What those who keep the readers see of them: how many are on which list, and all of one whose address they know. */
@Component
public class DeskReaders {

    /** How many are found at most. */
    static final int MOST = 50;

    /** How many lists are counted at most, the fullest first. */
    private static final int LISTS = 200;

    private final Store store;
    private final SigningKey key;
    private final ReaderRecord record;

    DeskReaders(Store store, SigningKey key, ReaderRecord record) {
        this.store = store;
        this.key = key;
        this.record = record;
    }

    /**
     * How many are on a list.
     *
     * @param list the list
     * @param byLanguage how many of them are written to in each language
     */
    public record Count(ReaderList list, Map<Language, Integer> byLanguage) {

        /** How many in a language. */
        public int in(Language language) {
            return byLanguage.getOrDefault(language, 0);
        }

        /** How many in all. */
        public int total() {
            return byLanguage.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** How many are on each list, the fullest first. */
    List<Count> counts(Caller caller) {
        Policy.require(caller, Act.KEEP_READERS);
        Map<ReaderList, Map<Language, Integer>> counts = new LinkedHashMap<>();
        store.read(db -> db.select(READER_LIST.KIND, READER_LIST.SUBJECT, SUBSCRIPTION.LANGUAGE, DSL.count())
                        .from(SUBSCRIPTION)
                        .join(READER_LIST)
                        .on(READER_LIST.ID.eq(SUBSCRIPTION.LIST_ID))
                        .groupBy(READER_LIST.KIND, READER_LIST.SUBJECT, SUBSCRIPTION.LANGUAGE)
                        .orderBy(DSL.count().desc(), READER_LIST.KIND, READER_LIST.SUBJECT)
                        .limit(LISTS)
                        .fetch())
                .forEach(row -> counts.computeIfAbsent(
                                new ReaderList(ListKind.valueOf(row.value1()), row.value2()),
                                _ -> new LinkedHashMap<>())
                        .put(Language.of(row.value3()), row.value4()));
        List<Count> all = new ArrayList<>();
        counts.forEach((list, byLanguage) -> all.add(new Count(list, byLanguage)));
        return all;
    }

    /** How many subscribers are in each state. */
    Map<String, Integer> states(Caller caller) {
        Policy.require(caller, Act.KEEP_READERS);
        return store.read(db -> db.select(SUBSCRIBER.STATE, DSL.count())
                .from(SUBSCRIBER)
                .groupBy(SUBSCRIBER.STATE)
                .fetchMap(SUBSCRIBER.STATE, DSL.count()));
    }

    /** Those in whose address these letters stand; whose address it is whole comes even when it was erased. */
    List<Subscriber> find(Caller caller, String typed) {
        Policy.require(caller, Act.KEEP_READERS);
        String part = typed.strip().toLowerCase(Locale.ROOT);
        if (part.isEmpty()) {
            return List.of();
        }
        return store.read(db -> db.selectFrom(SUBSCRIBER)
                .where(SUBSCRIBER.ADDRESS.contains(part).or(SUBSCRIBER.ADDRESS_KEY.eq(key.keyOf(part))))
                .orderBy(SUBSCRIBER.ADDRESS, SUBSCRIBER.ID)
                .limit(MOST)
                .fetch(Subscriber::of));
    }

    /**
     * All that is known of a subscriber.
     *
     * @param subscriber who
     * @param lists what they get
     * @param consents what they agreed to and took back, the newest first
     */
    public record Whole(Subscriber subscriber, List<ReaderList> lists, List<ReaderRecord.Entry> consents) {}

    /** All that is known of a subscriber, if there is one of this key. */
    Optional<Whole> whole(Caller caller, SubscriberId id) {
        Policy.require(caller, Act.KEEP_READERS);
        return store.read(db -> Subscriber.find(db, id).map(subscriber -> whole(db, subscriber)));
    }

    private Whole whole(DSLContext db, Subscriber subscriber) {
        return new Whole(
                subscriber,
                List.copyOf(Subscriptions.of(db, subscriber.id()).keySet()),
                record.consents(db, subscriber.id()));
    }
}
