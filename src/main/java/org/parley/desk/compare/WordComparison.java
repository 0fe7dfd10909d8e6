package org.parley.desk.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import org.parley.desk.compare.Stretch.State;

/**
 * Compares words with words.
 *
 * <p>What that costs grows with the product of their numbers, so one comparison may spend so much and no more: what is
 * compared after that is shown as taken out and put in as a whole.
 */
final class WordComparison {

    private static final long MOST_STEPS = 60_000_000;

    private static final int ISLAND = 2;

    private long left = MOST_STEPS;

    /** Both sides, each in its own words. */
    record Sides(List<Stretch> before, List<Stretch> after) {}

    Sides compare(List<Token> before, List<Token> after) {
        int start = 0;
        int least = Math.min(before.size(), after.size());
        while (start < least && before.get(start).key().equals(after.get(start).key())) {
            start++;
        }
        int end = 0;
        while (end < least - start
                && before.get(before.size() - 1 - end)
                        .key()
                        .equals(after.get(after.size() - 1 - end).key())) {
            end++;
        }
        List<Stretch> earlier = new ArrayList<>();
        List<Stretch> later = new ArrayList<>();
        same(before.subList(0, start), after.subList(0, start), earlier, later);
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end), earlier, later);
        same(
                before.subList(before.size() - end, before.size()),
                after.subList(after.size() - end, after.size()),
                earlier,
                later);
        return new Sides(Stretch.joined(earlier), Stretch.joined(later));
    }

    private void middle(List<Token> before, List<Token> after, List<Stretch> earlier, List<Stretch> later) {
        long steps = (long) before.size() * after.size();
        if (steps > left) {
            changed(before, after, earlier, later);
            return;
        }
        left -= steps;
        Patch<String> patch = DiffUtils.diff(
                before.stream().map(Token::key).toList(),
                after.stream().map(Token::key).toList(),
                new MyersDiffWithLinearSpace<>());
        int from = 0;
        int to = 0;
        for (Change change : changes(patch, before)) {
            same(before.subList(from, change.from), after.subList(to, change.to), earlier, later);
            from = change.from + change.taken;
            to = change.to + change.put;
            changed(before.subList(change.from, from), after.subList(change.to, to), earlier, later);
        }
        same(before.subList(from, before.size()), after.subList(to, after.size()), earlier, later);
    }

    /** A place at which so many tokens were taken out, and so many put in. */
    private record Change(int from, int taken, int to, int put) {}

    /** The changes, those taken together between which only a space or two letters stayed: nobody can read such islands. */
    private static List<Change> changes(Patch<String> patch, List<Token> before) {
        List<Change> changes = new ArrayList<>();
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            Change next = new Change(
                    delta.getSource().getPosition(),
                    delta.getSource().size(),
                    delta.getTarget().getPosition(),
                    delta.getTarget().size());
            Change last = changes.isEmpty() ? null : changes.getLast();
            if (last != null && isIsland(before.subList(last.from + last.taken, next.from))) {
                changes.set(
                        changes.size() - 1,
                        new Change(
                                last.from, next.from + next.taken - last.from, last.to, next.to + next.put - last.to));
            } else {
                changes.add(next);
            }
        }
        return changes;
    }

    private static boolean isIsland(List<Token> between) {
        StringBuilder text = new StringBuilder();
        for (Token token : between) {
            if (token.isNote() || text.length() > 2 * ISLAND || token.key().equals(Token.NEW_LINE)) {
                return false;
            }
            text.append(token.shown());
        }
        return text.toString().strip().length() <= ISLAND;
    }

    private static void same(List<Token> before, List<Token> after, List<Stretch> earlier, List<Stretch> later) {
        for (int i = 0; i < before.size(); i++) {
            Token one = before.get(i);
            Token other = after.get(i);
            if (one.looksLike(other)) {
                earlier.add(Stretch.of(one, State.SAME));
                later.add(Stretch.of(other, State.SAME));
            } else {
                earlier.add(Stretch.reformatted(one, other));
                later.add(Stretch.reformatted(other, one));
            }
        }
    }

    private static void changed(List<Token> before, List<Token> after, List<Stretch> earlier, List<Stretch> later) {
        before.forEach(token -> earlier.add(Stretch.of(token, State.DELETED)));
        after.forEach(token -> later.add(Stretch.of(token, State.INSERTED)));
    }
}
