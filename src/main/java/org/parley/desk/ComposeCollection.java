package org.parley.desk;

import java.util.List;
import org.jooq.DSLContext;
import org.parley.language.Language;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Chosen;
import org.parley.publishing.Imprint;
import org.parley.publishing.PieceCollections;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.publishing.RecordCollection;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Puts topics, books and issues of journals together: which pieces they hold, in which order, and what is printed of them. */
@Component
public class ComposeCollection {

    /** The most characters of a heading. */
    public static final int LONGEST_HEADING = 300;

    private final Store store;
    private final Writing writing;
    private final RecordCollection record;
    private final PieceCollections collections;

    ComposeCollection(Store store, Writing writing, RecordCollection record, PieceCollections collections) {
        this.store = store;
        this.writing = writing;
        this.record = record;
        this.collections = collections;
    }

    /**
     * A piece that holds others.
     *
     * @param original the edition that it was written as
     * @param written what was put together
     */
    public record Composed(DeskEdition original, PieceCollections.Written written) {}

    /**
     * The piece as it is.
     *
     * @throws NotFound if there is no such piece, or it is of a kind that holds none
     */
    public Composed get(Caller.Member caller, PieceId piece) {
        Policy.require(caller, Act.COMPOSE);
        return store.read(db -> new Composed(require(db, caller, piece), collections.written(db, piece)));
    }

    /**
     * Makes this what it holds.
     *
     * @param known the version that the writer began from
     * @throws NotPossible if somebody else has written meanwhile, or it cannot hold this
     */
    public void write(Caller.Member caller, PieceId piece, int known, Imprint imprint, List<Chosen> chosen) {
        Policy.require(caller, Act.COMPOSE);
        ChosenFields.require(chosen, LONGEST_HEADING);
        var _ = writing.write(caller, transaction -> {
            DSLContext db = transaction.db();
            var _ = require(db, caller, piece);
            try {
                if (!record.write(transaction, piece, known, imprint, ChosenFields.existing(db, chosen))) {
                    throw new NotPossible("compose.cannot.overtaken");
                }
            } catch (RecordCollection.Circular circular) {
                throw new NotPossible(
                        circular.member().equals(piece) ? "compose.cannot.itself" : "compose.cannot.circle",
                        title(db, circular.member()));
            }
            return true;
        });
    }

    private static String title(DSLContext db, PieceId piece) {
        DeskPiece found =
                new DeskPieces(db, Language.ENGLISH).read(List.of(piece)).get(piece);
        return found == null ? "" : found.title().in(found.originalLanguage());
    }

    private static DeskEdition require(DSLContext db, Caller.Member caller, PieceId piece) {
        DeskEdition original = Editions.requireOriginal(db, caller, piece, Act.COMPOSE);
        if (!Imprint.holdsPieces(original.kind())) {
            throw new NotFound("a " + original.kind() + " holds no pieces");
        }
        return original;
    }
}
