package org.parley.newsletter.issue;

import static org.jooq.impl.DSL.count;
import static org.parley.store.schema.Tables.SUBSCRIBER;
import static org.parley.store.schema.Tables.SUBSCRIPTION;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.parley.language.Language;
import org.parley.newsletter.ListId;
import org.parley.newsletter.Pace;
import org.parley.newsletter.Subscriber;
import org.parley.newsletter.TimeZones;

/**
 * To how many an issue goes.
 *
 * @param byLanguage those who get it at once, by the language that they read
 * @param gathered those who want to be written to once a week or a month, and are told of it then
 */
public record Audience(Map<Language, Integer> byLanguage, int gathered) {

    public Audience {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** How many get it at once. */
    public int total() {
        return byLanguage.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of them read a language. */
    public int in(Language language) {
        return byLanguage.getOrDefault(language, 0);
    }

    /** Whether a second person must have read what goes to so many. */
    public boolean needsApproval() {
        return total() > Issue.WITHOUT_APPROVAL;
    }

    static Audience of(DSLContext db, ListId list) {
        Map<Language, Integer> atOnce = new HashMap<>();
        int gathered = 0;
        for (var row : db.select(SUBSCRIPTION.LANGUAGE, SUBSCRIBER.PACE, count())
                .from(SUBSCRIPTION)
                .join(SUBSCRIBER)
                .on(SUBSCRIBER.ID.eq(SUBSCRIPTION.SUBSCRIBER_ID))
                .where(on(list))
                .groupBy(SUBSCRIPTION.LANGUAGE, SUBSCRIBER.PACE)
                .fetch()) {
            if (row.value2().equals(Pace.EACH.name())) {
                atOnce.merge(Language.of(row.value1()), row.value3(), Integer::sum);
            } else {
                gathered += row.value3();
            }
        }
        return new Audience(atOnce, gathered);
    }

    /** The moment at which a plan comes true first, for readers of a list and in the journal's zone. */
    static Instant first(DSLContext db, ListId list, Issue.Plan plan, ZoneId journal) {
        if (!plan.byReaderClock()) {
            return plan.at().atZone(journal).toInstant();
        }
        List<ZoneId> zones = db.selectDistinct(SUBSCRIBER.TIME_ZONE)
                .from(SUBSCRIPTION)
                .join(SUBSCRIBER)
                .on(SUBSCRIBER.ID.eq(SUBSCRIPTION.SUBSCRIBER_ID))
                .where(on(list), SUBSCRIBER.PACE.eq(Pace.EACH.name()))
                .fetch(row -> TimeZones.of(row.value1(), journal));
        return zones.stream()
                .map(zone -> plan.at().atZone(zone).toInstant())
                .min(Comparator.naturalOrder())
                .orElseGet(() -> plan.at().atZone(journal).toInstant());
    }

    private static Condition on(ListId list) {
        return SUBSCRIPTION.LIST_ID.eq(list.toString()).and(SUBSCRIBER.STATE.eq(Subscriber.ACTIVE));
    }
}
