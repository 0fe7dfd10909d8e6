package org.parley.newsletter.delivery;

import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;

/** Knows who has left a list since a mailing to it was made, so that they are not written to any more. */
@FunctionalInterface
public interface Departures {

    /** Those of the subscribers who are not to be sent what goes to the list. */
    Set<String> among(DSLContext db, String list, Collection<String> subscribers);
}
