package org.parley.publishing;

import static org.parley.store.schema.Tables.AFFILIATION;
import static org.parley.store.schema.Tables.AFFILIATION_INSTITUTION;
import static org.parley.store.schema.Tables.AFFILIATION_TEXT;
import static org.parley.store.schema.Tables.AUTHORSHIP;
import static org.parley.store.schema.Tables.PERMISSION;
import static org.parley.store.schema.Tables.PERMISSION_STATEMENT;
import static org.parley.store.schema.Tables.PIECE;
import static org.parley.store.schema.Tables.PIECE_SERIES;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.store.Keys;
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
        writeAuthors(transaction, id, piece);
        NewPiece.Leave leave = piece.permission();
        if (leave != null) {
            writePermission(transaction, id, leave);
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
        Slug slug = Slugs.free(db, PIECE, PIECE.SLUG, wish(piece));
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

    private static void writeAuthors(Transaction transaction, PieceId piece, NewPiece draft) {
        int place = 0;
        for (NewPiece.Author author : draft.authors()) {
            transaction
                    .db()
                    .insertInto(AUTHORSHIP)
                    .set(AUTHORSHIP.PIECE_ID, piece.toString())
                    .set(AUTHORSHIP.PLACE, ++place)
                    .set(AUTHORSHIP.PERSON_ID, author.person().toString())
                    .set(AUTHORSHIP.AFFILIATION_ID, affiliation(transaction, author))
                    .execute();
            transaction.changed("wrote", author.person().subject());
            author.institutions().forEach(institution -> transaction.changed("wrote", institution.subject()));
        }
    }

    /** The affiliation that the person already has in these words, or a new one. */
    private static @Nullable String affiliation(Transaction transaction, NewPiece.Author author) {
        if (author.affiliation().isEmpty()) {
            return null;
        }
        var db = transaction.db();
        String person = author.person().toString();
        Map<String, LocalText> known = LocalTexts.read(
                db,
                AFFILIATION_TEXT,
                AFFILIATION_TEXT.AFFILIATION_ID,
                AFFILIATION_TEXT.LANGUAGE,
                AFFILIATION_TEXT.CONTENT,
                db.select(AFFILIATION.ID)
                        .from(AFFILIATION)
                        .where(AFFILIATION.PERSON_ID.eq(person))
                        .fetch(AFFILIATION.ID));
        for (var entry : known.entrySet()) {
            if (entry.getValue().equals(author.affiliation())) {
                return entry.getKey();
            }
        }
        String id = Keys.next().toString();
        db.insertInto(AFFILIATION, AFFILIATION.ID, AFFILIATION.PERSON_ID)
                .values(id, person)
                .execute();
        LocalTexts.write(
                db,
                AFFILIATION_TEXT,
                AFFILIATION_TEXT.AFFILIATION_ID,
                AFFILIATION_TEXT.LANGUAGE,
                AFFILIATION_TEXT.CONTENT,
                id,
                author.affiliation());
        author.institutions().stream()
                .distinct()
                .forEach(institution -> db.insertInto(
                                AFFILIATION_INSTITUTION,
                                AFFILIATION_INSTITUTION.AFFILIATION_ID,
                                AFFILIATION_INSTITUTION.INSTITUTION_ID)
                        .values(id, institution.toString())
                        .execute());
        return id;
    }

    private static void writePermission(Transaction transaction, PieceId piece, NewPiece.Leave leave) {
        InstitutionId licensor = leave.licensor();
        transaction
                .db()
                .insertInto(PERMISSION)
                .set(PERMISSION.PIECE_ID, piece.toString())
                .set(PERMISSION.LICENSOR_ID, licensor == null ? null : licensor.toString())
                .set(PERMISSION.STATEMENT_RAW, leave.raw())
                .set(PERMISSION.LICENCE, leave.licence())
                .execute();
        LocalTexts.write(
                transaction.db(),
                PERMISSION_STATEMENT,
                PERMISSION_STATEMENT.PIECE_ID,
                PERMISSION_STATEMENT.LANGUAGE,
                PERMISSION_STATEMENT.CONTENT,
                piece.toString(),
                leave.statement());
        if (licensor != null) {
            transaction.changed("licensed", licensor.subject());
        }
    }
}
