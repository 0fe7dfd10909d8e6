package org.parley.media;

import static org.parley.store.schema.Tables.PICTURE;
import static org.parley.store.schema.Tables.PICTURE_RENDITION;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.jooq.Query;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.parley.publishing.Standings;
import org.parley.publishing.Writing;
import org.parley.publishing.text.PictureSource;
import org.parley.store.Keys;
import org.parley.store.Subject;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Keeps a picture for a piece: made anew from the pixels of what was uploaded, in the widths in which it is served. */
@Component
public class StorePicture {

    /** The kind of subject that a picture is in the change log. */
    public static final String SUBJECT = "picture";

    /** Unpacked pictures are large; more than so many are not unpacked at a time. */
    private static final int AT_A_TIME = 2;

    private final Writing writing;
    private final Standings standings;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    StorePicture(Writing writing, Standings standings) {
        this.writing = writing;
        this.standings = standings;
    }

    /**
     * Keeps a picture.
     *
     * @return its source
     * @throws PictureRefused if the file is no picture, or too large
     * @throws NotFound if there is no such piece for the caller to write or translate
     */
    public PictureSource store(Caller caller, PieceId piece, byte[] file) {
        if (!standings.may(caller, Act.WRITE, piece) && !standings.may(caller, Act.TRANSLATE, piece)) {
            throw new NotFound("no piece " + piece + " to keep a picture for");
        }
        Renditions renditions = prepare(file);
        return writing.write(caller, transaction -> insert(transaction, piece, renditions));
    }

    /** Keeps a prepared picture within a transaction that began the piece, or changes it, and has asked whether it may. */
    public void store(Transaction transaction, PieceId piece, Renditions prepared) {
        var _ = insert(transaction, piece, prepared);
    }

    /**
     * Makes a file what is kept of it, before any transaction: that takes time.
     *
     * @throws PictureRefused if the file is no picture, or too large
     */
    public Renditions prepare(byte[] file) {
        places.acquireUninterruptibly();
        try {
            return Renditions.of(Keys.next(), DecodedPicture.of(file));
        } finally {
            places.release();
        }
    }

    private static PictureSource insert(Transaction transaction, PieceId piece, Renditions renditions) {
        PictureSource source = renditions.source();
        String id = source.key().toString();
        transaction
                .db()
                .insertInto(PICTURE)
                .set(PICTURE.ID, id)
                .set(PICTURE.PIECE_ID, piece.toString())
                .set(PICTURE.WIDTH, source.width())
                .set(PICTURE.HEIGHT, source.height())
                .set(PICTURE.FORMAT, source.format())
                .set(PICTURE.KEPT_AT, transaction.storedAt())
                .set(PICTURE.KEPT_BY, transaction.by())
                .execute();
        List<Query> inserts = renditions.bytes().entrySet().stream()
                .<Query>map(rendition -> transaction
                        .db()
                        .insertInto(PICTURE_RENDITION)
                        .set(PICTURE_RENDITION.PICTURE_ID, id)
                        .set(PICTURE_RENDITION.WIDTH, rendition.getKey())
                        .set(PICTURE_RENDITION.CONTENT, rendition.getValue()))
                .toList();
        transaction.db().batch(inserts).execute();
        transaction.changed("kept-picture", Subject.of(SUBJECT, source.key()));
        return source;
    }
}
