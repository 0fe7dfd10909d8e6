package org.parley.publishing;

import static org.parley.store.schema.Tables.AFFILIATION;
import static org.parley.store.schema.Tables.AFFILIATION_INSTITUTION;
import static org.parley.store.schema.Tables.AFFILIATION_TEXT;
import static org.parley.store.schema.Tables.AUTHORSHIP;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.store.Keys;
import org.parley.store.Transaction;

/**
 * Writes who wrote a piece, and what they were when they did.
 *
 * <p>An affiliation, once written, is never changed: pieces that show the same may share it, and what an editor says of one
 * piece says nothing of another.
 */
final class PieceAuthors {

    private PieceAuthors() {}

    /** Makes these the authors of a piece, each with the affiliation of the time. */
    static void write(Transaction transaction, PieceId piece, List<NewPiece.Author> authors) {
        logThem(transaction, piece);
        transaction
                .db()
                .deleteFrom(AUTHORSHIP)
                .where(AUTHORSHIP.PIECE_ID.eq(piece.toString()))
                .execute();
        int place = 0;
        for (NewPiece.Author author : authors) {
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

    /** The affiliation that the person already has, in these words and with these institutions, or a new one. */
    private static @Nullable String affiliation(Transaction transaction, NewPiece.Author author) {
        if (author.affiliation().isEmpty()) {
            return null;
        }
        var db = transaction.db();
        String person = author.person().toString();
        List<String> held = db.select(AFFILIATION.ID)
                .from(AFFILIATION)
                .where(AFFILIATION.PERSON_ID.eq(person))
                .orderBy(AFFILIATION.ID)
                .fetch(AFFILIATION.ID);
        Map<String, LocalText> words = LocalTexts.read(
                db,
                AFFILIATION_TEXT,
                AFFILIATION_TEXT.AFFILIATION_ID,
                AFFILIATION_TEXT.LANGUAGE,
                AFFILIATION_TEXT.CONTENT,
                held);
        Map<String, Set<String>> named = db
                .selectFrom(AFFILIATION_INSTITUTION)
                .where(AFFILIATION_INSTITUTION.AFFILIATION_ID.in(held))
                .fetch()
                .intoGroups(AFFILIATION_INSTITUTION.AFFILIATION_ID, AFFILIATION_INSTITUTION.INSTITUTION_ID)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        Set<String> wanted =
                author.institutions().stream().map(InstitutionId::toString).collect(Collectors.toSet());
        for (String known : held) {
            if (author.affiliation().equals(words.get(known)) && wanted.equals(named.getOrDefault(known, Set.of()))) {
                return known;
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

    /** Says of all who wrote a piece that something of theirs was changed. */
    static void logThem(Transaction transaction, PieceId piece) {
        transaction
                .db()
                .select(AUTHORSHIP.PERSON_ID)
                .from(AUTHORSHIP)
                .where(AUTHORSHIP.PIECE_ID.eq(piece.toString()))
                .forEach(row ->
                        transaction.changed("wrote", PersonId.of(row.value1()).subject()));
    }
}
