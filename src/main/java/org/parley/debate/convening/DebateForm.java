package org.parley.debate.convening;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateContent;
import org.parley.debate.DebateView;
import org.parley.desk.ChosenFields;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.PieceId;
import org.springframework.util.MultiValueMap;

/**
 * The form of a debate's terms, as it was filled in.
 *
 * @param slug the word in its address
 * @param question what is debated
 * @param introduction what a reader should know first
 * @param convener the name of whoever convenes it
 * @param theme the name of the theme that joins it to others
 * @param opened when it begins
 * @param ends when it is to end
 * @param background the key of the piece to be read first
 * @param sides its sides
 * @param openCall whether readers may send responses
 * @param balanceShown whether readers see how balanced it is
 * @param version the version that it began from
 */
public record DebateForm(
        String slug,
        LocalText question,
        LocalText introduction,
        LocalText convener,
        LocalText theme,
        String opened,
        String ends,
        String background,
        List<DebateContent.NamedSide> sides,
        boolean openCall,
        boolean balanceShown,
        int version) {

    private static final DebateContent.NamedSide NEW = new DebateContent.NamedSide("", LocalText.NONE);

    /** An empty form for a debate that begins on a day. */
    static DebateForm empty(String day) {
        return new DebateForm(
                "",
                LocalText.NONE,
                LocalText.NONE,
                LocalText.NONE,
                LocalText.NONE,
                day,
                "",
                "",
                List.of(),
                false,
                false,
                0);
    }

    /** The form of a debate as it is. */
    static DebateForm of(DebateView debate) {
        return new DebateForm(
                debate.slug().value(),
                debate.question(),
                debate.introduction(),
                debate.convener() == null ? LocalText.NONE : debate.convener().name(),
                debate.terms().theme() == null
                        ? LocalText.NONE
                        : debate.terms().theme().name(),
                debate.opened().toString(),
                debate.terms().ends() == null ? "" : debate.terms().ends().toString(),
                debate.terms().background() == null
                        ? ""
                        : debate.terms().background().toString(),
                debate.terms().sides().stream()
                        .map(side -> new DebateContent.NamedSide(side.id(), side.name()))
                        .toList(),
                debate.terms().openCall(),
                debate.terms().balanceShown(),
                debate.terms().version());
    }

    static DebateForm read(MultiValueMap<String, String> fields, Languages languages) {
        List<DebateContent.NamedSide> sides = new ArrayList<>();
        for (int number = 1; number <= DebateContent.MOST_SIDES + 1; number++) {
            LocalText name = ChosenFields.text(fields, "side-" + number + "-", languages);
            if (!name.isEmpty()) {
                sides.add(new DebateContent.NamedSide(ChosenFields.line(fields, "side-" + number), name));
            }
        }
        return new DebateForm(
                ChosenFields.line(fields, "slug"),
                ChosenFields.text(fields, "question-", languages),
                ChosenFields.text(fields, "introduction-", languages),
                ChosenFields.text(fields, "convener-", languages),
                ChosenFields.text(fields, "theme-", languages),
                ChosenFields.line(fields, "opened"),
                ChosenFields.line(fields, "ends"),
                ChosenFields.line(fields, "background"),
                sides,
                fields.containsKey("open-call"),
                fields.containsKey("balance-shown"),
                ChosenFields.number(fields, "version"));
    }

    /** The sides, and room for one or two more. */
    public List<DebateContent.NamedSide> shownSides() {
        List<DebateContent.NamedSide> shown = new ArrayList<>(sides);
        do {
            shown.add(NEW);
        } while (shown.size() < 2);
        return shown.size() > DebateContent.MOST_SIDES ? sides : shown;
    }

    /** What is filled in of a text in a language. */
    public static String in(LocalText text, Language language) {
        return text.exactly(language).orElse("");
    }

    /**
     * What it says of the debate.
     *
     * @throws NotPossible if a field cannot be read
     */
    DebateContent content() {
        return new DebateContent(
                slugOrNone(),
                question,
                introduction,
                convener,
                theme,
                date(opened, "convene.cannot.opened"),
                ends.isEmpty() ? null : date(ends, "convene.cannot.ends"),
                piece().orElse(null),
                sides,
                openCall,
                balanceShown);
    }

    private @Nullable Slug slugOrNone() {
        if (slug.isEmpty()) {
            return null;
        }
        try {
            return Slug.of(slug);
        } catch (IllegalArgumentException none) {
            throw new NotPossible("convene.cannot.slug-form", Slug.LONGEST);
        }
    }

    private static PartialDate date(String typed, String key) {
        try {
            return PartialDate.parse(typed);
        } catch (DateTimeException | IllegalArgumentException none) {
            throw new NotPossible(key);
        }
    }

    private Optional<PieceId> piece() {
        try {
            return background.isEmpty() ? Optional.empty() : Optional.of(PieceId.of(background));
        } catch (IllegalArgumentException none) {
            throw new NotPossible("convene.cannot.background");
        }
    }
}
