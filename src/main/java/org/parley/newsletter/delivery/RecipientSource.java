package org.parley.newsletter.delivery;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Where the recipients of a mailing come from: those who have subscribed to a list, in the order of their keys. */
@FunctionalInterface
public interface RecipientSource {

    /**
     * The next of them.
     *
     * @param db the database, within the transaction that makes the mailing
     * @param after the key of the last that were given; absent at first
     * @param limit how many at most; fewer mean that there are no more
     */
    List<Recipient> after(DSLContext db, @Nullable String after, int limit);
}
