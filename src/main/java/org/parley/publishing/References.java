package org.parley.publishing;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.parley.store.schema.DefaultSchema;

/** Makes whatever refers to a row refer to another: in every table of the schema, those of other modules too. */
final class References {

    private References() {}

    /** Does so, the tables excepted that know the rows by a key of their own. */
    static void move(DSLContext db, Table<Record> to, String from, String into, Set<Table<?>> except) {
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            if (!except.contains(table)) {
                for (ForeignKey<?, ?> reference : table.getReferences()) {
                    if (reference.getKey().getTable().equals(to)) {
                        move(db, table, reference.getFields(), from, into);
                    }
                }
            }
        }
    }

    private static void move(DSLContext db, Table<?> table, List<? extends Field<?>> fields, String from, String into) {
        Field<String> field = fields.getFirst().coerce(String.class);
        db.update(table).set(field, into).where(field.eq(from)).execute();
    }
}
