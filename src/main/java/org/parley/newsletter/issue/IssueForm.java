package org.parley.newsletter.issue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.desk.ChosenFields;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.language.PlainText;
import org.parley.publishing.Chosen;
import org.springframework.util.MultiValueMap;

/**
 * The form of an issue as it was filled in, right or wrong.
 *
 * @param version the version that it was filled in upon
 * @param content what it says
 */
public record IssueForm(int version, Issue.Content content) {

    /** The form that says what an issue says. */
    static IssueForm of(Issue issue) {
        return new IssueForm(issue.version(), issue.content());
    }

    static IssueForm read(MultiValueMap<String, String> fields, Languages languages) {
        return new IssueForm(
                ChosenFields.number(fields, "version"),
                new Issue.Content(
                        oneLine(ChosenFields.text(fields, "title-", languages)),
                        ChosenFields.text(fields, "introduction-", languages),
                        ChosenFields.read(fields, languages)));
    }

    /** What is filled in as the title in a language. */
    public String titleIn(Language language) {
        return in(content.title(), language);
    }

    /** What is filled in as the introduction in a language. */
    public String introductionIn(Language language) {
        return in(content.introduction(), language);
    }

    /** A subject is one line: what follows would be taken for heads of the message. */
    private static LocalText oneLine(LocalText text) {
        Map<Language, String> lines = new HashMap<>();
        text.byLanguage().forEach((language, words) -> lines.put(language, PlainText.line(words)));
        return LocalText.of(lines);
    }

    private static String in(LocalText text, Language language) {
        return text.exactly(language).orElse("");
    }

    IssueForm choosing(List<Chosen> others) {
        return new IssueForm(version, new Issue.Content(content.title(), content.introduction(), others));
    }

    /** The same, filled in upon another version. */
    IssueForm upon(Issue issue) {
        return new IssueForm(issue.version(), content);
    }
}
