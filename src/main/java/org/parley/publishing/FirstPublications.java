package org.parley.publishing;

import static org.parley.store.schema.Tables.CHANGE_LOG;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;

import java.time.Duration;
import java.util.List;
import org.jooq.Record;
import org.parley.language.Language;
import org.parley.store.Store;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/**
 * Reads which editions were shown to readers for the first time, by their place in the change log: the time at which a
 * transaction began says nothing of when others could see what it wrote.
 */
@Component
public class FirstPublications {

    /** How old the date of a newsletter may be that nobody began at the desk; what is older was imported. */
    private static final Duration RECENT = Duration.ofDays(31);

    private final Store store;

    FirstPublications(Store store) {
        this.store = store;
    }

    /** That a piece was first published in a language. */
    public record Published(PieceId piece, Language language) {}

    /**
     * Those after one place in the log and up to another, the newest first. An archive that is imported is not new, though
     * its editions are published as they come. Whether anybody may still read them is for the {@link Catalogue} to say.
     */
    public List<Published> between(long after, long until) {
        return store.read(db -> db
                .select(
                        EDITION.PIECE_ID,
                        EDITION.LANGUAGE,
                        EDITION.BEGUN_BY,
                        EDITION.FIRST_PUBLISHED_AT,
                        PIECE.KIND,
                        PIECE.DATED)
                .from(CHANGE_LOG)
                .join(EDITION)
                .on(EDITION.PIECE_ID.eq(CHANGE_LOG.SUBJECT_ID).and(EDITION.FIRST_PUBLISHED_AT.eq(CHANGE_LOG.MADE_AT)))
                .join(PIECE)
                .on(PIECE.ID.eq(EDITION.PIECE_ID))
                .where(
                        CHANGE_LOG.SEQ.gt(after),
                        CHANGE_LOG.SEQ.le(until),
                        CHANGE_LOG.SUBJECT_KIND.eq(PieceId.SUBJECT),
                        CHANGE_LOG.ACT.eq("published"))
                .orderBy(CHANGE_LOG.SEQ.desc(), EDITION.LANGUAGE)
                .fetch()
                .stream()
                .filter(FirstPublications::isNews)
                .map(row ->
                        new Published(PieceId.of(row.get(EDITION.PIECE_ID)), Language.of(row.get(EDITION.LANGUAGE))))
                .distinct()
                .toList());
    }

    private static boolean isNews(Record row) {
        String recent = UtcInstant.format(
                UtcInstant.parse(row.get(EDITION.FIRST_PUBLISHED_AT)).minus(RECENT));
        return row.get(EDITION.BEGUN_BY) != null
                || (PieceKind.NEWSLETTER_ISSUE.name().equals(row.get(PIECE.KIND))
                        && row.get(PIECE.DATED).compareTo(recent) >= 0);
    }
}
