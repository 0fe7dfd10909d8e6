package org.parley.newsletter.issue;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.parley.store.schema.Tables.NEWSLETTER_ISSUE;
import static org.parley.store.schema.Tables.NEWSLETTER_ITEM;
import static org.parley.store.schema.Tables.PIECE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.desk.FreshPieces;
import org.parley.newsletter.ListId;
import org.parley.newsletter.ReaderList;
import org.parley.publishing.PieceId;
import org.parley.publishing.Section;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/**
 * Proposes what an issue could speak of: the pieces that its list is about, that readers got in the last month or since the last
 * issue to the list, and that no such issue spoke of.
 */
@Component
class NewForIssue {

    /** How far back it goes at least: what an editor left out of one issue is still there for the next. */
    private static final Duration AT_LEAST = Duration.ofDays(31);

    private final Debates debates;
    private final Clock clock;

    NewForIssue(Debates debates, Clock clock) {
        this.debates = debates;
        this.clock = clock;
    }

    /** The newest of them, the newest first. */
    List<PieceId> find(DSLContext db, ReaderList list, ListId id) {
        String last = db.select(DSL.max(NEWSLETTER_ISSUE.SENT_AT))
                .from(NEWSLETTER_ISSUE)
                .where(NEWSLETTER_ISSUE.LIST_ID.eq(id.toString()))
                .fetchOne(0, String.class);
        Instant monthAgo = clock.instant().minus(AT_LEAST);
        Instant since = last == null ? monthAgo : earlier(UtcInstant.parse(last), monthAgo);
        Condition unsaid = notExists(selectOne()
                .from(NEWSLETTER_ITEM)
                .join(NEWSLETTER_ISSUE)
                .on(NEWSLETTER_ISSUE.ID.eq(NEWSLETTER_ITEM.ISSUE_ID))
                .where(
                        NEWSLETTER_ITEM.PIECE_ID.eq(PIECE.ID),
                        NEWSLETTER_ISSUE.LIST_ID.eq(id.toString()),
                        NEWSLETTER_ISSUE.SENT_AT.isNotNull()));
        return FreshPieces.since(db, since, about(list).and(unsaid));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Condition about(ReaderList list) {
        return switch (list.kind()) {
            case WEEKLY -> DSL.noCondition();
            case SECTION ->
                Section.ofSlug(list.subject())
                        .map(section -> PIECE.SECTION.eq(section.name()))
                        .orElse(DSL.falseCondition());
            case DEBATE ->
                PIECE.ID.in(debates.named(list.subject()).map(DebateView::pieces).orElse(List.of()).stream()
                        .map(PieceId::toString)
                        .toList());
            case SEARCH -> DSL.falseCondition();
        };
    }
}
