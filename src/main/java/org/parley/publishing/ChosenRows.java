package org.parley.publishing;

import static org.parley.store.schema.Tables.COLLECTION_HEADING;
import static org.parley.store.schema.Tables.COLLECTION_ITEM;
import static org.parley.store.schema.Tables.SUMMARY_ABSTRACT;
import static org.parley.store.schema.Tables.SUMMARY_ITEM;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.parley.language.LocalText;
import org.parley.store.Keys;
import org.parley.store.Transaction;

/**
 * Reads and writes chosen pieces in their order: a row an item, which belongs to an owner, and what is said of it in a row a
 * language.
 */
public record ChosenRows<I extends Record, W extends Record>(
        Table<I> items,
        TableField<I, String> id,
        TableField<I, String> owner,
        TableField<I, Integer> place,
        TableField<I, String> piece,
        Table<W> words,
        TableField<W, String> item,
        TableField<W, String> language,
        TableField<W, String> content) {

    /** What stands on Summary Pages. */
    static final ChosenRows<?, ?> OF_SUMMARIES = new ChosenRows<>(
            SUMMARY_ITEM,
            SUMMARY_ITEM.ID,
            SUMMARY_ITEM.SUMMARY_ID,
            SUMMARY_ITEM.PLACE,
            SUMMARY_ITEM.PIECE_ID,
            SUMMARY_ABSTRACT,
            SUMMARY_ABSTRACT.ITEM_ID,
            SUMMARY_ABSTRACT.LANGUAGE,
            SUMMARY_ABSTRACT.CONTENT);

    /** What topics, books and issues hold. */
    static final ChosenRows<?, ?> OF_COLLECTIONS = new ChosenRows<>(
            COLLECTION_ITEM,
            COLLECTION_ITEM.ID,
            COLLECTION_ITEM.COLLECTION_ID,
            COLLECTION_ITEM.PLACE,
            COLLECTION_ITEM.MEMBER_ID,
            COLLECTION_HEADING,
            COLLECTION_HEADING.ITEM_ID,
            COLLECTION_HEADING.LANGUAGE,
            COLLECTION_HEADING.CONTENT);

    /** What was chosen for these owners, each in its order; an owner of nothing is left out. */
    public Map<String, List<Chosen>> read(DSLContext db, Collection<String> owners) {
        Map<String, List<Chosen>> chosen = new HashMap<>();
        if (owners.isEmpty()) {
            return chosen;
        }
        var rows = db.select(id, owner, piece)
                .from(items)
                .where(owner.in(owners))
                .orderBy(owner, place)
                .fetch();
        Map<String, LocalText> said = LocalTexts.read(db, words, item, language, content, rows.getValues(id));
        rows.forEach(row -> chosen.computeIfAbsent(row.value2(), _ -> new ArrayList<>())
                .add(new Chosen(PieceId.of(row.value3()), said.getOrDefault(row.value1(), LocalText.NONE))));
        return chosen;
    }

    /** Makes these what was chosen for an owner, in four statements however many they are. */
    public void write(Transaction transaction, String key, List<Chosen> chosen) {
        if (chosen.size() > Chosen.MOST) {
            throw new IllegalArgumentException("at most " + Chosen.MOST + " pieces are chosen, not " + chosen.size());
        }
        var db = transaction.db();
        remove(db, key);
        if (chosen.isEmpty()) {
            return;
        }
        var rows = db.insertInto(items, id, owner, place, piece);
        var texts = db.insertInto(words, item, language, content);
        boolean anything = false;
        int number = 0;
        for (Chosen each : chosen) {
            String row = Keys.next().toString();
            rows = rows.values(row, key, ++number, each.piece().toString());
            for (var text : each.words().byLanguage().entrySet()) {
                texts = texts.values(row, text.getKey().tag(), text.getValue());
                anything = true;
            }
        }
        rows.execute();
        if (anything) {
            texts.execute();
        }
    }

    /** Forgets what was chosen for an owner. */
    public void remove(DSLContext db, String key) {
        db.deleteFrom(words)
                .where(item.in(db.select(id).from(items).where(owner.eq(key))))
                .execute();
        db.deleteFrom(items).where(owner.eq(key)).execute();
    }
}
