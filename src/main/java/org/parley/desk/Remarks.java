package org.parley.desk;

import static org.parley.store.schema.Tables.REMARK;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.language.PlainText;
import org.parley.page.NotFound;
import org.parley.publishing.AccountId;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.publishing.text.BlockId;
import org.parley.store.Keys;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** What is said at the desk beside the paragraphs of an edition. */
@Component
public class Remarks {

    private final Store store;
    private final Writing writing;

    Remarks(Store store, Writing writing) {
        this.store = store;
        this.writing = writing;
    }

    /** What was said about an edition, oldest first, each with its answers. */
    public List<Remark> of(Caller caller, EditionKey key) {
        return store.read(
                db -> read(db, Editions.require(db, caller, key, Act.SEE).id()));
    }

    /**
     * Says something.
     *
     * @param block the block that it is about; absent where it is about the whole
     * @param answers the remark that it answers
     */
    public void make(
            Caller.Member caller, EditionKey key, @Nullable BlockId block, @Nullable String answers, String content) {
        if (content.isBlank()) {
            throw new NotPossible("desk.cannot.empty-remark");
        }
        if (content.length() > Remark.LONGEST) {
            throw new NotPossible("desk.cannot.long-remark", Remark.LONGEST);
        }
        var _ = writing.write(caller, transaction -> {
            DeskEdition edition = Editions.require(transaction.db(), caller, key, Act.COMMENT);
            if (answers != null) {
                var _ = require(transaction, edition, answers);
            }
            write(transaction, edition.id(), caller.account(), block, answers, content);
            transaction.changed("remarked", Revisions.subject(edition.id()));
            return true;
        });
    }

    /** Says that what a remark asks for is done, or is not done after all. */
    public void settle(Caller.Member caller, EditionKey key, String remark, boolean settled) {
        var _ = writing.write(caller, transaction -> {
            DeskEdition edition = Editions.require(transaction.db(), caller, key, Act.COMMENT);
            var _ = require(transaction, edition, remark);
            transaction
                    .db()
                    .update(REMARK)
                    .set(REMARK.SETTLED_AT, settled ? transaction.storedAt() : null)
                    .set(REMARK.SETTLED_BY, settled ? caller.account().toString() : null)
                    .where(REMARK.ID.eq(remark))
                    .execute();
            transaction.changed(settled ? "settled" : "reopened", Revisions.subject(edition.id()));
            return true;
        });
    }

    static void write(
            Transaction transaction,
            String edition,
            AccountId by,
            @Nullable BlockId block,
            @Nullable String answers,
            String content) {
        transaction
                .db()
                .insertInto(REMARK)
                .set(REMARK.ID, Keys.next().toString())
                .set(REMARK.EDITION_ID, edition)
                .set(REMARK.BLOCK_ID, block == null ? null : block.value())
                .set(REMARK.ANSWERS_ID, answers)
                .set(REMARK.CONTENT, PlainText.visible(content).strip())
                .set(REMARK.MADE_AT, transaction.storedAt())
                .set(REMARK.MADE_BY, by.toString())
                .execute();
    }

    private static Record require(Transaction transaction, DeskEdition edition, String remark) {
        return transaction
                .db()
                .selectFrom(REMARK)
                .where(REMARK.ID.eq(remark), REMARK.EDITION_ID.eq(edition.id()))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no remark " + remark));
    }

    private static List<Remark> read(DSLContext db, String edition) {
        List<Record> rows = new ArrayList<>(db.selectFrom(REMARK)
                .where(REMARK.EDITION_ID.eq(edition))
                .orderBy(REMARK.MADE_AT, REMARK.ID)
                .fetch());
        Map<String, List<Remark>> answers = new HashMap<>();
        rows.stream()
                .filter(row -> row.get(REMARK.ANSWERS_ID) != null)
                .forEach(row -> answers.computeIfAbsent(row.get(REMARK.ANSWERS_ID), _ -> new ArrayList<>())
                        .add(remark(row, List.of())));
        return rows.stream()
                .filter(row -> row.get(REMARK.ANSWERS_ID) == null)
                .map(row -> remark(row, answers.getOrDefault(row.get(REMARK.ID), List.of())))
                .toList();
    }

    private static Remark remark(Record row, List<Remark> answers) {
        String block = row.get(REMARK.BLOCK_ID);
        return new Remark(
                row.get(REMARK.ID),
                block == null ? null : new BlockId(block),
                row.get(REMARK.CONTENT),
                AccountId.of(row.get(REMARK.MADE_BY)),
                UtcInstant.parse(row.get(REMARK.MADE_AT)),
                row.get(REMARK.SETTLED_AT) != null,
                answers);
    }
}
