package org.parley.desk.translation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.desk.DeskText;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.BlockLines;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Line;
import org.parley.publishing.text.LineText;
import org.parley.publishing.text.NoteLabels;
import org.parley.publishing.text.PassageId;
import org.parley.publishing.text.Passages;

/** A translation as it is typed passage by passage, against the original that the one who types has before them. */
final class PassageWriting {

    private static final int MARK = 16;

    /** The mark of a passage that is not there. */
    static final String NOTHING = "-";

    private final DeskText original;
    private final NoteLabels labels;
    private final Map<PassageId, String> forms;
    private final Map<BlockId, Block> shapes = new HashMap<>();
    private final Map<BlockId, Block> blocks = new HashMap<>();
    private final Body before;
    private String title;
    private String summary;

    PassageWriting(DeskText original, DeskText translation) {
        this.original = original;
        this.before = translation.body();
        this.title = translation.title();
        this.summary = translation.summary();
        this.labels = NoteLabels.of(original.body(), translation.body());
        this.forms = Passages.of(title, summary, before).forms();
        original.body().blocks().forEach(block -> shapes.put(block.id(), block));
        before.blocks().forEach(block -> blocks.put(block.id(), block));
    }

    /** The mark of a passage as it is: equal for equal passages. */
    String mark(PassageId passage) {
        String form = forms.get(passage);
        boolean empty = passage.block()
                .map(blocks::get)
                .filter(block -> !BlockLines.hasWords(block))
                .isPresent();
        return form == null || empty ? NOTHING : digest(form);
    }

    /** The lines of a passage as one would type them. */
    List<String> typed(PassageId passage) {
        return passage.block()
                .map(id -> shown(id)
                        .map(block -> BlockLines.of(block).stream()
                                .map(line -> LineText.write(line, labels))
                                .toList())
                        .orElse(List.of()))
                .orElseGet(() -> List.of(passage.equals(PassageId.TITLE) ? title : summary));
    }

    /** A block of the translation in the form that the original now gives it. */
    Optional<Block> shown(BlockId id) {
        Block translated = blocks.get(id);
        Block shape = shapes.get(id);
        return translated == null
                ? Optional.empty()
                : Optional.of(shape == null ? translated : BlockLines.reshape(shape, translated));
    }

    /** The labels of footnotes. */
    NoteLabels labels() {
        return labels;
    }

    /**
     * What a passage would be if these lines were its own.
     *
     * @throws LineText.Unreadable if they cannot be read
     */
    Typed read(PassageDraft draft) {
        if (draft.passage().block().isEmpty()) {
            String text = draft.texts().isEmpty() ? "" : draft.texts().getFirst();
            boolean heading = draft.passage().equals(PassageId.TITLE);
            DeskText clean = heading ? new DeskText(text, "", Body.EMPTY) : new DeskText("", text, Body.EMPTY);
            String plain = heading ? clean.title() : clean.summary();
            return new Typed(null, plain, plain.isEmpty() ? NOTHING : digest(plain));
        }
        BlockId id = draft.passage().block().get();
        Block shape = shapes.getOrDefault(id, blocks.get(id));
        if (shape == null) {
            return new Typed(null, "", NOTHING);
        }
        List<Line> lines = new ArrayList<>();
        for (String text : draft.texts()) {
            boolean plain = shape instanceof Block.Figure && lines.isEmpty();
            lines.add(plain ? Line.of(text) : LineText.read(text, labels));
        }
        Block block = BlockLines.fill(shape, lines);
        return BlockLines.hasWords(block)
                ? new Typed(block, "", digest(Passages.form(block)))
                : new Typed(null, "", NOTHING);
    }

    /**
     * A passage as it was typed.
     *
     * @param block the block, if it is one and has words
     * @param plain the title or the abstract
     * @param mark its mark
     */
    record Typed(@Nullable Block block, String plain, String mark) {}

    void put(PassageId passage, Typed typed) {
        passage.block()
                .ifPresentOrElse(
                        id -> {
                            if (typed.block() == null) {
                                blocks.remove(id);
                            } else {
                                blocks.put(id, typed.block());
                            }
                        },
                        () -> {
                            if (passage.equals(PassageId.TITLE)) {
                                title = typed.plain();
                            } else {
                                summary = typed.plain();
                            }
                        });
    }

    /** The translation as it is now, in the order of the original. */
    DeskText text(DeskText now) {
        return new DeskText(title, summary, Arrangement.body(now.body(), before, blocks));
    }

    /** Whether this passage is one of the original that lies before the writer. */
    boolean isOriginals(PassageId passage) {
        return passage.block().map(shapes::containsKey).orElse(true);
    }

    /** The original that lies before the writer. */
    DeskText original() {
        return original;
    }

    private static String digest(String form) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, MARK);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
