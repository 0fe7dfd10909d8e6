package org.parley.publishing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.parley.language.Language;
import org.parley.language.LocalText;

/** Reads and writes texts that a table holds in a row a language. */
public final class LocalTexts {

    private LocalTexts() {}

    /** The texts of these owners; an owner without one is left out. */
    public static <R extends Record> Map<String, LocalText> read(
            DSLContext db,
            Table<R> table,
            TableField<R, String> owner,
            TableField<R, String> language,
            TableField<R, String> content,
            Collection<String> owners) {
        Map<String, SortedMap<Language, String>> texts = new HashMap<>();
        if (!owners.isEmpty()) {
            db.select(owner, language, content)
                    .from(table)
                    .where(owner.in(owners))
                    .forEach(row -> texts.computeIfAbsent(row.value1(), _ -> new TreeMap<>())
                            .put(Language.of(row.value2()), row.value3()));
        }
        Map<String, LocalText> result = new HashMap<>();
        texts.forEach((key, byLanguage) -> result.put(key, new LocalText(byLanguage)));
        return result;
    }

    /** Makes the text of an owner this one. */
    public static <R extends Record> void write(
            DSLContext db,
            Table<R> table,
            TableField<R, String> owner,
            TableField<R, String> language,
            TableField<R, String> content,
            String key,
            LocalText text) {
        db.deleteFrom(table).where(owner.eq(key)).execute();
        text.byLanguage()
                .forEach((tag, value) -> db.insertInto(table, owner, language, content)
                        .values(key, tag.tag(), value)
                        .execute());
    }
}
