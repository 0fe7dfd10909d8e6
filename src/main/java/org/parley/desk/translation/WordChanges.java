package org.parley.desk.translation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.desk.compare.Comparison;
import org.parley.desk.compare.Passage;
import org.parley.desk.compare.Stretch;
import org.parley.language.Language;
import org.parley.publishing.text.Body;

/** What changed from one text to another, word by word, as one text in which both can be read. */
public final class WordChanges {

    private WordChanges() {}

    /** What became of some words. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** Words in a row that had the same fate. */
    public record Part(Kind kind, String text) {}

    /** The parts of both texts, in order. */
    static List<Part> between(String before, String after, Language language) {
        Passage compared = Comparison.of(state(before), state(after), language).title();
        Deque<Stretch> earlier = new ArrayDeque<>(compared.before());
        Deque<Stretch> later = new ArrayDeque<>(compared.after());
        List<Part> parts = new ArrayList<>();
        // What stayed may be one stretch on this side and two on the other, with something new between.
        String left = "";
        String right = "";
        while (!earlier.isEmpty() || !later.isEmpty() || !left.isEmpty() || !right.isEmpty()) {
            if (left.isEmpty() && is(earlier.peek(), Stretch.State.DELETED)) {
                parts.add(new Part(Kind.GONE, earlier.pop().text()));
            } else if (right.isEmpty() && is(later.peek(), Stretch.State.INSERTED)) {
                parts.add(new Part(Kind.NEW, later.pop().text()));
            } else {
                left = left.isEmpty() && !earlier.isEmpty() ? earlier.pop().text() : left;
                right = right.isEmpty() && !later.isEmpty() ? later.pop().text() : right;
                int length = left.isEmpty() || right.isEmpty()
                        ? Math.max(left.length(), right.length())
                        : Math.min(left.length(), right.length());
                parts.add(new Part(Kind.SAME, (left.isEmpty() ? right : left).substring(0, length)));
                left = left.substring(Math.min(length, left.length()));
                right = right.substring(Math.min(length, right.length()));
            }
        }
        return parts;
    }

    private static boolean is(@Nullable Stretch stretch, Stretch.State state) {
        return stretch != null && stretch.state() == state;
    }

    private static Comparison.State state(String text) {
        return new Comparison.State(text, "", Body.EMPTY);
    }
}
