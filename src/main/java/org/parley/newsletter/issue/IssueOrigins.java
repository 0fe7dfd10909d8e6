package org.parley.newsletter.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.publishing.Caller;
import org.parley.publishing.Chosen;
import org.parley.publishing.SummaryId;
import org.parley.publishing.SummaryPage;
import org.parley.publishing.SummaryPages;
import org.springframework.stereotype.Component;

/** What an issue can be made of in one step, beside what is new: a Summary Page, a debate. */
@Component
public class IssueOrigins {

    private static final int OFFERED = 12;
    private static final String SUMMARY = "summary:";
    private static final String DEBATE = "debate:";

    private final SummaryPages summaries;
    private final Debates debates;

    IssueOrigins(SummaryPages summaries, Debates debates) {
        this.summaries = summaries;
        this.debates = debates;
    }

    /**
     * Something that an issue can be made of.
     *
     * @param word how the form names it
     * @param name what it is called, in the reader's language
     */
    public record Origin(String word, String name) {}

    /** The newest of them. */
    List<Origin> offered(Caller caller, Language language) {
        Messages words = Messages.in(language);
        List<Origin> origins = new ArrayList<>();
        summaries.list(caller, 1, OFFERED).items().forEach(entry -> {
            String date = words.get("summary-page.of", entry.day().in(language));
            String title = entry.title().in(language);
            origins.add(new Origin(SUMMARY + entry.id(), title.isEmpty() ? date : date + words.get("dot") + title));
        });
        debates.questions().stream()
                .limit(OFFERED)
                .forEach(debate -> origins.add(new Origin(
                        DEBATE + debate.slug(),
                        words.get("issue.origin.debate", debate.question().in(language)))));
        return origins;
    }

    /** What the issue says that is made of the one of this word; nothing if there is none. */
    Optional<Issue.Content> content(Caller caller, String word) {
        if (word.startsWith(SUMMARY)) {
            return summary(word.substring(SUMMARY.length()))
                    .flatMap(id -> summaries.get(caller, id))
                    .map(IssueOrigins::content);
        }
        return word.startsWith(DEBATE)
                ? debates.named(word.substring(DEBATE.length())).map(IssueOrigins::content)
                : Optional.empty();
    }

    private static Issue.Content content(SummaryPage summary) {
        return new Issue.Content(summary.title(), summary.introduction(), first(summary.chosen()));
    }

    /** What the convener said at the end, if they did, or else what a reader should know first. */
    private static Issue.Content content(DebateView debate) {
        return new Issue.Content(
                debate.question(),
                debate.closingSummary().isEmpty() ? debate.introduction() : debate.closingSummary(),
                first(debate.pieces().stream().map(Chosen::of).toList().reversed()));
    }

    private static List<Chosen> first(List<Chosen> chosen) {
        return chosen.stream().limit(Issue.MOST_PIECES).toList();
    }

    private static Optional<SummaryId> summary(String key) {
        try {
            return Optional.of(SummaryId.of(key));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
