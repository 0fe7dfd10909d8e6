package org.parley.media;

import static org.parley.store.schema.Tables.PICTURE;
import static org.parley.store.schema.Tables.PICTURE_RENDITION;

import java.util.Optional;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.PieceId;
import org.parley.publishing.Standings;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.PictureSource;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Reads pictures: for readers, those that a piece they may read shows; for members, those of pieces they see at the desk. */
@Component
public class Pictures {

    private final Store store;
    private final Catalogue catalogue;
    private final Standings standings;

    Pictures(Store store, Catalogue catalogue, Standings standings) {
        this.store = store;
        this.catalogue = catalogue;
        this.standings = standings;
    }

    /** A picture that somebody may see, at a width. Its bytes are read when they are asked for. */
    public final class Seen {

        private final PictureSource.Rendition rendition;

        private Seen(PictureSource.Rendition rendition) {
            this.rendition = rendition;
        }

        /** The bytes, if it is kept at that width. */
        public Optional<byte[]> bytes() {
            return store.read(db -> db.select(PICTURE_RENDITION.CONTENT)
                    .from(PICTURE_RENDITION)
                    .where(
                            PICTURE_RENDITION.PICTURE_ID.eq(
                                    rendition.source().key().toString()),
                            PICTURE_RENDITION.WIDTH.eq(rendition.width()))
                    .fetchOptional(PICTURE_RENDITION.CONTENT));
        }
    }

    /** A picture at a width, if there is such a picture and the caller may see it. */
    public Optional<Seen> see(Caller caller, PictureSource.Rendition rendition) {
        PictureSource source = rendition.source();
        return store.read(db -> db.select(PICTURE.PIECE_ID, PICTURE.KEPT_BY)
                        .from(PICTURE)
                        .where(
                                PICTURE.ID.eq(source.key().toString()),
                                PICTURE.WIDTH.eq(source.width()),
                                PICTURE.HEIGHT.eq(source.height()),
                                PICTURE.FORMAT.eq(source.format()))
                        .fetchOptional())
                .filter(row -> maySee(caller, PieceId.of(row.value1()), row.value2(), source))
                .map(_ -> new Seen(rendition));
    }

    private boolean maySee(Caller caller, PieceId piece, String keptBy, PictureSource source) {
        return switch (caller) {
            case Caller.Reader _ ->
                catalogue.piece(caller, piece).stream()
                        .flatMap(view -> view.editions().values().stream())
                        .anyMatch(edition -> shows(edition.body(), source.path()));
            case Caller.Member member -> member.logged().equals(keptBy) || standings.may(caller, Act.SEE, piece);
            case Caller.Operator _, Caller.Itself _ -> true;
        };
    }

    private static boolean shows(Body body, String path) {
        return body.blocks().stream()
                .anyMatch(block ->
                        block instanceof Block.Figure figure && figure.source().equals(path));
    }
}
