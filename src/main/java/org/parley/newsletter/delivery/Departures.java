package org.parley.newsletter.delivery;

import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Knows who has left a list since a mailing to it was made, so that they are not written to any more. */
@FunctionalInterface
public interface Departures {

    /**
     * Those of the subscribers who are not to be sent a mailing.
     *
     * @param listId the key of the list that it goes to, or of several together; absent where it goes to none
     */
    Set<String> among(DSLContext db, @Nullable String listId, Collection<String> subscribers);
}
