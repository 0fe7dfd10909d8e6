package org.parley.archive;

import static org.parley.store.schema.Tables.IMPORTED;
import static org.parley.store.schema.Tables.OLD_ADDRESS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.OldAddress;
import org.parley.publishing.PieceId;
import org.parley.store.Transaction;

/** Knows what was imported from where, so that an import repeated does nothing twice. */
final class Imported {

    private static final int LONGEST = 500;

    private Imported() {}

    /**
     * What was imported from a source.
     *
     * @param source where it came from
     * @param fingerprint the SHA-256 of its content then
     * @param piece the piece that it became; absent for lists and summaries
     */
    record Entry(String source, String fingerprint, Optional<PieceId> piece) {}

    /** The name of a file as a source: its absolute path, or what identifies it where that is too long to be kept. */
    static String source(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        return path.length() <= LONGEST ? path : "sha256:" + fingerprint(path.getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of a content, in hexadecimal. */
    static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    static Optional<Entry> from(DSLContext db, String source) {
        return db.selectFrom(IMPORTED)
                .where(IMPORTED.SOURCE.eq(source))
                .fetchOptional(row ->
                        entry(row.get(IMPORTED.SOURCE), row.get(IMPORTED.FINGERPRINT), row.get(IMPORTED.PIECE_ID)));
    }

    /** The piece that was imported from this very content, under whatever name. */
    static Optional<Entry> withContent(DSLContext db, String fingerprint) {
        return db.selectFrom(IMPORTED)
                .where(IMPORTED.FINGERPRINT.eq(fingerprint), IMPORTED.PIECE_ID.isNotNull())
                .orderBy(IMPORTED.SOURCE)
                .limit(1)
                .fetchOptional(row ->
                        entry(row.get(IMPORTED.SOURCE), row.get(IMPORTED.FINGERPRINT), row.get(IMPORTED.PIECE_ID)));
    }

    /** The piece that an old address leads to, and one source that it was imported from. */
    static Optional<Entry> at(DSLContext db, OldAddress address) {
        return db.select(IMPORTED.SOURCE, IMPORTED.FINGERPRINT, IMPORTED.PIECE_ID)
                .from(OLD_ADDRESS)
                .join(IMPORTED)
                .on(IMPORTED.PIECE_ID.eq(OLD_ADDRESS.PIECE_ID))
                .where(OLD_ADDRESS.ADDRESS.eq(address.path()))
                .orderBy(IMPORTED.SOURCE)
                .limit(1)
                .fetchOptional(row -> entry(row.value1(), row.value2(), row.value3()));
    }

    private static Entry entry(String source, String fingerprint, @Nullable String piece) {
        return new Entry(source, fingerprint, Optional.ofNullable(piece).map(PieceId::of));
    }

    static void put(Transaction transaction, Entry entry, Optional<Language> language) {
        String piece = entry.piece().map(PieceId::toString).orElse(null);
        String tag = language.map(Language::tag).orElse(null);
        transaction
                .db()
                .insertInto(IMPORTED)
                .set(IMPORTED.SOURCE, entry.source())
                .set(IMPORTED.FINGERPRINT, entry.fingerprint())
                .set(IMPORTED.PIECE_ID, piece)
                .set(IMPORTED.LANGUAGE, tag)
                .set(IMPORTED.IMPORTED_AT, transaction.storedAt())
                .onConflict(IMPORTED.SOURCE)
                .doUpdate()
                .set(IMPORTED.FINGERPRINT, entry.fingerprint())
                .set(IMPORTED.PIECE_ID, piece)
                .set(IMPORTED.LANGUAGE, tag)
                .set(IMPORTED.IMPORTED_AT, transaction.storedAt())
                .execute();
    }
}
