package org.parley.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.parley.language.Language;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Directory;
import org.parley.publishing.Edition;
import org.parley.publishing.Neighbours;
import org.parley.publishing.PieceView;
import org.parley.store.Change;
import org.parley.store.ChangeLog;
import org.parley.store.Recurring;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The index of what all editions argue, by which pieces are compared. It follows the log by itself, since finding what a text
 * means takes longer than a change may take to be found, and only in a server that has started: a command does not wait for
 * it, nor the first pages.
 */
@Component
class ArgumentIndex extends FollowingIndex {

    private static final int AT_ONCE = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ChangeLog log;
    private final boolean ofServer;

    ArgumentIndex(
            ApplicationContext context,
            @Value("${parley.data}") Path data,
            ChangeLog log,
            Catalogue catalogue,
            Directory directory,
            Neighbours neighbours,
            ArgumentReading reading,
            Lexicon lexicon) {
        super(
                "arguments",
                data.resolve("arguments"),
                log,
                new Indexing(
                        catalogue, directory, neighbours, (piece, edition, _) -> document(reading, piece, edition)));
        this.log = log;
        this.ofServer = Recurring.isServer(context);
        if (ofServer) {
            lexicon.whenRead(() -> writeAgain(new TermQuery(new Term(Fields.LANGUAGE, Language.JAPANESE.tag()))));
        }
    }

    @Override
    public synchronized long reached() {
        return ofServer ? super.reached() : Long.MAX_VALUE;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    /** Follows the log to its end, in whatever process. */
    void catchUp() {
        List<Change> changes = log.after(super.reached(), AT_ONCE);
        while (!changes.isEmpty()) {
            apply(changes);
            changes = log.after(super.reached(), AT_ONCE);
        }
    }

    private static Document document(ArgumentReading reading, PieceView piece, Edition edition) {
        return ArgumentDocument.of(piece.card(), edition, reading.of(text(edition)));
    }

    /** What of an edition is compared. */
    static String text(Edition edition) {
        return String.join(
                "\n", edition.title(), edition.summary(), edition.body().plain().text());
    }
}
