package org.parley.desk.compare;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.text.Mark;

/**
 * Characters of one side of a comparison that have the same in common: whether they changed, and how they look.
 *
 * @param state whether they are on the other side too
 * @param text the characters; of a reference to a footnote, its number; a line feed is the end of a line
 * @param marks how they are marked
 * @param link where they lead
 * @param note whether they stand for a reference to a footnote
 * @param marksChanged the marks that they have on one side and not on the other
 * @param linkChanged whether they lead elsewhere on the other side
 */
public record Stretch(
        State state,
        String text,
        Set<Mark> marks,
        @Nullable URI link,
        boolean note,
        Set<Mark> marksChanged,
        boolean linkChanged) {

    /** Whether characters are on the other side too. */
    public enum State {
        /** They are, and look the same. */
        SAME,
        /** They are, and look otherwise. */
        REFORMATTED,
        /** They are on the earlier side alone. */
        DELETED,
        /** They are on the later side alone. */
        INSERTED
    }

    static Stretch of(Token token, State state) {
        return new Stretch(state, token.shown(), token.marks(), token.link(), token.isNote(), Set.of(), false);
    }

    static Stretch reformatted(Token token, Token other) {
        Set<Mark> changed = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            if (token.marks().contains(mark) != other.marks().contains(mark)) {
                changed.add(mark);
            }
        }
        return new Stretch(
                State.REFORMATTED,
                token.shown(),
                token.marks(),
                token.link(),
                token.isNote(),
                changed,
                !java.util.Objects.equals(token.link(), other.link()));
    }

    private boolean continues(Stretch before) {
        return !note
                && !before.note
                && state == before.state
                && marks.equals(before.marks)
                && java.util.Objects.equals(link, before.link)
                && marksChanged.equals(before.marksChanged)
                && linkChanged == before.linkChanged;
    }

    /** The same characters in as few stretches as possible. */
    static List<Stretch> joined(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Stretch current = null;
        for (Stretch next : stretches) {
            if (current != null && !next.continues(current)) {
                joined.add(current.saying(text.toString()));
                text.setLength(0);
            }
            text.append(next.text);
            current = next;
        }
        if (current != null) {
            joined.add(current.saying(text.toString()));
        }
        return List.copyOf(joined);
    }

    private Stretch saying(String other) {
        return new Stretch(state, other, marks, link, note, marksChanged, linkChanged);
    }
}
