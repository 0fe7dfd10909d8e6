package org.parley.desk;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;
import static org.parley.store.schema.Tables.SUMMARY_ITEM;
import static org.parley.store.schema.Tables.SUMMARY_PAGE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.parley.language.PartialDate;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Chosen;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.publishing.RecordSummary;
import org.parley.publishing.SummaryId;
import org.parley.publishing.SummaryPage;
import org.parley.publishing.SummaryPages;
import org.parley.publishing.Writing;
import org.parley.publishing.text.Markdown;
import org.parley.publishing.text.TextException;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Composes the Summary Page of a date, shows it to readers and takes it back. */
@Component
public class ComposeSummary {

    private final Writing writing;
    private final RecordSummary record;
    private final SummaryPages summaries;

    ComposeSummary(Writing writing, RecordSummary record, SummaryPages summaries) {
        this.writing = writing;
        this.record = record;
        this.summaries = summaries;
    }

    /** What becomes of a Summary Page beside what it says. */
    public enum Fate {
        /** Nothing. */
        KEEP,
        /** Readers have it. */
        PUBLISH,
        /** Readers have it no longer. */
        UNPUBLISH
    }

    /**
     * Begins the Summary Page of a date.
     *
     * @throws NotPossible if the date has one
     */
    public SummaryId begin(Caller.Member caller, LocalDate date) {
        Policy.require(caller, Act.COMPOSE);
        return writing.write(
                caller,
                transaction -> record.begin(transaction, RecordSummary.Content.of(date))
                        .orElseThrow(() -> taken(date)));
    }

    /**
     * Makes this what it says.
     *
     * @param known the version that the writer began from
     * @throws NotPossible if somebody else has written meanwhile, or it cannot say this
     */
    public void write(Caller.Member caller, SummaryId id, int known, RecordSummary.Content content, Fate fate) {
        Policy.require(caller, Act.COMPOSE);
        require(content);
        var _ = writing.write(caller, transaction -> {
            DSLContext db = transaction.db();
            SummaryPage before = summaries.get(db, caller, id).orElseThrow(() -> new NotFound("no Summary Page " + id));
            if (!before.date().equals(content.date())
                    && db.fetchExists(
                            SUMMARY_PAGE, SUMMARY_PAGE.DATED.eq(content.date().toString()))) {
                throw taken(content.date());
            }
            if (fate == Fate.PUBLISH && !anyIsShown(db, content.chosen())) {
                throw new NotPossible("compose.cannot.publish-nothing");
            }
            RecordSummary.Content kept = new RecordSummary.Content(
                    content.date(),
                    content.title(),
                    content.introduction(),
                    ChosenFields.existing(db, content.chosen()));
            if (!record.write(transaction, id, known, kept)) {
                throw new NotPossible("compose.cannot.overtaken");
            }
            switch (fate) {
                case PUBLISH -> record.publish(transaction, id);
                case UNPUBLISH -> record.unpublish(transaction, id);
                case KEEP -> {}
            }
            return true;
        });
    }

    /**
     * Removes one that readers do not have.
     *
     * @throws NotPossible if they have it
     */
    public void remove(Caller.Member caller, SummaryId id) {
        Policy.require(caller, Act.COMPOSE);
        var _ = writing.write(caller, transaction -> {
            SummaryPage summary = summaries
                    .get(transaction.db(), caller, id)
                    .orElseThrow(() -> new NotFound("no Summary Page " + id));
            if (summary.isPublished()) {
                throw new NotPossible("compose.cannot.remove-published");
            }
            record.remove(transaction, id);
            return true;
        });
    }

    private static void require(RecordSummary.Content content) {
        if (ChosenFields.isLonger(content.title(), SummaryPage.LONGEST_TITLE)) {
            throw new NotPossible("compose.cannot.long-title", SummaryPage.LONGEST_TITLE);
        }
        if (ChosenFields.isLonger(content.introduction(), SummaryPage.LONGEST_INTRODUCTION)) {
            throw new NotPossible("compose.cannot.long-introduction", SummaryPage.LONGEST_INTRODUCTION);
        }
        ChosenFields.require(content.chosen(), SummaryPage.LONGEST_ABSTRACT);
        try {
            content.introduction().byLanguage().values().forEach(Markdown::parse);
        } catch (TextException wrong) {
            throw new NotPossible("compose.cannot.introduction");
        }
    }

    private static NotPossible taken(LocalDate date) {
        return new NotPossible("compose.cannot.date-taken", PartialDate.of(date).toString());
    }

    private static boolean anyIsShown(DSLContext db, List<Chosen> chosen) {
        return db.fetchExists(
                EDITION,
                ShownEditions.only(),
                EDITION.PIECE_ID.in(
                        chosen.stream().map(each -> each.piece().toString()).collect(Collectors.toSet())));
    }

    /** The newest pieces that came after the Summary Page before this one and stand on none. */
    static List<PieceId> fresh(DSLContext db, DeskPieces pieces, SummaryPage summary) {
        Record before = db.select(SUMMARY_PAGE.DATED, SUMMARY_PAGE.PUBLISHED_AT)
                .from(SUMMARY_PAGE)
                .where(
                        SUMMARY_PAGE.STATE.eq(SummaryPage.State.PUBLISHED.name()),
                        SUMMARY_PAGE.DATED.lt(summary.date().toString()))
                .orderBy(SUMMARY_PAGE.DATED.desc())
                .limit(1)
                .fetchOne();
        List<Condition> conditions = new ArrayList<>();
        conditions.add(FreshPieces.shown());
        conditions.add(notExists(selectOne().from(SUMMARY_ITEM).where(SUMMARY_ITEM.PIECE_ID.eq(PIECE.ID))));
        if (before != null) {
            String published = before.get(SUMMARY_PAGE.PUBLISHED_AT);
            conditions.add(PIECE.DATED
                    .gt(before.get(SUMMARY_PAGE.DATED))
                    .or(FreshPieces.publishedAfter(
                            published == null ? summary.updatedAt() : UtcInstant.parse(published))));
        }
        return pieces.newest(org.jooq.impl.DSL.and(conditions), FreshPieces.MOST);
    }
}
