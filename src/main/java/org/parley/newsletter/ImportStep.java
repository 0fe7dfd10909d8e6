package org.parley.newsletter;

import static org.parley.store.schema.Tables.READER_LIST;
import static org.parley.store.schema.Tables.SUBSCRIBER;
import static org.parley.store.schema.Tables.SUBSCRIPTION;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Network;
import org.parley.accounts.SigningKey;
import org.parley.language.Language;
import org.parley.newsletter.ReaderImport.Outcome;
import org.parley.store.Subject;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;

/** Some hundred lines of a file of subscribers, judged by what is there, and taken in one transaction. */
final class ImportStep {

    private static final int AT_ONCE = 500;

    private final Map<String, String> keys = new HashMap<>();
    private final ZoneId zone;
    private final List<ImportLine> lines;

    ImportStep(SigningKey key, ZoneId zone, List<ImportLine> lines) {
        this.zone = zone;
        this.lines = lines;
        lines.forEach(line -> keys.put(line.address(), key.keyOf(line.address())));
    }

    /** Somebody in the store, or who is about to be. */
    private static final class Known {

        private final SubscriberId id;
        private final Language language;
        private final @Nullable EndReason gone;
        private final Set<ReaderList> lists = new HashSet<>();

        Known(SubscriberId id, Language language, @Nullable EndReason gone) {
            this.id = id;
            this.language = language;
            this.gone = gone;
        }
    }

    /** That somebody is put on a list. */
    private record Joining(Known who, ReaderList list, ImportLine line) {}

    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, ImportLine> added = new LinkedHashMap<>();
    private final List<Joining> joining = new ArrayList<>();

    /** Says what would become of the lines. */
    List<ReaderImport.Line> rehearse(DSLContext db) {
        read(db);
        return lines.stream().map(this::judge).toList();
    }

    /** Takes the lines. */
    List<ReaderImport.Line> take(Transaction transaction) {
        List<ReaderImport.Line> report = rehearse(transaction.db());
        if (!joining.isEmpty()) {
            insert(transaction);
            join(transaction);
            transaction.changed("imported", Subject.any(SubscriberId.SUBJECT), added.size() + " of " + lines.size());
        }
        return report;
    }

    private void read(DSLContext db) {
        List<String> valid = lines.stream()
                .filter(line -> line.wrong() == null)
                .map(this::keyOf)
                .toList();
        Map<String, Known> byId = new HashMap<>();
        db.selectFrom(SUBSCRIBER).where(SUBSCRIBER.ADDRESS_KEY.in(valid)).forEach(row -> {
            Subscriber subscriber = Subscriber.of(row);
            Known found = new Known(subscriber.id(), subscriber.language(), subscriber.reason());
            known.put(row.get(SUBSCRIBER.ADDRESS_KEY), found);
            byId.put(subscriber.id().toString(), found);
        });
        db.select(SUBSCRIPTION.SUBSCRIBER_ID, READER_LIST.KIND, READER_LIST.SUBJECT)
                .from(SUBSCRIPTION)
                .join(READER_LIST)
                .on(READER_LIST.ID.eq(SUBSCRIPTION.LIST_ID))
                .where(SUBSCRIPTION.SUBSCRIBER_ID.in(byId.keySet()))
                .forEach(row -> Objects.requireNonNull(byId.get(row.value1()))
                        .lists
                        .add(new ReaderList(ListKind.valueOf(row.value2()), row.value3())));
    }

    private String keyOf(ImportLine line) {
        return Objects.requireNonNull(keys.get(line.address()));
    }

    private ReaderImport.Line judge(ImportLine line) {
        if (line.wrong() != null) {
            return said(line, Outcome.REFUSED, line.wrong());
        }
        String addressKey = keyOf(line);
        Known there = known.get(addressKey);
        if (there != null && there.gone != null) {
            return said(
                    line,
                    Outcome.GONE,
                    switch (there.gone) {
                        case LEFT -> "they left";
                        case ASKED -> "they asked that it be ended";
                        case BOUNCED -> "letters to them came back";
                        case COMPLAINED -> "they complained";
                        case MOVED -> "they changed their address";
                        case ERASED -> "they had their data erased";
                    });
        }
        boolean fresh = there == null;
        if (there == null) {
            there = new Known(SubscriberId.next(), line.language(), null);
            known.put(addressKey, there);
            added.put(addressKey, line);
        }
        Set<ReaderList> further = new LinkedHashSet<>(line.lists());
        further.removeAll(there.lists);
        for (ReaderList list : further) {
            joining.add(new Joining(there, list, line));
        }
        there.lists.addAll(further);
        return said(line, fresh ? Outcome.ADDED : further.isEmpty() ? Outcome.UNCHANGED : Outcome.EXTENDED, "");
    }

    private static ReaderImport.Line said(ImportLine line, Outcome outcome, String detail) {
        return new ReaderImport.Line(line.number(), line.address(), outcome, detail);
    }

    private void insert(Transaction transaction) {
        if (added.isEmpty()) {
            return;
        }
        var rows = transaction
                .db()
                .insertInto(
                        SUBSCRIBER,
                        SUBSCRIBER.ID,
                        SUBSCRIBER.ADDRESS,
                        SUBSCRIBER.ADDRESS_KEY,
                        SUBSCRIBER.STATE,
                        SUBSCRIBER.LANGUAGE,
                        SUBSCRIBER.TIME_ZONE,
                        SUBSCRIBER.PACE,
                        SUBSCRIBER.CREATED_AT,
                        SUBSCRIBER.CONFIRMED_AT);
        for (Map.Entry<String, ImportLine> one : added.entrySet()) {
            ImportLine line = one.getValue();
            rows = rows.values(
                    Objects.requireNonNull(known.get(one.getKey())).id.toString(),
                    line.address(),
                    one.getKey(),
                    Subscriber.ACTIVE,
                    line.language().tag(),
                    ConfirmSignUp.zoneOf(line.language(), zone),
                    Pace.EACH.name(),
                    transaction.storedAt(),
                    UtcInstant.format(line.consented()));
        }
        rows.execute();
    }

    private void join(Transaction transaction) {
        Set<ReaderList> lists = new LinkedHashSet<>();
        joining.forEach(one -> lists.add(one.list));
        Map<ReaderList, ListId> ids = ReaderLists.keys(transaction, lists);
        List<Consent> consents = new ArrayList<>();
        for (int from = 0; from < joining.size(); from += AT_ONCE) {
            var rows = transaction
                    .db()
                    .insertInto(
                            SUBSCRIPTION,
                            SUBSCRIPTION.LIST_ID,
                            SUBSCRIPTION.LANGUAGE,
                            SUBSCRIPTION.SUBSCRIBER_ID,
                            SUBSCRIPTION.SINCE);
            for (Joining one : joining.subList(from, Math.min(from + AT_ONCE, joining.size()))) {
                ListId list = Objects.requireNonNull(ids.get(one.list));
                rows = rows.values(
                        list.toString(), one.who.language.tag(), one.who.id.toString(), transaction.storedAt());
                consents.add(consent(one, list));
            }
            rows.onConflictDoNothing().execute();
        }
        Consent.record(transaction, consents);
    }

    private static Consent consent(Joining one, ListId list) {
        return new Consent(
                one.who.id,
                Consent.What.AGREED,
                list,
                one.line.consented(),
                Consent.Source.IMPORT,
                "",
                Network.NONE,
                one.line.source());
    }
}
