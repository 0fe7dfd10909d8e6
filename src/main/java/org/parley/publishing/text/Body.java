package org.parley.publishing.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of one revision of an edition: blocks in order, footnotes last.
 *
 * @param blocks at most {@value #MOST_BLOCKS}, of distinct identities, with at most {@value #MOST_CHARACTERS} characters in
 *     all; every footnote reference leads to a footnote among them
 */
public record Body(List<Block> blocks) {

    /** The most blocks that a body has. */
    public static final int MOST_BLOCKS = 20_000;

    /** The most characters that a body has. */
    public static final int MOST_CHARACTERS = 4_000_000;

    /** The body without text. */
    public static final Body EMPTY = new Body(List.of());

    public Body {
        blocks = footnotesLast(blocks);
        check(blocks);
    }

    private static List<Block> footnotesLast(List<Block> blocks) {
        Map<Boolean, List<Block>> parts =
                blocks.stream().collect(Collectors.partitioningBy(Block.Footnote.class::isInstance));
        return java.util.stream.Stream.concat(
                        parts.getOrDefault(false, List.of()).stream(), parts.getOrDefault(true, List.of()).stream())
                .toList();
    }

    private static void check(List<Block> blocks) {
        if (blocks.size() > MOST_BLOCKS) {
            throw new TextException("blocks", MOST_BLOCKS, blocks.size());
        }
        Set<BlockId> ids = new HashSet<>();
        Set<BlockId> footnotes = new HashSet<>();
        long characters = 0;
        for (Block block : blocks) {
            if (!ids.add(block.id())) {
                throw new TextException("same-id", block.id());
            }
            if (block instanceof Block.Footnote) {
                footnotes.add(block.id());
            }
            characters += block.plainText().length();
        }
        if (characters > MOST_CHARACTERS) {
            throw new TextException("characters", MOST_CHARACTERS, characters);
        }
        blocks.stream().flatMap(Block::lines).flatMap(Line::notes).forEach(note -> {
            if (!footnotes.contains(note)) {
                throw new TextException("note-missing", note);
            }
        });
    }

    /** Reads the serial form. */
    public static Body parse(String serial) {
        return SerialForm.parse(serial);
    }

    /** The canonical serial form: one block a line, as JSON. Equal bodies have equal forms. */
    public String serial() {
        return SerialForm.write(this);
    }

    /** The plain-text form, which text selectors refer to. */
    public PlainForm plain() {
        return PlainForm.of(this);
    }

    /** The footnotes, in order. */
    public List<Block.Footnote> footnotes() {
        return blocks.stream()
                .filter(Block.Footnote.class::isInstance)
                .map(Block.Footnote.class::cast)
                .toList();
    }

    /** The number, from 1, that each footnote bears in this body. */
    public Map<BlockId, Integer> footnoteNumbers() {
        Map<BlockId, Integer> numbers = new HashMap<>();
        footnotes().forEach(footnote -> numbers.put(footnote.id(), numbers.size() + 1));
        return numbers;
    }

    /** Whether there is no text. */
    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** This body, in which each block that is one of {@code earlier}'s, word for word or nearly, has the identity it had. */
    public Body keepingIdentitiesOf(Body earlier) {
        return Identities.keep(earlier, this);
    }

    /**
     * This body, a translation of {@code original} block for block, under the original's identities.
     *
     * @throws TextException if the two differ in the number or the kinds of their blocks; it names the first difference
     */
    public Body translating(Body original) {
        return Identities.translate(original, this);
    }
}
