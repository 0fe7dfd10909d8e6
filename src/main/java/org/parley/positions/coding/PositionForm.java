package org.parley.positions.coding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.desk.ChosenFields;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.outlook.Range;
import org.parley.positions.Evidence;
import org.parley.positions.Position;
import org.springframework.util.MultiValueMap;

/**
 * The form of a position, as it was filled in.
 *
 * @param actor the word of the actor; empty for a new one
 * @param newActor what a new actor is called
 * @param issue the word of the issue; empty for a new one
 * @param newIssue what a new issue is called
 * @param coder who read it so; empty for the reading that all agree on
 * @param date since when
 * @param value where it stands
 * @param salience how much it cares, of a hundred
 * @param capability how much it can
 * @param flexibility how far it would bend, of a hundred
 * @param means what it says, in words
 * @param seen the stamp of the position that it was filled in upon
 */
public record PositionForm(
        String actor,
        LocalText newActor,
        String issue,
        LocalText newIssue,
        String coder,
        String date,
        String value,
        String salience,
        String capability,
        String flexibility,
        LocalText means,
        String seen) {

    /** An empty form, with the date of what is read. */
    static PositionForm empty(String date, String actor, String issue) {
        return new PositionForm(
                actor, LocalText.NONE, issue, LocalText.NONE, "", date, "", "50", "1", "0", LocalText.NONE, "");
    }

    /** The form of a position as it is. */
    static PositionForm of(PlacedPosition placed) {
        Position position = placed.position();
        return new PositionForm(
                position.actor().value(),
                LocalText.NONE,
                placed.issue().id().value(),
                LocalText.NONE,
                position.coder() == null ? "" : position.coder(),
                position.date() == null ? "" : position.date().toString(),
                Typed.shown(position.value()),
                Typed.shownShare(position.salience()),
                Typed.shown(position.capability()),
                Typed.shown(position.flexibility(), 100),
                position.means(),
                placed.stamp());
    }

    static PositionForm read(MultiValueMap<String, String> fields, Languages languages) {
        return new PositionForm(
                ChosenFields.line(fields, "actor"),
                ChosenFields.text(fields, "new-actor-", languages),
                ChosenFields.line(fields, "issue"),
                ChosenFields.text(fields, "new-issue-", languages),
                ChosenFields.line(fields, "coder"),
                ChosenFields.line(fields, "date"),
                ChosenFields.line(fields, "value"),
                ChosenFields.line(fields, "salience"),
                ChosenFields.line(fields, "capability"),
                ChosenFields.line(fields, "flexibility"),
                ChosenFields.text(fields, "means-", languages),
                ChosenFields.line(fields, "seen"));
    }

    /** What is filled in of a text in a language. */
    public static String in(LocalText text, Language language) {
        return text.exactly(language).orElse("");
    }

    /** The same upon what the position says now. */
    PositionForm upon(String stamp) {
        return new PositionForm(
                actor, newActor, issue, newIssue, coder, date, value, salience, capability, flexibility, means, stamp);
    }

    /**
     * The position that it says.
     *
     * @param reader who read it so; absent for the reading that all agree on
     */
    Position position(Typed typed, Slug whose, @Nullable String reader, List<Evidence> evidence) {
        Range flexible = typed.share("flexibility", flexibility.isBlank() ? "0" : flexibility);
        if (!flexible.exact()) {
            typed.wrong("flexibility", "number");
        }
        return new Position(
                whose,
                reader,
                typed.date("date", date),
                typed.range("value", value),
                typed.share("salience", salience),
                typed.range("capability", capability.isBlank() ? "1" : capability),
                flexible.best(),
                typed.text("means", means),
                evidence);
    }
}
