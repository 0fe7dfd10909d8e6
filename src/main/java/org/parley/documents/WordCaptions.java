package org.parley.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.Line;

/** Gives captions to what they belong to: the table after them, else the picture or table before, else the picture after. */
final class WordCaptions {

    private WordCaptions() {}

    static List<Block> given(List<Block> blocks, Set<BlockId> captions) {
        List<Block> result = new ArrayList<>(blocks);
        for (int i = 0; i < result.size(); i++) {
            if (captions.contains(result.get(i).id())
                    && result.get(i) instanceof Block.Paragraph(var id, var caption)) {
                Block before = i > 0 ? result.get(i - 1) : null;
                Block after = i + 1 < result.size() ? result.get(i + 1) : null;
                if (after instanceof Block.Table && takes(after)) {
                    result.set(i + 1, with(after, caption));
                } else if (takes(before)) {
                    result.set(i - 1, with(before, caption));
                } else if (takes(after)) {
                    result.set(i + 1, with(after, caption));
                } else {
                    continue;
                }
                result.remove(i--);
            }
        }
        return result;
    }

    private static boolean takes(@Nullable Block block) {
        return switch (block) {
            case Block.Table table -> table.caption().isEmpty();
            case Block.Figure figure -> figure.caption().isEmpty();
            case null, default -> false;
        };
    }

    private static Block with(@Nullable Block block, Line caption) {
        return switch (block) {
            case Block.Table(var id, var _, var header, var rows) -> new Block.Table(id, caption, header, rows);
            case Block.Figure(var id, var source, var alternative, var _) ->
                new Block.Figure(id, source, alternative, caption);
            case null, default -> throw new IllegalArgumentException("takes no caption");
        };
    }
}
