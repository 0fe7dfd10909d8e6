package org.parley.documents;

import java.util.Locale;
import org.parley.language.Messages;

/**
 * Something in a Word document that a text of the journal cannot hold as it was.
 *
 * @param kind what it is
 * @param count how many there were
 */
public record WordWarning(Kind kind, int count) {

    /** The kinds of things that are changed or left out. */
    public enum Kind {
        /** Left out: remarks in the margin. */
        COMMENTS,
        /** Taken as if all had been accepted. */
        TRACKED_CHANGES,
        /** Their text stands where they were anchored. */
        TEXT_BOXES,
        /** Lists within lists: their items follow one another in one list. */
        NESTED_LISTS,
        /** Left out. */
        EQUATIONS,
        /** Left out: charts, diagrams, embedded files. */
        OBJECTS,
        /** Left out: pictures of a kind that cannot be shown, or too large. */
        PICTURES,
        /** Pictures whose author did not say what they show. */
        UNDESCRIBED_PICTURES,
        /** Readings above characters, now in parentheses after them. */
        RUBY,
        /** Links to where no link may lead. */
        LINKS
    }

    /** What an editor is told. */
    public String in(Messages words) {
        return words.get("word.warning." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), count);
    }
}
