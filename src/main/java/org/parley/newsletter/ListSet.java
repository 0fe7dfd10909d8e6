package org.parley.newsletter;

import static org.parley.store.schema.Tables.LIST_SET;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.parley.store.Transaction;

/** Several lists that one letter is about, under a key that stands where that of one list can: in mailings and signed addresses. */
public final class ListSet {

    private static final long VERSION = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private ListSet() {}

    /**
     * Keeps which lists they are.
     *
     * @return the key of the one, or that of the set, which is the same whenever the lists are
     */
    public static ListId keep(Transaction transaction, Collection<ListId> lists) {
        List<String> keys =
                lists.stream().map(ListId::toString).distinct().sorted().toList();
        if (keys.size() == 1) {
            return ListId.of(keys.getFirst());
        }
        ListId key = key(keys);
        var rows = transaction.db().insertInto(LIST_SET, LIST_SET.ID, LIST_SET.LIST_ID);
        for (String list : keys) {
            rows = rows.values(key.toString(), list);
        }
        rows.onConflictDoNothing().execute();
        return key;
    }

    /** That a column has the key of this list, or of one in this set. */
    static Condition has(Field<String> list, String key) {
        return list.eq(key)
                .or(list.in(DSL.select(LIST_SET.LIST_ID).from(LIST_SET).where(LIST_SET.ID.eq(key))));
    }

    /** A UUID of version 8, which no list has: theirs are of version 7. */
    private static ListId key(List<String> sorted) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join(" ", sorted).getBytes(StandardCharsets.US_ASCII));
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            long high = (bytes.getLong() & ~0xF000L) | VERSION;
            long low = (bytes.getLong() & ~(3L << 62)) | VARIANT;
            return new ListId(new UUID(high, low));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
