package org.parley.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.publishing.Chosen;
import org.parley.publishing.PieceId;

/**
 * What the page on which pieces are chosen shows of them.
 *
 * @param items those that are chosen, in order
 * @param asked whether the reader looks for pieces
 * @param query what for; may be empty
 * @param found the pieces that were found
 * @param fresh those that are new and were chosen nowhere yet
 */
public record Composer(List<Item> items, boolean asked, String query, List<DeskPiece> found, List<DeskPiece> fresh) {

    /** How many pieces are found at once. */
    static final int FOUND = 15;

    /** A chosen piece and what is said of it. */
    public record Item(DeskPiece piece, LocalText words) {

        /** What is said of it in a language. */
        public String wordsIn(Language language) {
            return words.exactly(language).orElse("");
        }
    }

    /** Reads it in a fixed number of queries; pieces that are there no longer are left out. */
    public static Composer of(
            DSLContext db, Language reader, List<Chosen> chosen, Optional<String> query, List<PieceId> fresh) {
        DeskPieces pieces = new DeskPieces(db, reader);
        List<PieceId> found = query.map(words -> pieces.find(words, FOUND)).orElse(List.of());
        Map<PieceId, Boolean> all = new LinkedHashMap<>();
        chosen.forEach(each -> all.put(each.piece(), true));
        found.forEach(piece -> all.put(piece, true));
        fresh.forEach(piece -> all.put(piece, true));
        Map<PieceId, DeskPiece> read = pieces.read(all.keySet());
        return new Composer(
                chosen.stream()
                        .filter(each -> read.containsKey(each.piece()))
                        .map(each -> new Item(java.util.Objects.requireNonNull(read.get(each.piece())), each.words()))
                        .toList(),
                query.isPresent(),
                query.orElse(""),
                those(read, found),
                those(read, fresh));
    }

    private static List<DeskPiece> those(Map<PieceId, DeskPiece> read, List<PieceId> ids) {
        return ids.stream().filter(read::containsKey).map(read::get).toList();
    }

    /** Whether a piece is chosen. */
    public boolean has(DeskPiece piece) {
        return items.stream().anyMatch(item -> item.piece().id().equals(piece.id()));
    }
}
