package org.parley.publishing;

import static org.parley.store.schema.Tables.PIECE;
import static org.parley.store.schema.Tables.PIECE_SERIES;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.language.Language;
import org.parley.language.Slug;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Records a new piece with its authors, its permission and its first editions, published. */
@Component
public class RecordPiece {

    private final RecordEdition recordEdition;

    RecordPiece(RecordEdition recordEdition) {
        this.recordEdition = recordEdition;
    }

    /**
     * Records the piece.
     *
     * @return its key and the word that its address got
     */
    public Recorded record(Transaction transaction, NewPiece piece) {
        PieceId id = PieceId.next();
        Slug slug = insert(transaction, id, piece);
        PieceAuthors.write(transaction, id, piece.authors());
        NewPiece.Leave leave = piece.permission();
        if (leave != null) {
            PieceLeave.write(transaction, id, leave);
        }
        Stream.concat(
                        Stream.of(piece.originalLanguage()),
                        piece.editions().keySet().stream().sorted())
                .distinct()
                .forEach(language -> recordEdition.record(
                        transaction,
                        id,
                        language,
                        java.util.Objects.requireNonNull(piece.editions().get(language))));
        return new Recorded(id, slug);
    }

    /** A piece that was recorded. */
    public record Recorded(PieceId id, Slug slug) {}

    private static Slug insert(Transaction transaction, PieceId id, NewPiece piece) {
        var db = transaction.db();
        Slug slug = PieceSlugs.free(db, wish(piece));
        Series series = piece.series();
        db.insertInto(PIECE)
                .set(PIECE.ID, id.toString())
                .set(PIECE.SLUG, slug.value())
                .set(PIECE.KIND, piece.kind().name())
                .set(PIECE.SECTION, piece.section().name())
                .set(PIECE.DATED, piece.date().toString())
                .set(PIECE.ORIGINAL_LANGUAGE, piece.originalLanguage().tag())
                .set(PIECE.SERIES_NUMBER, series == null ? null : series.number())
                .set(PIECE.BYLINE_RAW, piece.bylineRaw())
                .set(PIECE.CREATED_AT, transaction.storedAt())
                .execute();
        if (series != null) {
            LocalTexts.write(
                    db,
                    PIECE_SERIES,
                    PIECE_SERIES.PIECE_ID,
                    PIECE_SERIES.LANGUAGE,
                    PIECE_SERIES.NAME,
                    id.toString(),
                    series.name());
        }
        transaction.changed("recorded", id.subject());
        return slug;
    }

    private static Slug wish(NewPiece piece) {
        if (piece.slug() != null) {
            return piece.slug();
        }
        Map<Language, NewPiece.Text> editions = piece.editions();
        return Stream.concat(
                        Stream.of(Language.ENGLISH, piece.originalLanguage()),
                        editions.keySet().stream().sorted())
                .flatMap(language -> Optional.ofNullable(editions.get(language)).stream())
                .flatMap(text -> Slug.from(text.title()).stream())
                .filter(slug -> slug.value().length() >= 4)
                .findFirst()
                .orElseGet(() -> Slug.from(piece.kind().name().toLowerCase(Locale.ROOT) + "-" + piece.date())
                        .orElseThrow());
    }
}
