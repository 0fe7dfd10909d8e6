package org.parley.search;

import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.parley.language.Language;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Directory;
import org.parley.publishing.Edition;
import org.parley.publishing.PieceView;
import org.parley.store.ChangeLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The index of what all editions argue, by which pieces are compared. It follows the log by itself, since finding what a text
 * means takes longer than a change may take to be found.
 */
@Component
class ArgumentIndex extends FollowingIndex {

    ArgumentIndex(
            @Value("${parley.data}") Path data,
            ChangeLog log,
            Catalogue catalogue,
            Directory directory,
            ArgumentReading reading,
            Lexicon lexicon) {
        super(
                "arguments",
                data.resolve("arguments"),
                log,
                new Indexing(catalogue, directory, (piece, edition, _) -> document(reading, piece, edition)));
        lexicon.whenRead(() -> writeAgain(new TermQuery(new Term(Fields.LANGUAGE, Language.JAPANESE.tag()))));
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
