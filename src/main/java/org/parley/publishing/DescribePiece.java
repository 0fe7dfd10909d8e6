package org.parley.publishing;

import static org.parley.store.schema.Tables.PIECE;
import static org.parley.store.schema.Tables.PIECE_SERIES;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Says what kind of piece one is, where it stands, when it is dated and who wrote it. */
@Component
public class DescribePiece {

    /**
     * What is said of a piece.
     *
     * @param kind what it is
     * @param section where it stands
     * @param date when it is dated; absent where it is to be the day on which it is first published
     * @param series the series it belongs to
     * @param authors who wrote it, in the order of the byline, each with the affiliation of the time
     */
    public record Description(
            PieceKind kind,
            Section section,
            @Nullable PartialDate date,
            @Nullable Series series,
            List<NewPiece.Author> authors) {

        public Description {
            authors = List.copyOf(authors);
        }
    }

    /** Says this of the piece. */
    public void describe(Transaction transaction, PieceId piece, Description said) {
        var db = transaction.db();
        Series series = said.series();
        PartialDate date = said.date();
        var change = db.update(PIECE)
                .set(PIECE.KIND, said.kind().name())
                .set(PIECE.SECTION, said.section().name())
                .set(PIECE.SERIES_NUMBER, series == null ? null : series.number())
                .set(PIECE.DATE_FOLLOWS, date == null ? 1 : 0);
        if (date != null) {
            change = change.set(PIECE.DATED, date.toString());
        }
        change.where(PIECE.ID.eq(piece.toString())).execute();
        LocalTexts.write(
                db,
                PIECE_SERIES,
                PIECE_SERIES.PIECE_ID,
                PIECE_SERIES.LANGUAGE,
                PIECE_SERIES.NAME,
                piece.toString(),
                series == null ? LocalText.NONE : series.name());
        PieceAuthors.write(transaction, piece, said.authors());
        transaction.changed("described", piece.subject());
    }

    /** Says by whose leave the piece is carried; nobody's where there is none. */
    public void license(Transaction transaction, PieceId piece, NewPiece.@Nullable Leave leave) {
        if (leave == null) {
            PieceLeave.remove(transaction, piece);
        } else {
            PieceLeave.write(transaction, piece, leave);
        }
        transaction.changed("licensed", piece.subject());
    }
}
