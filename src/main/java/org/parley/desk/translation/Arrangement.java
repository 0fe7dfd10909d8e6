package org.parley.desk.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.BlockLines;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Line;

/** Puts the blocks of a translation in the order of the original; those that it alone has stay behind what they followed. */
final class Arrangement {

    private Arrangement() {}

    /** The identities of the blocks of both, in order. */
    static List<BlockId> order(Body original, Body translation) {
        List<BlockId> known = ids(original);
        Set<BlockId> originals = new HashSet<>(known);
        Map<BlockId, List<BlockId>> following = new HashMap<>();
        List<BlockId> order = new ArrayList<>();
        List<BlockId> here = order;
        for (BlockId id : ids(translation)) {
            if (originals.contains(id)) {
                here = following.computeIfAbsent(id, _ -> new ArrayList<>());
            } else {
                here.add(id);
            }
        }
        for (BlockId id : known) {
            order.add(id);
            order.addAll(following.getOrDefault(id, List.of()));
        }
        return order;
    }

    /**
     * The body of a translation.
     *
     * @param before the body that it was, whose order is kept where the original has none
     * @param blocks what is translated
     */
    static Body body(Body original, Body before, Map<BlockId, Block> blocks) {
        Map<BlockId, Block> originals = new HashMap<>();
        original.blocks().forEach(block -> originals.put(block.id(), block));
        Set<BlockId> ids = new LinkedHashSet<>(order(original, before));
        ids.addAll(blocks.keySet());
        SequencedMap<BlockId, Block> arranged = new LinkedHashMap<>();
        for (BlockId id : ids) {
            Block there = originals.get(id);
            Block translated = blocks.get(id);
            boolean pictureAlone = there != null && !(there instanceof Block.Footnote) && !BlockLines.hasWords(there);
            if (pictureAlone) {
                arranged.put(id, there);
            } else if (translated != null && BlockLines.hasWords(translated)) {
                arranged.put(id, translated);
            }
        }
        // A footnote that is referred to and not translated yet is there, without words.
        Set<BlockId> referred = new HashSet<>();
        arranged.values().forEach(block -> block.lines().flatMap(Line::notes).forEach(referred::add));
        SequencedMap<BlockId, Block> whole = new LinkedHashMap<>();
        for (BlockId id : ids) {
            Block block = arranged.get(id);
            if (block != null) {
                whole.put(id, block);
            } else if (referred.contains(id)) {
                whole.put(id, new Block.Footnote(id, Line.EMPTY));
            }
        }
        referred.forEach(note -> whole.putIfAbsent(note, new Block.Footnote(note, Line.EMPTY)));
        return new Body(List.copyOf(whole.values()));
    }

    private static List<BlockId> ids(Body body) {
        return body.blocks().stream().map(Block::id).toList();
    }
}
