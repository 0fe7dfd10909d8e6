package org.parley.publishing;

import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.parley.language.Slug;

/** Finds words for addresses that are still free. */
final class Slugs {

    private Slugs() {}

    /** The first of {@code wish}, {@code wish-2}, {@code wish-3} … that no row of the table has. */
    static Slug free(DSLContext db, Table<?> table, TableField<?, String> field, Slug wish) {
        var taken = db.select(field)
                .from(table)
                .where(field.startsWith(wish.value()))
                .fetchSet(field);
        int n = 1;
        while (taken.contains(wish.numbered(n).value())) {
            n++;
        }
        return wish.numbered(n);
    }
}
