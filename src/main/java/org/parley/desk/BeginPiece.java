package org.parley.desk;

import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.publishing.AccountId;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.DescribePiece;
import org.parley.publishing.EditionState;
import org.parley.publishing.NewPiece;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Policy;
import org.parley.publishing.Section;
import org.parley.publishing.Writing;
import org.parley.store.Keys;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Begins a piece: a draft of its original, in which nothing need be written yet. */
@Component
public class BeginPiece {

    private final Writing writing;
    private final DescribePiece describe;
    private final ZoneId zone;

    BeginPiece(Writing writing, DescribePiece describe, ZoneId zone) {
        this.writing = writing;
        this.describe = describe;
        this.zone = zone;
    }

    /**
     * Begins it. Whoever begins it is its author, if they are one of the journal's people and an author.
     *
     * @throws Policy.Refused if the caller may not begin pieces
     */
    public EditionKey begin(Caller.Member caller, PieceKind kind, Section section, Language language, DeskText text) {
        Policy.require(caller, Act.BEGIN);
        return writing.write(caller, transaction -> begin(transaction, caller, kind, section, language, text));
    }

    /** Begins it within a transaction of somebody who may. */
    EditionKey begin(
            Transaction transaction,
            Caller.Member caller,
            PieceKind kind,
            Section section,
            Language language,
            DeskText text) {
        Policy.require(caller, Act.BEGIN);
        PieceId piece = insert(transaction, caller.account(), kind, section, language);
        describe.describe(
                transaction, piece, new DescribePiece.Description(kind, section, null, null, authors(caller)));
        EditionKey key = new EditionKey(piece, language);
        String edition = insertEdition(transaction, caller.account(), key);
        Revisions.write(transaction, edition, text);
        if (!text.equals(DeskText.EMPTY)) {
            var _ = Revisions.save(transaction, key, null);
        }
        transaction.changed("begun", Revisions.subject(edition));
        return key;
    }

    /**
     * Begins a piece that somebody without an account sent in, within a transaction: it is in review at once.
     *
     * @param authors who wrote it
     */
    public EditionKey arrive(
            Transaction transaction,
            PieceKind kind,
            Section section,
            Language language,
            DeskText text,
            List<NewPiece.Author> authors) {
        PieceId piece = insert(transaction, null, kind, section, language);
        describe.describe(transaction, piece, new DescribePiece.Description(kind, section, null, null, authors));
        EditionKey key = new EditionKey(piece, language);
        String edition = insertEdition(transaction, null, key);
        Revisions.write(transaction, edition, text);
        var _ = Revisions.save(transaction, key, null);
        transaction
                .db()
                .update(EDITION)
                .set(EDITION.STATE, EditionState.IN_REVIEW.name())
                .where(EDITION.ID.eq(edition))
                .execute();
        transaction.changed("arrived", Revisions.subject(edition));
        return key;
    }

    private static List<NewPiece.Author> authors(Caller.Member caller) {
        return caller.person() != null && caller.is(org.parley.publishing.Role.AUTHOR)
                ? List.of(new NewPiece.Author(caller.person(), LocalText.NONE, List.of()))
                : List.of();
    }

    private PieceId insert(
            Transaction transaction, @Nullable AccountId begunBy, PieceKind kind, Section section, Language language) {
        PieceId id = PieceId.next();
        transaction
                .db()
                .insertInto(PIECE)
                .set(PIECE.ID, id.toString())
                .set(PIECE.SLUG, kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + shortKey(id))
                .set(PIECE.KIND, kind.name())
                .set(PIECE.SECTION, section.name())
                .set(PIECE.DATED, PartialDate.on(transaction.at(), zone).toString())
                .set(PIECE.ORIGINAL_LANGUAGE, language.tag())
                .set(PIECE.CREATED_AT, transaction.storedAt())
                .set(PIECE.BEGUN_BY, begunBy == null ? null : begunBy.toString())
                .set(PIECE.DATE_FOLLOWS, 1)
                .set(PIECE.SLUG_FOLLOWS, 1)
                .execute();
        return id;
    }

    private static String shortKey(PieceId id) {
        String hex = id.toString().replace("-", "");
        return hex.substring(hex.length() - 12);
    }

    /** A new edition, a draft in which nothing is written. */
    public static String insertEdition(Transaction transaction, @Nullable AccountId begunBy, EditionKey key) {
        String id = Keys.next().toString();
        transaction
                .db()
                .insertInto(EDITION)
                .set(EDITION.ID, id)
                .set(EDITION.PIECE_ID, key.piece().toString())
                .set(EDITION.LANGUAGE, key.language().tag())
                .set(EDITION.STATE, EditionState.DRAFT.name())
                .set(EDITION.STATE_SINCE, transaction.storedAt())
                .set(EDITION.UPDATED_AT, transaction.storedAt())
                .set(EDITION.BEGUN_BY, begunBy == null ? null : begunBy.toString())
                .execute();
        return id;
    }
}
