package org.parley.publishing;

import static org.parley.store.schema.Tables.COLLECTION;
import static org.parley.store.schema.Tables.COLLECTION_ITEM;
import static org.parley.store.schema.Tables.COLLECTION_PUBLISHER;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Records what a topic, a book or an issue of a journal holds, and its imprint. Whoever calls it has asked {@link Policy}. */
@Component
public class RecordCollection {

    /**
     * Makes this what a piece holds, if it is still at the version that the writer knows.
     *
     * @param known the version; 0 where it was never written
     * @return whether it was
     * @throws Circular if the piece would hold itself, be it through another
     */
    public boolean write(Transaction transaction, PieceId piece, int known, Imprint imprint, List<Chosen> chosen) {
        DSLContext db = transaction.db();
        circle(db, piece, chosen).ifPresent(member -> {
            throw new Circular(member);
        });
        List<Chosen> before =
                ChosenRows.OF_COLLECTIONS.read(db, Set.of(piece.toString())).getOrDefault(piece.toString(), List.of());
        if (!head(db, piece, known, imprint)) {
            return false;
        }
        LocalTexts.write(
                db,
                COLLECTION_PUBLISHER,
                COLLECTION_PUBLISHER.PIECE_ID,
                COLLECTION_PUBLISHER.LANGUAGE,
                COLLECTION_PUBLISHER.CONTENT,
                piece.toString(),
                imprint.publisher());
        ChosenRows.OF_COLLECTIONS.write(transaction, piece.toString(), chosen);
        transaction.changed("composed", piece.subject());
        // The pages of those that came or went say where they are held.
        Chosen.differing(before, chosen).forEach(member -> transaction.changed("placed", member.subject()));
        return true;
    }

    private static boolean head(DSLContext db, PieceId piece, int known, Imprint imprint) {
        if (known == 0) {
            return db.insertInto(COLLECTION)
                            .set(COLLECTION.PIECE_ID, piece.toString())
                            .set(COLLECTION.VERSION, 1)
                            .set(COLLECTION.ISBN, imprint.isbn())
                            .set(COLLECTION.ISSN, imprint.issn())
                            .set(COLLECTION.NUMBER, imprint.number())
                            .set(COLLECTION.PAGES, imprint.pages())
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return db.update(COLLECTION)
                        .set(COLLECTION.VERSION, known + 1)
                        .set(COLLECTION.ISBN, imprint.isbn())
                        .set(COLLECTION.ISSN, imprint.issn())
                        .set(COLLECTION.NUMBER, imprint.number())
                        .set(COLLECTION.PAGES, imprint.pages())
                        .where(COLLECTION.PIECE_ID.eq(piece.toString()), COLLECTION.VERSION.eq(known))
                        .execute()
                == 1;
    }

    /** The first of the chosen pieces that is, or holds, the piece itself. */
    private static Optional<PieceId> circle(DSLContext db, PieceId piece, List<Chosen> chosen) {
        Map<String, Set<String>> nested = new HashMap<>();
        db.select(COLLECTION_ITEM.COLLECTION_ID, COLLECTION_ITEM.MEMBER_ID)
                .from(COLLECTION_ITEM)
                .where(COLLECTION_ITEM
                        .MEMBER_ID
                        .in(DSL.select(COLLECTION.PIECE_ID).from(COLLECTION))
                        .or(COLLECTION_ITEM.MEMBER_ID.eq(piece.toString())))
                .forEach(row -> nested.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                        .add(row.value2()));
        return chosen.stream()
                .map(Chosen::piece)
                .filter(member -> reaches(nested, member.toString(), piece.toString()))
                .findFirst();
    }

    private static boolean reaches(Map<String, Set<String>> nested, String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(Set.of(from));
        while (!next.isEmpty()) {
            String at = next.pop();
            if (at.equals(to)) {
                return true;
            }
            if (seen.add(at)) {
                next.addAll(nested.getOrDefault(at, Set.of()));
            }
        }
        return false;
    }

    /** Says that a piece would hold itself. */
    public static final class Circular extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient PieceId member;

        Circular(PieceId member) {
            super("the piece would hold itself through " + member);
            this.member = member;
        }

        /** The chosen piece that is, or holds, the piece itself. */
        public PieceId member() {
            return member;
        }
    }
}
