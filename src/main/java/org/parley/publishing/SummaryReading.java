package org.parley.publishing;

import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Page;
import org.parley.store.Subject;
import org.springframework.stereotype.Component;

/** Makes what is shown of a Summary Page, to readers and in the preview of the desk. */
@Component
public class SummaryReading {

    private final SummaryPages summaries;
    private final Catalogue catalogue;

    SummaryReading(SummaryPages summaries, Catalogue catalogue) {
        this.summaries = summaries;
        this.catalogue = catalogue;
    }

    /** A Summary Page for a reader of this language: whoever looks at it, it shows what readers may see. */
    public SummaryView view(SummaryPage summary, Language language) {
        return SummaryView.of(
                summary,
                catalogue.cards(Caller.READER, Chosen.keys(summary.chosen())),
                summaries.beside(Caller.READER, summary.date()),
                Messages.in(language));
    }

    /** What it is called in a language: its title, or what it is and its date. */
    public static String title(SummaryPage summary, Language language) {
        return summary.title().isEmpty()
                ? Messages.in(language).get("summary-page.of", summary.day().in(language))
                : summary.title().in(language);
    }

    /** Begins its page; the title of another language is said to be in that. */
    public static Page.Builder page(Language language, String path, SummaryView view) {
        SummaryPage summary = view.page();
        Messages words = Messages.in(language);
        Page.Builder page = Page.at(language, path)
                .title(
                        title(summary, language),
                        summary.title().isEmpty() ? language : summary.title().languageFor(language))
                .description(words.get("summary-page.chosen", summary.day().in(language)))
                .section("summary")
                .updated(summary.updatedAt())
                .shows(Subject.any(SummaryId.SUBJECT));
        summary.chosen().forEach(chosen -> page.shows(chosen.piece().subject()));
        view.sections()
                .values()
                .forEach(items -> items.forEach(item -> item.card()
                        .authors()
                        .forEach(author -> page.shows(author.person().subject()))));
        return page;
    }
}
