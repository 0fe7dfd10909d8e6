package org.parley.publishing.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Carries the identities of blocks from one body to another.
 *
 * <p>Blocks that are equal word for word are found by a longest common subsequence; in the gaps between them, in order,
 * blocks of one kind that share at least half of their words are taken for the same block, rewritten.
 */
final class Identities {

    private static final double ALIKE = 0.5;

    private Identities() {}

    static Body keep(Body earlier, Body later) {
        List<String> before = earlier.blocks().stream().map(Identities::key).toList();
        List<String> after = later.blocks().stream().map(Identities::key).toList();
        BlockId[] kept = new BlockId[after.size()];
        int beforeNext = 0;
        int afterNext = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            while (afterNext < delta.getTarget().getPosition()) {
                kept[afterNext++] = earlier.blocks().get(beforeNext++).id();
            }
            matchGap(
                    earlier.blocks(),
                    beforeNext,
                    beforeNext + delta.getSource().size(),
                    later.blocks(),
                    afterNext,
                    afterNext + delta.getTarget().size(),
                    kept);
            beforeNext += delta.getSource().size();
            afterNext += delta.getTarget().size();
        }
        while (afterNext < after.size()) {
            kept[afterNext++] = earlier.blocks().get(beforeNext++).id();
        }
        return renamed(later, Arrays.asList(kept));
    }

    static Body translate(Body original, Body translation) {
        List<Block> from = original.blocks();
        List<Block> to = translation.blocks();
        for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
            if (from.get(i).getClass() != to.get(i).getClass()) {
                throw new TextException(
                        "translation-kind",
                        i + 1,
                        TextException.Word.ofType(to.get(i).type()),
                        TextException.Word.ofType(from.get(i).type()));
            }
        }
        if (from.size() != to.size()) {
            throw new TextException("translation-size", to.size(), from.size());
        }
        return renamed(translation, from.stream().map(Block::id).toList());
    }

    private static String key(Block block) {
        return block.type() + ' ' + block.plainText();
    }

    private static void matchGap(
            List<Block> before, int from, int to, List<Block> after, int start, int end, BlockId[] kept) {
        int next = from;
        for (int i = start; i < end; i++) {
            for (int j = next; j < to; j++) {
                if (alike(before.get(j), after.get(i))) {
                    kept[i] = before.get(j).id();
                    next = j + 1;
                    break;
                }
            }
        }
    }

    private static boolean alike(Block one, Block other) {
        if (one.getClass() != other.getClass()) {
            return false;
        }
        Set<String> first = shingles(one.plainText());
        Set<String> second = shingles(other.plainText());
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(second);
        return shared.size() >= ALIKE * Math.min(first.size(), second.size());
    }

    /** Pairs of neighbouring characters: they do for words in languages that set no spaces too. */
    private static Set<String> shingles(String text) {
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            shingles.add(text.substring(i, i + 2));
        }
        return shingles.isEmpty() ? Set.of(text) : shingles;
    }

    private static Body renamed(Body body, List<BlockId> ids) {
        Map<BlockId, BlockId> names = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            BlockId kept = ids.get(i);
            if (kept != null) {
                names.put(body.blocks().get(i).id(), kept);
            }
        }
        Set<BlockId> taken = new HashSet<>(names.values());
        List<Block> blocks = new ArrayList<>();
        for (Block block : body.blocks()) {
            BlockId id = names.get(block.id());
            if (id == null && taken.contains(block.id())) {
                id = BlockId.next();
                names.put(block.id(), id);
            }
            blocks.add(id == null ? block : block.withId(id));
        }
        return new Body(
                blocks.stream().map(block -> Notes.renamed(block, names)).toList());
    }
}
