package org.parley.newsletter.issue;

import static org.parley.store.schema.Tables.NEWSLETTER_ABSTRACT;
import static org.parley.store.schema.Tables.NEWSLETTER_INTRODUCTION;
import static org.parley.store.schema.Tables.NEWSLETTER_ISSUE;
import static org.parley.store.schema.Tables.NEWSLETTER_ITEM;
import static org.parley.store.schema.Tables.NEWSLETTER_TITLE;
import static org.parley.store.schema.Tables.READER_LIST;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.newsletter.ListId;
import org.parley.newsletter.ListKind;
import org.parley.newsletter.ReaderList;
import org.parley.newsletter.delivery.MailingId;
import org.parley.publishing.AccountId;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Chosen;
import org.parley.publishing.ChosenRows;
import org.parley.publishing.Listing;
import org.parley.publishing.LocalTexts;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.store.Store;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Reads issues of newsletters, for those who make them. */
@Component
public class Issues {

    /** The pieces of issues. */
    static final ChosenRows<?, ?> CHOSEN = new ChosenRows<>(
            NEWSLETTER_ITEM,
            NEWSLETTER_ITEM.ID,
            NEWSLETTER_ITEM.ISSUE_ID,
            NEWSLETTER_ITEM.PLACE,
            NEWSLETTER_ITEM.PIECE_ID,
            NEWSLETTER_ABSTRACT,
            NEWSLETTER_ABSTRACT.ITEM_ID,
            NEWSLETTER_ABSTRACT.LANGUAGE,
            NEWSLETTER_ABSTRACT.CONTENT);

    /** Those that are still to go out first, then the others, the newest first. */
    private static final List<SortField<?>> ORDER = List.of(
            DSL.when(NEWSLETTER_ISSUE.STATE.eq(Issue.State.SENT.name()), 1)
                    .otherwise(0)
                    .asc(),
            DSL.when(NEWSLETTER_ISSUE.HELD_BECAUSE.isNull(), 1).otherwise(0).asc(),
            NEWSLETTER_ISSUE.SENT_AT.desc(),
            NEWSLETTER_ISSUE.UPDATED_AT.desc(),
            NEWSLETTER_ISSUE.ID.desc());

    private final Store store;

    Issues(Store store) {
        this.store = store;
    }

    /** The issue with this key, if there is one. */
    public Optional<Issue> get(Caller caller, IssueId id) {
        Policy.require(caller, Act.MAIL);
        return store.read(db -> find(db, id));
    }

    /** A page of the list of all issues. */
    public Listing<Issue> list(Caller caller, int page, int size) {
        Policy.require(caller, Act.MAIL);
        return store.read(db -> new Listing<>(
                read(db, DSL.noCondition(), size, (page - 1) * size), page, size, db.fetchCount(NEWSLETTER_ISSUE)));
    }

    /** The issues with these keys, for whoever reads the log. */
    List<Issue> of(Collection<IssueId> ids) {
        List<String> keys = ids.stream().map(IssueId::toString).toList();
        return keys.isEmpty() ? List.of() : store.read(db -> read(db, NEWSLETTER_ISSUE.ID.in(keys), keys.size(), 0));
    }

    /** Those that are still to go out, the ones that were held back first. */
    static List<Issue> open(DSLContext db, int most) {
        return read(db, NEWSLETTER_ISSUE.SENT_AT.isNull(), most, 0);
    }

    static Optional<Issue> find(DSLContext db, IssueId id) {
        return read(db, NEWSLETTER_ISSUE.ID.eq(id.toString()), 1, 0).stream().findFirst();
    }

    private static List<Issue> read(DSLContext db, Condition which, int limit, int offset) {
        var rows = db.select(NEWSLETTER_ISSUE.fields())
                .select(READER_LIST.KIND, READER_LIST.SUBJECT)
                .from(NEWSLETTER_ISSUE)
                .join(READER_LIST)
                .on(READER_LIST.ID.eq(NEWSLETTER_ISSUE.LIST_ID))
                .where(which)
                .orderBy(ORDER)
                .limit(limit)
                .offset(offset)
                .fetch();
        List<String> keys = rows.getValues(NEWSLETTER_ISSUE.ID);
        Map<String, LocalText> titles = LocalTexts.read(
                db,
                NEWSLETTER_TITLE,
                NEWSLETTER_TITLE.ISSUE_ID,
                NEWSLETTER_TITLE.LANGUAGE,
                NEWSLETTER_TITLE.CONTENT,
                keys);
        Map<String, LocalText> introductions = LocalTexts.read(
                db,
                NEWSLETTER_INTRODUCTION,
                NEWSLETTER_INTRODUCTION.ISSUE_ID,
                NEWSLETTER_INTRODUCTION.LANGUAGE,
                NEWSLETTER_INTRODUCTION.CONTENT,
                keys);
        Map<String, List<Chosen>> chosen = CHOSEN.read(db, keys);
        return rows.map(row -> {
            String id = row.get(NEWSLETTER_ISSUE.ID);
            return issue(
                    row,
                    new Issue.Content(
                            titles.getOrDefault(id, LocalText.NONE),
                            introductions.getOrDefault(id, LocalText.NONE),
                            chosen.getOrDefault(id, List.of())));
        });
    }

    private static Issue issue(Record row, Issue.Content content) {
        String approved = row.get(NEWSLETTER_ISSUE.APPROVED_BY);
        String sendAt = row.get(NEWSLETTER_ISSUE.SEND_AT);
        return new Issue(
                IssueId.of(row.get(NEWSLETTER_ISSUE.ID)),
                new ReaderList(ListKind.valueOf(row.get(READER_LIST.KIND)), row.get(READER_LIST.SUBJECT)),
                ListId.of(row.get(NEWSLETTER_ISSUE.LIST_ID)),
                Issue.State.valueOf(row.get(NEWSLETTER_ISSUE.STATE)),
                row.get(NEWSLETTER_ISSUE.VERSION),
                content,
                AccountId.of(row.get(NEWSLETTER_ISSUE.WRITTEN_BY)),
                approved == null
                        ? null
                        : new Issue.Approval(
                                AccountId.of(approved), UtcInstant.parse(row.get(NEWSLETTER_ISSUE.APPROVED_AT))),
                sendAt == null
                        ? null
                        : new Issue.Plan(LocalDateTime.parse(sendAt), row.get(NEWSLETTER_ISSUE.BY_READER_CLOCK) == 1),
                instant(row.get(NEWSLETTER_ISSUE.DUE_AT)),
                row.get(NEWSLETTER_ISSUE.HELD_BECAUSE),
                sent(row),
                UtcInstant.parse(row.get(NEWSLETTER_ISSUE.UPDATED_AT)));
    }

    private static Issue.@Nullable Sent sent(Record row) {
        Instant at = instant(row.get(NEWSLETTER_ISSUE.SENT_AT));
        return at == null
                ? null
                : new Issue.Sent(
                        at,
                        PieceId.of(Objects.requireNonNull(row.get(NEWSLETTER_ISSUE.PIECE_ID))),
                        MailingId.of(Objects.requireNonNull(row.get(NEWSLETTER_ISSUE.MAILING_ID))));
    }

    private static @Nullable Instant instant(@Nullable String stored) {
        return stored == null ? null : UtcInstant.parse(stored);
    }
}
