package org.parley.newsletter.issue;

import static org.parley.store.schema.Tables.NEWSLETTER_ISSUE;

import java.util.List;
import org.jooq.DSLContext;
import org.parley.desk.Work;
import org.parley.desk.WorkQueue;
import org.parley.language.Language;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Policy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The issues of newsletters that are to go out, on the desk's home: those that were held back first. */
@Component
@Order(60)
class IssueQueue implements WorkQueue {

    private final IssueReading reading;

    IssueQueue(IssueReading reading) {
        this.reading = reading;
    }

    @Override
    public String word() {
        return "issues";
    }

    @Override
    public String path() {
        return "/desk/newsletters";
    }

    @Override
    public Work read(DSLContext db, Caller.Member member, Language language) {
        if (!Policy.may(member, Act.MAIL)) {
            return Work.NONE;
        }
        List<Issue> issues = Issues.open(db, SHOWN);
        return issues.isEmpty()
                ? Work.NONE
                : new Work(
                        reading.entries(issues, language).stream()
                                .map(IssueQueue::item)
                                .toList(),
                        db.fetchCount(NEWSLETTER_ISSUE, NEWSLETTER_ISSUE.SENT_AT.isNull()));
    }

    private static Work.Item item(IssueReading.Entry entry) {
        Issue issue = entry.issue();
        return new Work.Item(
                null,
                entry.title(),
                entry.titleLanguage(),
                PieceKind.NEWSLETTER_ISSUE,
                true,
                issue.isDraft() ? EditionState.DRAFT : EditionState.SCHEDULED,
                issue.dueAt() == null ? issue.updatedAt() : issue.dueAt(),
                entry.list().text(),
                issue.path(),
                issue.heldBecause());
    }
}
