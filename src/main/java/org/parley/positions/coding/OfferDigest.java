package org.parley.positions.coding;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.parley.desk.ComposeSummary;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.RecordSummary;
import org.parley.publishing.SummaryId;
import org.parley.publishing.SummaryPage;
import org.parley.publishing.SummaryPages;
import org.springframework.stereotype.Component;

/** Puts a digest into the Summary Page of a date, behind what its introduction says already: material for its editor. */
@Component
class OfferDigest {

    private final ComposeSummary compose;
    private final SummaryPages summaries;

    OfferDigest(ComposeSummary compose, SummaryPages summaries) {
        this.compose = compose;
        this.summaries = summaries;
    }

    /**
     * Puts it there; a Summary Page is begun where the date has none.
     *
     * @param drafts the digest in each language
     * @throws NotPossible if readers have that Summary Page already, or its introduction would be too long
     */
    SummaryId run(Caller.Member caller, LocalDate date, LocalText drafts) {
        Policy.require(caller, Act.COMPOSE);
        LocalText before =
                summaries.of(caller, date).map(SummaryPage::introduction).orElse(LocalText.NONE);
        LocalText introduction = behind(before, drafts);
        if (introduction.byLanguage().values().stream()
                .anyMatch(text -> text.length() > SummaryPage.LONGEST_INTRODUCTION)) {
            throw new NotPossible("compose.cannot.long-introduction", SummaryPage.LONGEST_INTRODUCTION);
        }
        SummaryId id = summaries.of(caller, date).map(SummaryPage::id).orElseGet(() -> compose.begin(caller, date));
        SummaryPage page = summaries.get(caller, id).orElseThrow();
        if (page.isPublished()) {
            throw new NotPossible("digest.cannot.published");
        }
        compose.write(
                caller,
                id,
                page.version(),
                new RecordSummary.Content(page.date(), page.title(), introduction, page.chosen()),
                ComposeSummary.Fate.KEEP);
        return id;
    }

    private static LocalText behind(LocalText before, LocalText drafts) {
        Map<Language, String> texts = new TreeMap<>(before.byLanguage());
        drafts.byLanguage()
                .forEach((language, draft) -> texts.merge(language, draft, (one, other) -> one + "\n\n" + other));
        return LocalText.of(texts);
    }
}
