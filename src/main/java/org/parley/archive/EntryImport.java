package org.parley.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.archive.FileReport.Entry;
import org.parley.archive.legacy.Author;
import org.parley.archive.legacy.Byline;
import org.parley.archive.legacy.LegacyPage.Index;
import org.parley.archive.legacy.LegacyPage.JapaneseSummary;
import org.parley.archive.legacy.ListEntry;
import org.parley.archive.legacy.SummaryEntry;
import org.parley.language.Language;
import org.parley.language.PlainText;
import org.parley.language.Script;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Edition;
import org.parley.publishing.NewPiece;
import org.parley.publishing.PersonRef;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceView;
import org.parley.publishing.RecordEdition;
import org.parley.publishing.TranslationStatus;
import org.parley.publishing.Writing;
import org.parley.publishing.text.Body;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Keeps what list and summary pages say of pieces that were imported. One transaction a page. */
@Component
class EntryImport {

    private final Writing writing;
    private final Catalogue catalogue;
    private final RecordEdition recordEdition;

    EntryImport(Writing writing, Catalogue catalogue, RecordEdition recordEdition) {
        this.writing = writing;
        this.catalogue = catalogue;
        this.recordEdition = recordEdition;
    }

    /**
     * What a page said.
     *
     * @param entries each, and whether it changed something
     * @param doubts what was not found or not taken
     */
    record Result(List<Entry> entries, List<String> doubts) {
        boolean changed() {
            return entries.stream().anyMatch(Entry::changed);
        }

        boolean found() {
            return entries.stream().anyMatch(entry -> entry.piece().isPresent());
        }
    }

    private static Result remembered(Transaction transaction, Imported.Entry source, Result result) {
        if (result.found()) {
            Imported.put(transaction, source, Optional.empty());
        }
        return result;
    }

    /** A list's summary becomes the abstract of a piece that has none. */
    Result list(Caller caller, KnownPieces known, Index page, Imported.Entry source) {
        return writing.write(caller, transaction -> {
            List<Entry> entries = new ArrayList<>();
            List<String> doubts = new ArrayList<>();
            for (ListEntry entry : page.entries()) {
                Optional<PieceCard> card = entry.address()
                        .flatMap(known::at)
                        .or(() -> known.titled(entry.title(), page.section(), surnames(entry.byline())));
                boolean changed = card.flatMap(found -> catalogue.piece(caller, found.id()))
                        .filter(piece -> summarise(transaction, piece, entry.summary()))
                        .isPresent();
                entries.add(entry(entry.title(), card, changed, doubts));
            }
            return remembered(transaction, source, new Result(entries, doubts));
        });
    }

    private boolean summarise(Transaction transaction, PieceView piece, String summary) {
        Language language = Script.hasJapanese(summary) ? Language.JAPANESE : Language.ENGLISH;
        Edition edition = piece.editions().get(language);
        if (edition == null || !edition.summary().isEmpty() || summary.isBlank()) {
            return false;
        }
        PersonRef translator = edition.translator();
        return recordEdition.record(
                transaction,
                piece.card().id(),
                language,
                new NewPiece.Text(
                        edition.title(),
                        summary,
                        edition.body(),
                        edition.translation(),
                        translator == null ? null : translator.id()));
    }

    /** A summary page gives a piece a Japanese edition of title and abstract, if it has no other. */
    Result summary(
            Caller caller, KnownPieces known, JapaneseSummary page, Imported.Entry source, boolean changedSource) {
        return writing.write(caller, transaction -> {
            List<Entry> entries = new ArrayList<>();
            List<String> doubts = new ArrayList<>();
            for (SummaryEntry entry : page.entries()) {
                Optional<PieceCard> card = entry.address()
                        .flatMap(known::at)
                        .or(() -> entry.originalTitle()
                                .flatMap(title -> known.titled(title, entry.section(), List.of())));
                boolean changed = card.flatMap(found -> catalogue.piece(caller, found.id()))
                        .filter(piece -> translate(transaction, piece, entry, changedSource, doubts))
                        .isPresent();
                entries.add(entry(entry.originalTitle().orElse(entry.title()), card, changed, doubts));
            }
            return remembered(transaction, source, new Result(entries, doubts));
        });
    }

    private boolean translate(
            Transaction transaction, PieceView piece, SummaryEntry entry, boolean changedSource, List<String> doubts) {
        Edition edition = piece.editions().get(Language.JAPANESE);
        NewPiece.Text text =
                new NewPiece.Text(entry.title(), entry.summary(), Body.EMPTY, TranslationStatus.ABSTRACT_ONLY, null);
        boolean same = edition != null
                && edition.title().equals(text.title())
                && edition.summary().equals(text.summary());
        if (same) {
            return false;
        }
        if (edition != null && !(changedSource && edition.translation() == TranslationStatus.ABSTRACT_ONLY)) {
            doubts.add("the piece has a Japanese edition already, which was left as it is: \""
                    + PlainText.shorten(edition.title(), 80) + "\"");
            return false;
        }
        return recordEdition.record(transaction, piece.card().id(), Language.JAPANESE, text);
    }

    private static Entry entry(String title, Optional<PieceCard> card, boolean changed, List<String> doubts) {
        if (card.isEmpty()) {
            doubts.add("no imported piece, or not only one, has the title \"" + PlainText.shorten(title, 120) + "\"");
        }
        return new Entry(title, card.map(found -> found.id().toString()), changed);
    }

    private static List<String> surnames(Optional<Byline> byline) {
        return byline.map(Byline::authors).orElse(List.of()).stream()
                .map(Author::surname)
                .toList();
    }
}
