package org.parley.newsletter.issue;

import static org.parley.store.schema.Tables.NEWSLETTER_INTRODUCTION;
import static org.parley.store.schema.Tables.NEWSLETTER_ISSUE;
import static org.parley.store.schema.Tables.NEWSLETTER_TITLE;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.parley.desk.ChosenFields;
import org.parley.desk.NotPossible;
import org.parley.newsletter.ListId;
import org.parley.newsletter.ListKind;
import org.parley.newsletter.ReaderList;
import org.parley.newsletter.ReaderLists;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Chosen;
import org.parley.publishing.LocalTexts;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.parley.publishing.text.Markdown;
import org.parley.publishing.text.TextException;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Begins issues of newsletters, writes them, and removes those that were not sent. */
@Component
public class ComposeIssue {

    private final Writing writing;
    private final NewForIssue news;

    ComposeIssue(Writing writing, NewForIssue news) {
        this.writing = writing;
        this.news = news;
    }

    /** Begins an issue to a list, with what is new already in it. */
    public IssueId begin(Caller.Member caller, ReaderList list) {
        return begin(caller, list, Issue.Content.NONE, true);
    }

    /** Begins an issue to a list that says what something else says: a Summary Page, a debate. */
    public IssueId begin(Caller.Member caller, ReaderList list, Issue.Content content) {
        return begin(caller, list, content, false);
    }

    private IssueId begin(Caller.Member caller, ReaderList list, Issue.Content content, boolean withNews) {
        Policy.require(caller, Act.MAIL);
        if (list.kind() == ListKind.SEARCH) {
            throw new NotPossible("issue.cannot.list");
        }
        require(content);
        return writing.write(caller, transaction -> {
            ListId listId = Objects.requireNonNull(
                    ReaderLists.keys(transaction, List.of(list)).get(list));
            List<Chosen> chosen = withNews
                    ? news.find(transaction.db(), list, listId).stream()
                            .map(Chosen::of)
                            .toList()
                    : content.chosen();
            IssueId id = IssueId.next();
            transaction
                    .db()
                    .insertInto(NEWSLETTER_ISSUE)
                    .set(NEWSLETTER_ISSUE.ID, id.toString())
                    .set(NEWSLETTER_ISSUE.LIST_ID, listId.toString())
                    .set(NEWSLETTER_ISSUE.STATE, Issue.State.DRAFT.name())
                    .set(NEWSLETTER_ISSUE.VERSION, 1)
                    .set(NEWSLETTER_ISSUE.WRITTEN_BY, caller.account().toString())
                    .set(NEWSLETTER_ISSUE.BY_READER_CLOCK, 0)
                    .set(NEWSLETTER_ISSUE.CREATED_AT, transaction.storedAt())
                    .set(NEWSLETTER_ISSUE.UPDATED_AT, transaction.storedAt())
                    .execute();
            record(transaction, id, new Issue.Content(content.title(), content.introduction(), chosen));
            transaction.changed("begun", id.subject());
            return id;
        });
    }

    /**
     * Makes this what an issue says. Whatever approval it had is gone.
     *
     * @param known the version that the writer began from
     * @throws NotPossible if somebody else has written meanwhile, it is no draft, or it cannot say this
     */
    public void write(Caller.Member caller, IssueId id, int known, Issue.Content content) {
        Policy.require(caller, Act.MAIL);
        require(content);
        var _ = writing.write(caller, transaction -> {
            DSLContext db = transaction.db();
            Issue issue = draft(db, id);
            Issue.Content kept = new Issue.Content(
                    content.title(), content.introduction(), ChosenFields.existing(db, content.chosen()));
            if (issue.version() == known && issue.content().equals(kept)) {
                return true;
            }
            int written = db.update(NEWSLETTER_ISSUE)
                    .set(NEWSLETTER_ISSUE.VERSION, known + 1)
                    .set(NEWSLETTER_ISSUE.WRITTEN_BY, caller.account().toString())
                    .setNull(NEWSLETTER_ISSUE.APPROVED_BY)
                    .setNull(NEWSLETTER_ISSUE.APPROVED_AT)
                    .setNull(NEWSLETTER_ISSUE.HELD_BECAUSE)
                    .set(NEWSLETTER_ISSUE.UPDATED_AT, transaction.storedAt())
                    .where(NEWSLETTER_ISSUE.ID.eq(id.toString()), NEWSLETTER_ISSUE.VERSION.eq(known))
                    .execute();
            if (written == 0) {
                throw new NotPossible("compose.cannot.overtaken");
            }
            record(transaction, id, kept);
            transaction.changed("composed", id.subject());
            return true;
        });
    }

    /**
     * Removes an issue that was not sent.
     *
     * @throws NotPossible if it is no draft
     */
    public void remove(Caller.Member caller, IssueId id) {
        Policy.require(caller, Act.MAIL);
        var _ = writing.write(caller, transaction -> {
            var _ = draft(transaction.db(), id);
            record(transaction, id, Issue.Content.NONE);
            transaction
                    .db()
                    .deleteFrom(NEWSLETTER_ISSUE)
                    .where(NEWSLETTER_ISSUE.ID.eq(id.toString()))
                    .execute();
            transaction.changed("removed", id.subject());
            return true;
        });
    }

    /**
     * The issue, if it can be written.
     *
     * @throws NotPossible if it is to be sent or was sent
     */
    static Issue draft(DSLContext db, IssueId id) {
        Issue issue = Issues.find(db, id).orElseThrow(() -> new NotFound("no issue " + id));
        if (!issue.isDraft()) {
            throw new NotPossible(issue.isSent() ? "issue.cannot.write-sent" : "issue.cannot.write-scheduled");
        }
        return issue;
    }

    private static void require(Issue.Content content) {
        if (ChosenFields.isLonger(content.title(), Issue.LONGEST_TITLE)) {
            throw new NotPossible("compose.cannot.long-title", Issue.LONGEST_TITLE);
        }
        if (ChosenFields.isLonger(content.introduction(), Issue.LONGEST_INTRODUCTION)) {
            throw new NotPossible("compose.cannot.long-introduction", Issue.LONGEST_INTRODUCTION);
        }
        if (content.chosen().size() > Issue.MOST_PIECES) {
            throw new NotPossible("compose.cannot.too-many", Issue.MOST_PIECES);
        }
        ChosenFields.require(content.chosen(), Issue.LONGEST_ABSTRACT);
        try {
            content.introduction().byLanguage().values().forEach(Markdown::parse);
        } catch (TextException wrong) {
            throw new NotPossible("compose.cannot.introduction");
        }
    }

    private static void record(Transaction transaction, IssueId id, Issue.Content content) {
        LocalTexts.write(
                transaction.db(),
                NEWSLETTER_TITLE,
                NEWSLETTER_TITLE.ISSUE_ID,
                NEWSLETTER_TITLE.LANGUAGE,
                NEWSLETTER_TITLE.CONTENT,
                id.toString(),
                content.title());
        LocalTexts.write(
                transaction.db(),
                NEWSLETTER_INTRODUCTION,
                NEWSLETTER_INTRODUCTION.ISSUE_ID,
                NEWSLETTER_INTRODUCTION.LANGUAGE,
                NEWSLETTER_INTRODUCTION.CONTENT,
                id.toString(),
                content.introduction());
        Issues.CHOSEN.write(transaction, id.toString(), content.chosen());
    }
}
