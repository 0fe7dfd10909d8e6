package org.parley.newsletter.delivery;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Where the recipients of a mailing come from. It is asked again and again, until it gives fewer than it was asked for. */
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
