package org.parley.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.archive.Imported.Entry;
import org.parley.archive.legacy.Byline;
import org.parley.archive.legacy.LegacyPage.Item;
import org.parley.language.Slug;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Edition;
import org.parley.publishing.NewPiece;
import org.parley.publishing.OldAddress;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceView;
import org.parley.publishing.RecordEdition;
import org.parley.publishing.RecordOldAddress;
import org.parley.publishing.RecordPiece;
import org.parley.publishing.Series;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Keeps an item: as a new piece, or as a revision of the piece that its source became before. One transaction an item. */
@Component
class ItemImport {

    private final Store store;
    private final Writing writing;
    private final Catalogue catalogue;
    private final RecordPiece recordPiece;
    private final RecordEdition recordEdition;
    private final RecordOldAddress recordOldAddress;
    private final Credits credits;

    ItemImport(
            Store store,
            Writing writing,
            Catalogue catalogue,
            RecordPiece recordPiece,
            RecordEdition recordEdition,
            RecordOldAddress recordOldAddress,
            Credits credits) {
        this.store = store;
        this.writing = writing;
        this.catalogue = catalogue;
        this.recordPiece = recordPiece;
        this.recordEdition = recordEdition;
        this.recordOldAddress = recordOldAddress;
        this.credits = credits;
    }

    /** A piece that is kept. */
    record Kept(PieceId id, Slug slug) {}

    /**
     * What became of an item.
     *
     * @param reasons why it was not taken
     * @param doubts what is doubtful about keeping it
     * @param kept the piece that it is
     */
    record Result(Outcome outcome, List<String> reasons, List<String> doubts, Optional<Kept> kept) {}

    Result keep(Caller caller, String source, String fingerprint, Item item) {
        Optional<Entry> before = store.read(db -> Imported.from(db, source))
                .filter(entry -> entry.piece().isPresent());
        if (before.isPresent()) {
            return before.get().fingerprint().equals(fingerprint)
                    ? left(caller, Outcome.UNCHANGED, "already imported, unchanged", before.get())
                    : revise(caller, source, fingerprint, item, view(caller, before.get()));
        }
        Optional<Entry> same = store.read(db -> Imported.withContent(db, fingerprint));
        if (same.isPresent()) {
            String reason = "already imported, unchanged, from " + same.get().source();
            return left(caller, Outcome.UNCHANGED, reason, same.get());
        }
        Optional<Entry> other =
                item.address().flatMap(address -> store.read(db -> Imported.at(db, OldAddress.of(address))));
        if (other.isPresent()) {
            PieceView piece = view(caller, other.get());
            String reason = "the page of the same address was already imported from "
                    + other.get().source();
            return new Result(Outcome.SKIPPED, List.of(reason), List.of(), Optional.of(kept(piece)));
        }
        if (item.date().isEmpty()) {
            String reason = "it bears no date, and no list that was imported with it says when it was put up";
            return new Result(Outcome.SKIPPED, List.of(reason), List.of(), Optional.empty());
        }
        Kept kept = writing.write(caller, transaction -> add(transaction, source, fingerprint, item));
        return new Result(Outcome.TAKEN, List.of(), List.of(), Optional.of(kept));
    }

    private Kept add(Transaction transaction, String source, String fingerprint, Item item) {
        NewPiece.Leave leave = credits.leave(transaction, item);
        @Nullable PersonId translator = credits.translator(transaction, item).orElse(null);
        RecordPiece.Recorded recorded = recordPiece.record(
                transaction,
                new NewPiece(
                        null,
                        item.kind(),
                        item.section(),
                        item.date().orElseThrow(),
                        item.original(),
                        item.series()
                                .map(series -> new Series(Credits.text(series.name()), series.number()))
                                .orElse(null),
                        credits.authors(transaction, item),
                        item.byline().map(Byline::raw).orElse(null),
                        leave,
                        Map.of(item.original(), new NewPiece.Text(item.title(), "", item.body(), null, translator))));
        remember(transaction, source, fingerprint, item, recorded.id());
        return new Kept(recorded.id(), recorded.slug());
    }

    private void remember(Transaction transaction, String source, String fingerprint, Item item, PieceId piece) {
        item.address()
                .ifPresent(address ->
                        recordOldAddress.record(transaction, OldAddress.of(address), piece, item.original()));
        Imported.put(transaction, new Entry(source, fingerprint, Optional.of(piece)), Optional.of(item.original()));
    }

    private Result revise(Caller caller, String source, String fingerprint, Item item, PieceView piece) {
        Edition edition = piece.editions().get(item.original());
        if (edition == null || !piece.card().originalLanguage().equals(item.original())) {
            String reason = "its source changed its language to " + item.original() + "; the piece is in "
                    + piece.card().originalLanguage();
            return new Result(Outcome.SKIPPED, List.of(reason), List.of(), Optional.of(kept(piece)));
        }
        boolean revised = writing.write(caller, transaction -> {
            PersonId translator = credits.translator(transaction, item).orElse(null);
            boolean changed = recordEdition.record(
                    transaction,
                    piece.card().id(),
                    item.original(),
                    new NewPiece.Text(item.title(), edition.summary(), item.body(), null, translator));
            remember(transaction, source, fingerprint, item, piece.card().id());
            return changed;
        });
        List<String> reasons = List.of(
                revised ? "its source changed: a new revision was made" : "its source changed, but not in its text");
        return new Result(
                revised ? Outcome.TAKEN : Outcome.UNCHANGED,
                reasons,
                differences(item, piece),
                Optional.of(kept(piece)));
    }

    /** What a changed source says of the piece that a revision of its text does not carry. */
    private static List<String> differences(Item item, PieceView piece) {
        List<String> doubts = new ArrayList<>();
        List<String> names = item.byline().map(Byline::authors).orElse(List.of()).stream()
                .map(author -> author.name())
                .toList();
        List<String> before = piece.card().authors().stream()
                .map(author -> author.name().in(item.original()))
                .toList();
        if (!names.equals(before)) {
            doubts.add("its source now names other authors, which the piece does not: " + names);
        }
        item.date()
                .filter(date -> !date.equals(piece.card().date()))
                .ifPresent(date -> doubts.add("its source is now dated " + date + ", the piece "
                        + piece.card().date()));
        if (item.section() != piece.card().section()
                || item.kind() != piece.card().kind()) {
            doubts.add("its source is now in another section or of another kind, the piece is not");
        }
        return doubts;
    }

    private PieceView view(Caller caller, Entry entry) {
        return catalogue.piece(caller, entry.piece().orElseThrow()).orElseThrow();
    }

    /** An item of which nothing is written, because its piece is there. */
    private Result left(Caller caller, Outcome outcome, String reason, Entry entry) {
        Optional<Kept> kept = catalogue.cards(caller, List.of(entry.piece().orElseThrow())).stream()
                .map(card -> new Kept(card.id(), card.slug()))
                .findFirst();
        return new Result(outcome, List.of(reason), List.of(), kept);
    }

    private static Kept kept(PieceView piece) {
        return new Kept(piece.card().id(), piece.card().slug());
    }
}
