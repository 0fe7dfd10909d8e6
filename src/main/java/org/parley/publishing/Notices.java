package org.parley.publishing;

import static org.parley.store.schema.Tables.NOTICE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.parley.language.Language;
import org.parley.store.Keys;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;

/** Reads and writes what readers are told about pieces after they were published. */
final class Notices {

    private Notices() {}

    /** The notices of these pieces, oldest first. */
    static Map<String, List<Notice>> read(DSLContext db, Collection<String> pieces) {
        Map<String, List<Notice>> notices = new HashMap<>();
        db.selectFrom(NOTICE)
                .where(NOTICE.PIECE_ID.in(pieces))
                .orderBy(NOTICE.MADE_AT, NOTICE.ID)
                .forEach(row -> notices.computeIfAbsent(row.get(NOTICE.PIECE_ID), _ -> new ArrayList<>())
                        .add(new Notice(
                                Notice.Kind.valueOf(row.get(NOTICE.KIND)),
                                Language.of(row.get(NOTICE.LANGUAGE)),
                                row.get(NOTICE.CONTENT),
                                UtcInstant.parse(row.get(NOTICE.MADE_AT)))));
        return notices;
    }

    static void write(Transaction transaction, PieceId piece, Notice.Kind kind, Language language, String content) {
        if (content.length() > Notice.LONGEST) {
            throw new IllegalArgumentException("a notice has at most " + Notice.LONGEST + " characters");
        }
        transaction
                .db()
                .insertInto(NOTICE)
                .set(NOTICE.ID, Keys.next().toString())
                .set(NOTICE.PIECE_ID, piece.toString())
                .set(NOTICE.LANGUAGE, language.tag())
                .set(NOTICE.KIND, kind.name())
                .set(NOTICE.CONTENT, content)
                .set(NOTICE.MADE_AT, transaction.storedAt())
                .execute();
    }
}
