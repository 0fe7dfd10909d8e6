package org.parley.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.publishing.Chosen;
import org.parley.publishing.RecordSummary;
import org.parley.publishing.SummaryPage;
import org.springframework.util.MultiValueMap;

/**
 * The form of a Summary Page as it was filled in, right or wrong.
 *
 * @param version the version that it was filled in upon
 * @param date the date
 * @param title the title
 * @param introduction the introduction
 * @param chosen the chosen pieces
 */
public record SummaryForm(int version, String date, LocalText title, LocalText introduction, List<Chosen> chosen) {

    public SummaryForm {
        chosen = List.copyOf(chosen);
    }

    /** The form that says what a Summary Page says. */
    static SummaryForm of(SummaryPage summary) {
        return new SummaryForm(
                summary.version(),
                summary.date().toString(),
                summary.title(),
                summary.introduction(),
                summary.chosen());
    }

    static SummaryForm read(MultiValueMap<String, String> fields, Languages languages) {
        return new SummaryForm(
                ChosenFields.number(fields, "version"),
                ChosenFields.line(fields, "date"),
                ChosenFields.text(fields, "title-", languages),
                ChosenFields.text(fields, "introduction-", languages),
                ChosenFields.read(fields, languages));
    }

    /** What is filled in as the title in a language. */
    public String titleIn(Language language) {
        return title.exactly(language).orElse("");
    }

    /** What is filled in as the introduction in a language. */
    public String introductionIn(Language language) {
        return introduction.exactly(language).orElse("");
    }

    SummaryForm choosing(List<Chosen> others) {
        return new SummaryForm(version, date, title, introduction, others);
    }

    /** The same, filled in upon another version. */
    SummaryForm upon(SummaryPage summary) {
        return new SummaryForm(summary.version(), date, title, introduction, chosen);
    }

    RecordSummary.Content content() {
        return new RecordSummary.Content(
                day(date).orElseThrow(() -> new NotPossible("compose.cannot.date")), title, introduction, chosen);
    }

    /** A day of the years 1 to 9999. */
    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() > 0 && day.getYear() <= 9999);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
