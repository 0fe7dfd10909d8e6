package org.parley.publishing;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;
import static org.parley.store.schema.Tables.SUMMARY_INTRODUCTION;
import static org.parley.store.schema.Tables.SUMMARY_PAGE;
import static org.parley.store.schema.Tables.SUMMARY_TITLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parley.language.LocalText;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Records Summary Pages, shows them to readers and takes them back. Whoever calls it has asked {@link Policy}. */
@Component
public class RecordSummary {

    /** What is said on a Summary Page; see {@link SummaryPage}. */
    public record Content(LocalDate date, LocalText title, LocalText introduction, List<Chosen> chosen) {

        public Content {
            chosen = List.copyOf(chosen);
        }

        /** Nothing yet. */
        public static Content of(LocalDate date) {
            return new Content(date, LocalText.NONE, LocalText.NONE, List.of());
        }
    }

    /**
     * Begins a Summary Page, a draft.
     *
     * @return its key; nothing if the date has one already
     */
    public Optional<SummaryId> begin(Transaction transaction, Content content) {
        SummaryId id = SummaryId.next();
        int begun = transaction
                .db()
                .insertInto(SUMMARY_PAGE)
                .set(SUMMARY_PAGE.ID, id.toString())
                .set(SUMMARY_PAGE.DATED, content.date().toString())
                .set(SUMMARY_PAGE.STATE, SummaryPage.State.DRAFT.name())
                .set(SUMMARY_PAGE.VERSION, 1)
                .set(SUMMARY_PAGE.UPDATED_AT, transaction.storedAt())
                .onConflictDoNothing()
                .execute();
        if (begun == 0) {
            return Optional.empty();
        }
        contents(transaction, id, content);
        transaction.changed("begun", id.subject(), content.date().toString());
        return Optional.of(id);
    }

    /**
     * Makes this what the Summary Page says, if it is still at the version that the writer knows.
     *
     * @return whether it was
     */
    public boolean write(Transaction transaction, SummaryId id, int known, Content content) {
        int written = transaction
                .db()
                .update(SUMMARY_PAGE)
                .set(SUMMARY_PAGE.DATED, content.date().toString())
                .set(SUMMARY_PAGE.VERSION, known + 1)
                .set(SUMMARY_PAGE.UPDATED_AT, transaction.storedAt())
                .where(SUMMARY_PAGE.ID.eq(id.toString()), SUMMARY_PAGE.VERSION.eq(known))
                .execute();
        if (written == 0) {
            return false;
        }
        contents(transaction, id, content);
        transaction.changed("composed", id.subject());
        return true;
    }

    /** Shows it to readers. */
    public void publish(Transaction transaction, SummaryId id) {
        transaction
                .db()
                .update(SUMMARY_PAGE)
                .set(SUMMARY_PAGE.STATE, SummaryPage.State.PUBLISHED.name())
                .set(SUMMARY_PAGE.PUBLISHED_AT, coalesce(SUMMARY_PAGE.PUBLISHED_AT, val(transaction.storedAt())))
                .where(SUMMARY_PAGE.ID.eq(id.toString()))
                .execute();
        transaction.changed("published", id.subject());
    }

    /** Makes it a draft again. */
    public void unpublish(Transaction transaction, SummaryId id) {
        transaction
                .db()
                .update(SUMMARY_PAGE)
                .set(SUMMARY_PAGE.STATE, SummaryPage.State.DRAFT.name())
                .where(SUMMARY_PAGE.ID.eq(id.toString()))
                .execute();
        transaction.changed("unpublished", id.subject());
    }

    /** Removes it for good. */
    public void remove(Transaction transaction, SummaryId id) {
        var db = transaction.db();
        ChosenRows.OF_SUMMARIES.remove(db, id.toString());
        texts(transaction, id, LocalText.NONE, LocalText.NONE);
        db.deleteFrom(SUMMARY_PAGE).where(SUMMARY_PAGE.ID.eq(id.toString())).execute();
        transaction.changed("removed", id.subject());
    }

    private static void contents(Transaction transaction, SummaryId id, Content content) {
        texts(transaction, id, content.title(), content.introduction());
        ChosenRows.OF_SUMMARIES.write(transaction, id.toString(), content.chosen());
    }

    private static void texts(Transaction transaction, SummaryId id, LocalText title, LocalText introduction) {
        LocalTexts.write(
                transaction.db(),
                SUMMARY_TITLE,
                SUMMARY_TITLE.SUMMARY_ID,
                SUMMARY_TITLE.LANGUAGE,
                SUMMARY_TITLE.CONTENT,
                id.toString(),
                title);
        LocalTexts.write(
                transaction.db(),
                SUMMARY_INTRODUCTION,
                SUMMARY_INTRODUCTION.SUMMARY_ID,
                SUMMARY_INTRODUCTION.LANGUAGE,
                SUMMARY_INTRODUCTION.CONTENT,
                id.toString(),
                introduction);
    }
}
