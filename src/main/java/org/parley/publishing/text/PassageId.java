package org.parley.publishing.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a passage of a text, which a translation renders for itself: the title, the abstract, or a block.
 *
 * @param value {@code TITLE}, {@code ABSTRACT}, or the identity of the block
 */
public record PassageId(String value) implements Comparable<PassageId> {

    /** The title. */
    public static final PassageId TITLE = new PassageId("TITLE");

    /** The abstract. */
    public static final PassageId ABSTRACT = new PassageId("ABSTRACT");

    private static final Pattern BLOCK = Pattern.compile("[a-z][a-z0-9]{0,15}");

    public PassageId {
        if (!value.equals("TITLE")
                && !value.equals("ABSTRACT")
                && !BLOCK.matcher(value).matches()) {
            throw new TextException("passage-id", value);
        }
    }

    /** A block as a passage. */
    public static PassageId of(BlockId block) {
        return new PassageId(block.value());
    }

    /** The identity of the block, where it is one. */
    public Optional<BlockId> block() {
        return equals(TITLE) || equals(ABSTRACT) ? Optional.empty() : Optional.of(new BlockId(value));
    }

    /** Orders by value. */
    @Override
    public int compareTo(PassageId other) {
        return value.compareTo(other.value);
    }

    /** The value. */
    @Override
    public String toString() {
        return value;
    }
}
