package org.parley.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.publishing.Chosen;
import org.parley.publishing.Imprint;
import org.parley.publishing.PieceId;
import org.parley.publishing.RecordCollection;
import org.parley.publishing.RecordSummary;
import org.parley.sample.SampleFiles.GroupEntry;
import org.parley.sample.SampleFiles.ImprintEntry;
import org.parley.sample.SampleFiles.PieceFile;
import org.parley.sample.SampleFiles.SummaryFile;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** What of the sample journal is put together from its pieces: a topic, a book, an issue, a Summary Page. */
@Component
class SampleCollections {

    private final RecordCollection recordCollection;
    private final RecordSummary recordSummary;

    SampleCollections(RecordCollection recordCollection, RecordSummary recordSummary) {
        this.recordCollection = recordCollection;
        this.recordSummary = recordSummary;
    }

    /** Records them once all pieces are. */
    void load(Transaction transaction, List<PieceFile> files, SummaryFile summary, Map<Slug, PieceId> pieces) {
        files.stream()
                .filter(file -> file.contents() != null || file.imprint() != null)
                .forEach(file -> loadContents(transaction, file, pieces));
        loadSummary(transaction, summary, pieces);
    }

    private void loadContents(Transaction transaction, PieceFile file, Map<Slug, PieceId> pieces) {
        List<Chosen> chosen = new ArrayList<>();
        for (GroupEntry group : file.contents() == null ? List.<GroupEntry>of() : file.contents()) {
            LocalText heading = group.heading() == null ? LocalText.NONE : group.heading();
            for (Slug slug : group.pieces()) {
                boolean begins = slug.equals(group.pieces().getFirst());
                chosen.add(new Chosen(SampleJournal.known(pieces, slug), begins ? heading : LocalText.NONE));
            }
        }
        ImprintEntry entry = file.imprint();
        Imprint imprint = entry == null
                ? Imprint.NONE
                : new Imprint(entry.publisher(), entry.isbn(), entry.issn(), entry.number(), entry.pages());
        var _ = recordCollection.write(transaction, SampleJournal.known(pieces, file.slug()), 0, imprint, chosen);
    }

    private void loadSummary(Transaction transaction, SummaryFile file, Map<Slug, PieceId> pieces) {
        List<Chosen> chosen = file.pieces().stream()
                .map(entry -> new Chosen(
                        SampleJournal.known(pieces, entry.piece()),
                        entry.summary() == null ? LocalText.NONE : entry.summary()))
                .toList();
        recordSummary
                .begin(transaction, new RecordSummary.Content(file.date(), file.title(), file.introduction(), chosen))
                .ifPresent(summary -> recordSummary.publish(transaction, summary));
    }
}
