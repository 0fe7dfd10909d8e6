package org.parley.desk.compare;

import java.util.ArrayList;
import java.util.List;
import org.parley.desk.compare.Passage.Change;
import org.parley.desk.compare.WordComparison.Sides;
import org.parley.language.Language;
import org.parley.publishing.text.Body;

/**
 * Two states of a text, side by side.
 *
 * @param title their titles
 * @param summary their abstracts
 * @param passages their blocks, in the order of the later state; what is no longer there stands where it stood
 */
public record Comparison(Passage title, Passage summary, List<Passage> passages) {

    /** How many unchanged passages are shown before and after what changed. */
    private static final int CONTEXT = 1;

    public Comparison {
        passages = List.copyOf(passages);
    }

    /**
     * One state.
     *
     * @param title its title
     * @param summary its abstract
     * @param body its blocks; those that have the same identity in both states are taken for the same
     */
    public record State(String title, String summary, Body body) {}

    /** Compares two states of a text in a language. */
    public static Comparison of(State before, State after, Language language) {
        WordComparison words = new WordComparison();
        return new Comparison(
                plain(words, "title", before.title(), after.title(), language),
                plain(words, "summary", before.summary(), after.summary(), language),
                new BlockComparison(words, before.body(), after.body(), language).passages());
    }

    /** Whether the two say the same. */
    public boolean isSame() {
        return title.isSame() && summary.isSame() && passages.stream().allMatch(Passage::isSame);
    }

    /** How many passages came, went, moved or were changed, title and abstract among them. */
    public long changes() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(title, summary), passages.stream())
                .filter(passage -> !passage.isSame() && passage.change() != Change.MOVED_AWAY)
                .count();
    }

    /**
     * Passages that follow each other.
     *
     * @param folded whether nothing became of them, so that they need not be shown
     */
    public record Run(boolean folded, List<Passage> passages) {}

    /** The passages in runs: what changed with its nearest surroundings, and what may be folded away. */
    public List<Run> runs() {
        boolean[] near = new boolean[passages.size()];
        for (int i = 0; i < near.length; i++) {
            if (!passages.get(i).isSame()) {
                for (int j = Math.max(0, i - CONTEXT); j <= Math.min(near.length - 1, i + CONTEXT); j++) {
                    near[j] = true;
                }
            }
        }
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= near.length; i++) {
            if (i == near.length || near[i] != near[start]) {
                runs.add(new Run(!near[start], passages.subList(start, i)));
                start = i;
            }
        }
        return runs;
    }

    private static Passage plain(WordComparison words, String kind, String before, String after, Language language) {
        Sides sides = words.compare(Token.of(before, language), Token.of(after, language));
        Change change = before.equals(after)
                ? Change.SAME
                : before.isEmpty() ? Change.ADDED : after.isEmpty() ? Change.REMOVED : Change.CHANGED;
        return new Passage(change, null, kind, sides.before(), sides.after());
    }
}
