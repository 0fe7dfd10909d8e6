package org.parley.newsletter.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parley.language.Language;
import org.parley.newsletter.ListName;
import org.parley.newsletter.ReaderList;
import org.parley.newsletter.ReaderLists;
import org.springframework.stereotype.Component;

/** Makes what the desk shows of issues: what they are called, and the list that each goes to. */
@Component
public class IssueReading {

    private final ReaderLists lists;
    private final SendIssue sending;
    private final Clock clock;

    IssueReading(ReaderLists lists, SendIssue sending, Clock clock) {
        this.lists = lists;
        this.sending = sending;
        this.clock = clock;
    }

    /**
     * An issue in a list of the desk.
     *
     * @param title what it is called, in the reader's language where there is a choice
     * @param titleLanguage the language of that
     * @param list what its list is called
     */
    public record Entry(Issue issue, String title, Language titleLanguage, ListName list) {}

    /** The entries of issues, in their order. */
    List<Entry> entries(Collection<Issue> issues, Language language) {
        List<ReaderList> all = issues.stream().map(Issue::list).distinct().toList();
        Map<ReaderList, ListName> names =
                lists.names(all, language).stream().collect(Collectors.toMap(ListName::list, name -> name));
        return issues.stream()
                .map(issue -> entry(issue, Objects.requireNonNull(names.get(issue.list())), language))
                .toList();
    }

    /** The entry of one. */
    Entry entry(Issue issue, Language language) {
        return entry(issue, lists.names(List.of(issue.list()), language).getFirst(), language);
    }

    private Entry entry(Issue issue, ListName list, Language language) {
        return new Entry(
                issue,
                IssueLetter.title(issue, list, date(issue), language),
                issue.content().title().languageFor(language),
                list);
    }

    /** The day on which an issue is, or would be, dated. */
    LocalDate date(Issue issue) {
        return sending.date(issue, clock.instant());
    }
}
