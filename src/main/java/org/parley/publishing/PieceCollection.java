package org.parley.publishing;

import java.util.List;
import org.parley.language.LocalText;

/**
 * What a topic, a book or an issue of a journal holds, as far as a caller may see it.
 *
 * @param imprint what is printed of it
 * @param groups its pieces, in order, under the headings that the editor gave them
 */
public record PieceCollection(Imprint imprint, List<Group> groups) {

    /** Of a piece that holds nothing. */
    public static final PieceCollection NONE = new PieceCollection(Imprint.NONE, List.of());

    /** How many of its pieces a list shows. */
    public static final int SHOWN = 5;

    /**
     * Pieces under one heading.
     *
     * @param heading empty where they have none
     * @param pieces at least one
     */
    public record Group(LocalText heading, List<PieceCard> pieces) {}

    public PieceCollection {
        groups = List.copyOf(groups);
    }

    /** All its pieces, in order. */
    public List<PieceCard> pieces() {
        return groups.stream().flatMap(group -> group.pieces().stream()).toList();
    }

    /** Its first pieces, for a list that shows a few. */
    public List<PieceCard> first(int most) {
        return pieces().stream().limit(most).toList();
    }
}
