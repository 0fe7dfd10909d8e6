package org.parley.newsletter;

import static org.parley.store.schema.Tables.SUBSCRIBER;
import static org.parley.store.schema.Tables.SUBSCRIPTION;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.newsletter.delivery.Departures;
import org.springframework.stereotype.Component;

/**
 * Knows which subscribers have left, or are written to no more, since a mailing was made. Of several lists it is enough to be
 * on one.
 */
@Component
class GoneFromList implements Departures {

    GoneFromList() {}

    @Override
    public Set<String> among(DSLContext db, @Nullable String listId, Collection<String> subscribers) {
        Condition onList = listId == null ? DSL.noCondition() : ListSet.has(SUBSCRIPTION.LIST_ID, listId);
        Set<String> known = db.select(SUBSCRIBER.ID)
                .from(SUBSCRIBER)
                .where(SUBSCRIBER.ID.in(subscribers))
                .fetchSet(SUBSCRIBER.ID);
        // Whoever is no subscriber was sent it by name: a test.
        Set<String> gone = new HashSet<>(known);
        gone.removeAll(db.selectDistinct(SUBSCRIPTION.SUBSCRIBER_ID)
                .from(SUBSCRIPTION)
                .join(SUBSCRIBER)
                .on(SUBSCRIBER.ID.eq(SUBSCRIPTION.SUBSCRIBER_ID))
                .where(SUBSCRIPTION.SUBSCRIBER_ID.in(known), SUBSCRIBER.STATE.eq(Subscriber.ACTIVE), onList)
                .fetchSet(SUBSCRIPTION.SUBSCRIBER_ID));
        return gone;
    }
}
