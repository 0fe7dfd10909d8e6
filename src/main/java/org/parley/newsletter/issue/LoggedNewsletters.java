package org.parley.newsletter.issue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.accounts.LoggedThings;
import org.parley.language.Language;
import org.parley.newsletter.delivery.MailingId;
import org.parley.newsletter.delivery.Mailings;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.store.Subject;
import org.springframework.stereotype.Component;

/** Names what the log speaks of: issues of newsletters and mailings. */
@Component
class LoggedNewsletters implements LoggedThings {

    private final Issues issues;
    private final IssueReading reading;
    private final Mailings mailings;

    LoggedNewsletters(Issues issues, IssueReading reading, Mailings mailings) {
        this.issues = issues;
        this.reading = reading;
        this.mailings = mailings;
    }

    @Override
    public Map<Subject, Named> named(Caller caller, Collection<Subject> things, Language reader) {
        Policy.require(caller, Act.ADMINISTER);
        Map<Subject, Named> named = new HashMap<>();
        List<Issue> found = issues.of(Subject.keys(things, IssueId.SUBJECT, IssueId::of));
        reading.entries(found, reader)
                .forEach(entry -> named.put(
                        entry.issue().id().subject(),
                        new Named(
                                entry.title(),
                                entry.titleLanguage(),
                                entry.list().text(),
                                entry.issue().path())));
        mailings.of(caller, Subject.keys(things, MailingId.SUBJECT, MailingId::of), reader)
                .forEach(mailing -> named.put(
                        mailing.id().subject(),
                        new Named(mailing.subject(), reader, "", "/desk/mailings/" + mailing.id())));
        return named;
    }
}
