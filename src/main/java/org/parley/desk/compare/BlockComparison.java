package org.parley.desk.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.desk.compare.Passage.Change;
import org.parley.desk.compare.WordComparison.Sides;
import org.parley.language.Language;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.Body;

/** Lines up the blocks of two bodies by their identities. */
final class BlockComparison {

    private final WordComparison words;
    private final Body before;
    private final Body after;
    private final Language language;
    private final Map<BlockId, Integer> notesBefore;
    private final Map<BlockId, Integer> notesAfter;
    private final Map<BlockId, Integer> placeBefore = new HashMap<>();
    private final Set<BlockId> later = new HashSet<>();
    private final Set<BlockId> unmoved = new HashSet<>();

    BlockComparison(WordComparison words, Body before, Body after, Language language) {
        this.words = words;
        this.before = before;
        this.after = after;
        this.language = language;
        this.notesBefore = before.footnoteNumbers();
        this.notesAfter = after.footnoteNumbers();
        for (Block block : before.blocks()) {
            placeBefore.put(block.id(), placeBefore.size());
        }
        after.blocks().forEach(block -> later.add(block.id()));
        List<BlockId> shared = after.blocks().stream()
                .map(Block::id)
                .filter(placeBefore::containsKey)
                .toList();
        int[] places =
                shared.stream().mapToInt(id -> placeBefore.getOrDefault(id, 0)).toArray();
        for (int index : LongestRise.of(places)) {
            unmoved.add(shared.get(index));
        }
    }

    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        int next = 0;
        for (Block block : after.blocks()) {
            Integer place = placeBefore.get(block.id());
            if (place != null && unmoved.contains(block.id())) {
                next = takeUpTo(place, next, passages) + 1;
                passages.add(both(before.blocks().get(place), block, Change.CHANGED));
            } else if (place != null) {
                passages.add(both(before.blocks().get(place), block, Change.MOVED));
            } else {
                passages.add(new Passage(
                        Change.ADDED,
                        null,
                        kind(block),
                        List.of(),
                        words.compare(List.of(), tokens(block, notesAfter)).after()));
            }
        }
        var _ = takeUpTo(before.blocks().size(), next, passages);
        return passages;
    }

    /** Adds what stood on the earlier side from {@code next} up to a place, and is not in this place any longer. */
    private int takeUpTo(int place, int next, List<Passage> passages) {
        for (int i = next; i < place; i++) {
            Block gone = before.blocks().get(i);
            Change change = later.contains(gone.id()) ? Change.MOVED_AWAY : Change.REMOVED;
            passages.add(new Passage(
                    change,
                    null,
                    kind(gone),
                    words.compare(tokens(gone, notesBefore), List.of()).before(),
                    List.of()));
        }
        return Math.max(place, next);
    }

    private Passage both(Block earlier, Block now, Change otherwise) {
        Sides sides = words.compare(tokens(earlier, notesBefore), tokens(now, notesAfter));
        boolean sameKind = kind(earlier).equals(kind(now));
        boolean same = sameKind
                && sides.before().stream().allMatch(stretch -> stretch.state() == Stretch.State.SAME)
                && sides.after().stream().allMatch(stretch -> stretch.state() == Stretch.State.SAME);
        return new Passage(
                same && otherwise == Change.CHANGED ? Change.SAME : otherwise,
                sameKind ? null : kind(earlier),
                kind(now),
                sides.before(),
                sides.after());
    }

    private List<Token> tokens(Block block, Map<BlockId, Integer> notes) {
        return Token.of(block, language, notes);
    }

    /** The word for the kind of a block, which says too of a heading how deep, of a list whether it is numbered. */
    private static String kind(Block block) {
        return switch (block) {
            case Block.Heading heading -> "heading." + heading.level();
            case Block.ItemList list -> list.ordered() ? "numbers" : "bullets";
            case Block.Table table -> table.header().isEmpty() ? "table" : "table.headed";
            default -> block.type();
        };
    }
}
