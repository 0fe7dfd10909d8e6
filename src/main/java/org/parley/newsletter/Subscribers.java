package org.parley.newsletter;

import static org.parley.store.schema.Tables.SUBSCRIBER;
import static org.parley.store.schema.Tables.SUBSCRIPTION;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.springframework.stereotype.Component;

/** Who is on lists: those who are to be written to, a page at a time. */
@Component
public class Subscribers {

    Subscribers() {}

    /**
     * A subscriber who is on a list.
     *
     * @param address their e-mail address, in the form that the network uses
     * @param language the language that they are written to in
     * @param timeZone the time zone that they live by
     */
    public record OnList(SubscriberId id, String address, Language language, ZoneId timeZone) {}

    /**
     * Those who are on a list in a language and are written to, at whatever pace, in the order of their keys.
     *
     * @param after the last of the page before; absent for the first page
     * @param limit how many at most
     */
    public List<OnList> of(DSLContext db, ListId list, Language language, @Nullable SubscriberId after, int limit) {
        return of(db, list, language, EnumSet.allOf(Pace.class), after, limit);
    }

    /** Of those, the ones who want to be written to at one of these paces. */
    public List<OnList> of(
            DSLContext db, ListId list, Language language, Set<Pace> paces, @Nullable SubscriberId after, int limit) {
        return db.select(SUBSCRIBER.ID, SUBSCRIBER.ADDRESS, SUBSCRIPTION.LANGUAGE, SUBSCRIBER.TIME_ZONE)
                .from(SUBSCRIPTION)
                .join(SUBSCRIBER)
                .on(SUBSCRIBER.ID.eq(SUBSCRIPTION.SUBSCRIBER_ID))
                .where(
                        SUBSCRIPTION.LIST_ID.eq(list.toString()),
                        SUBSCRIPTION.LANGUAGE.eq(language.tag()),
                        SUBSCRIBER.STATE.eq(Subscriber.ACTIVE),
                        paces.size() == Pace.values().length
                                ? DSL.noCondition()
                                : SUBSCRIBER.PACE.in(
                                        paces.stream().map(Pace::name).toList()),
                        after == null ? DSL.noCondition() : SUBSCRIPTION.SUBSCRIBER_ID.gt(after.toString()))
                .orderBy(SUBSCRIPTION.SUBSCRIBER_ID)
                .limit(limit)
                .fetch(row -> new OnList(
                        SubscriberId.of(row.value1()),
                        row.value2(),
                        Language.of(row.value3()),
                        TimeZones.of(row.value4(), ZoneOffset.UTC)));
    }

    /**
     * A subscriber, and the lists that they are on.
     *
     * @param language the language that they are written to in
     */
    public record WithLists(SubscriberId id, String address, Language language, Set<ListId> lists) {}

    /**
     * Those who are written to at this pace, on whatever lists, in the order of their keys.
     *
     * @param after the last of the page before; absent for the first page
     * @param limit how many at most
     */
    public List<WithLists> of(DSLContext db, Pace pace, @Nullable SubscriberId after, int limit) {
        var page = DSL.select(SUBSCRIBER.ID, SUBSCRIBER.ADDRESS, SUBSCRIBER.LANGUAGE)
                .from(SUBSCRIBER)
                .where(
                        SUBSCRIBER.STATE.eq(Subscriber.ACTIVE),
                        SUBSCRIBER.PACE.eq(pace.name()),
                        after == null ? DSL.noCondition() : SUBSCRIBER.ID.gt(after.toString()))
                .orderBy(SUBSCRIBER.ID)
                .limit(limit)
                .asTable("page");
        Map<SubscriberId, WithLists> found = new LinkedHashMap<>();
        db.select(
                        page.field(SUBSCRIBER.ID),
                        page.field(SUBSCRIBER.ADDRESS),
                        page.field(SUBSCRIBER.LANGUAGE),
                        SUBSCRIPTION.LIST_ID)
                .from(page)
                .leftJoin(SUBSCRIPTION)
                .on(SUBSCRIPTION.SUBSCRIBER_ID.eq(page.field(SUBSCRIBER.ID)))
                .orderBy(page.field(SUBSCRIBER.ID))
                .forEach(row -> {
                    WithLists one = found.computeIfAbsent(
                            SubscriberId.of(row.value1()),
                            id -> new WithLists(id, row.value2(), Language.of(row.value3()), new HashSet<>()));
                    if (row.value4() != null) {
                        one.lists().add(ListId.of(row.value4()));
                    }
                });
        return List.copyOf(found.values());
    }
}
