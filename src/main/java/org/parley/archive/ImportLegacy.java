package org.parley.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.archive.FileReport.Page;
import org.parley.archive.SourceFiles.Source;
import org.parley.archive.legacy.AnswersLine;
import org.parley.archive.legacy.LegacyPage;
import org.parley.archive.legacy.LegacyReader;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Imports pages of the legacy platform: items first, then those that only a list dates, then what they answer, then lists,
 * then Japanese summaries.
 *
 * <p>Each page is one transaction: what fails leaves nothing half-written and does not keep the rest from being imported,
 * and an import that was broken off goes on where it stopped. Repeated, it changes nothing.
 */
@Component
public class ImportLegacy {

    private static final Logger LOG = LoggerFactory.getLogger(ImportLegacy.class);

    private final Store store;
    private final Catalogue catalogue;
    private final ItemImport items;
    private final ReplyImport replies;
    private final EntryImport entries;

    ImportLegacy(Store store, Catalogue catalogue, ItemImport items, ReplyImport replies, EntryImport entries) {
        this.store = store;
        this.catalogue = catalogue;
        this.items = items;
        this.replies = replies;
        this.entries = entries;
    }

    /** A page whose turn comes after the items. */
    private record Later(int place, String file, Imported.Entry source, LegacyPage page) {}

    /** An item that was found. */
    private record Found(int place, String file, Imported.Entry source, LegacyPage.Item item, Page page) {}

    /** What a piece says that it answers. */
    private record Answer(int place, PieceId piece, AnswersLine answers) {}

    /**
     * Imports files, and the files below folders.
     *
     * @param paths the files and folders, which are there
     * @throws Policy.Refused if the caller may not write
     */
    public ImportReport run(Caller caller, List<Path> paths, ImportProgress progress) {
        String name = Policy.mayWrite(caller);
        List<Source> sources = SourceFiles.in(paths);
        progress.found(sources.size());
        LOG.debug("{} imports {} files", name, sources.size());
        Run run = new Run(caller, progress, sources.size());
        for (int i = 0; i < sources.size(); i++) {
            run.file(i, sources.get(i));
        }
        run.undated();
        run.answers();
        run.lists();
        run.summaries();
        return ImportReport.of(run.reports());
    }

    private final class Run {

        private final Caller caller;
        private final ImportProgress progress;
        private final List<Optional<FileReport>> reports = new ArrayList<>();
        private final List<Later> later = new ArrayList<>();
        private final List<Found> undated = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();

        Run(Caller caller, ImportProgress progress, int files) {
            this.caller = caller;
            this.progress = progress;
            for (int i = 0; i < files; i++) {
                reports.add(Optional.empty());
            }
        }

        void file(int place, Source source) {
            String file = source.file().toString();
            if (source.problem().isPresent()) {
                done(
                        place,
                        FileReport.skipped(
                                file, Optional.empty(), source.problem().get(), List.of()));
                return;
            }
            guarded(place, file, Optional.empty(), () -> read(place, source.file()));
        }

        private void read(int place, Path path) {
            String file = path.toString();
            LegacyReader.Content content = content(path);
            if (content.refusal().isPresent()) {
                done(
                        place,
                        FileReport.skipped(
                                file, Optional.empty(), content.refusal().get(), List.of()));
                return;
            }
            Imported.Entry source =
                    new Imported.Entry(Imported.source(path), Imported.fingerprint(content.bytes()), Optional.empty());
            LegacyPage page = LegacyReader.read(content.bytes(), path);
            switch (page) {
                case LegacyPage.NotLegacy(var reason, var doubts) ->
                    done(place, FileReport.skipped(file, Optional.empty(), reason, doubts));
                case LegacyPage.Item item -> keep(new Found(place, file, source, item, Page.ITEM));
                case LegacyPage.Panel panel -> keep(new Found(place, file, source, panel.text(), Page.PANEL));
                case LegacyPage.Index _, LegacyPage.JapaneseSummary _ ->
                    later.add(new Later(place, file, source, page));
            }
        }

        /** Keeps an item, or has it wait for a list that dates it. */
        private void keep(Found found) {
            if (found.item.date().isPresent()) {
                item(found.place, found.file, found.source, found.item, found.page);
            } else {
                undated.add(found);
            }
        }

        void undated() {
            ListDates dates = new ListDates(later.stream()
                    .map(Later::page)
                    .filter(LegacyPage.Index.class::isInstance)
                    .map(LegacyPage.Index.class::cast)
                    .toList());
            for (Found each : undated) {
                guarded(
                        each.place,
                        each.file,
                        Optional.of(each.page),
                        () -> item(each.place, each.file, each.source, dates.dated(each.item), each.page));
            }
        }

        private void item(int place, String file, Imported.Entry source, LegacyPage.Item item, Page page) {
            ItemImport.Result result = items.keep(caller, source.source(), source.fingerprint(), item);
            List<String> doubts = new ArrayList<>(item.doubts());
            doubts.addAll(result.doubts());
            result.kept()
                    .ifPresent(kept -> item.answers()
                            .filter(_ -> result.outcome() != Outcome.SKIPPED)
                            .ifPresent(line -> answers.add(new Answer(place, kept.id(), line))));
            UnderstoodPiece piece = UnderstoodPiece.of(item, result.kept());
            done(
                    place,
                    new FileReport(
                            file,
                            result.outcome(),
                            Optional.of(page),
                            result.reasons(),
                            doubts,
                            Optional.of(piece),
                            List.of()));
        }

        void answers() {
            if (answers.isEmpty()) {
                return;
            }
            KnownPieces known = KnownPieces.load(store, catalogue, caller);
            for (Answer answer : answers) {
                List<String> doubts = doubts(() -> replies.keep(caller, known, answer.piece(), answer.answers()));
                reports.set(
                        answer.place(),
                        reports.get(answer.place()).map(report -> report.with(report.outcome(), doubts)));
            }
        }

        private static List<String> doubts(Supplier<List<String>> work) {
            try {
                return work.get();
            } catch (RuntimeException failed) {
                LOG.debug("a reply could not be kept", failed);
                return List.of("what it answers was not kept: " + failed.getMessage());
            }
        }

        void lists() {
            apply(Page.LIST, LegacyPage.Index.class, (known, page, entry) -> entries.list(caller, known, page, entry));
        }

        void summaries() {
            apply(Page.SUMMARY, LegacyPage.JapaneseSummary.class, (known, page, entry) -> {
                boolean changed = store.read(db -> Imported.from(db, entry.source()))
                        .filter(before -> !before.fingerprint().equals(entry.fingerprint()))
                        .isPresent();
                return entries.summary(caller, known, page, entry, changed);
            });
        }

        private <P extends LegacyPage> void apply(Page kind, Class<P> type, Apply<P> apply) {
            List<Later> pages =
                    later.stream().filter(each -> type.isInstance(each.page())).toList();
            if (pages.isEmpty()) {
                return;
            }
            KnownPieces known = KnownPieces.load(store, catalogue, caller);
            for (Later each : pages) {
                guarded(
                        each.place(),
                        each.file(),
                        Optional.of(kind),
                        () -> done(
                                each.place(),
                                FileReport.of(
                                        each.file(),
                                        kind,
                                        each.page().doubts(),
                                        apply.apply(known, type.cast(each.page()), each.source()))));
            }
        }

        /** Does a page's work; what nobody foresaw becomes the reason why that page alone is skipped. */
        private void guarded(int place, String file, Optional<Page> page, Runnable work) {
            try {
                work.run();
            } catch (RuntimeException | StackOverflowError failed) {
                LOG.debug("{} could not be imported", file, failed);
                done(place, FileReport.skipped(file, page, "it could not be imported: " + failed, List.of()));
            }
        }

        private void done(int place, FileReport report) {
            reports.set(place, Optional.of(report));
            progress.done(report);
        }

        List<FileReport> reports() {
            return reports.stream().flatMap(Optional::stream).toList();
        }
    }

    private interface Apply<P extends LegacyPage> {
        EntryImport.Result apply(KnownPieces known, P page, Imported.Entry source);
    }

    private static LegacyReader.Content content(Path file) {
        try {
            return LegacyReader.content(file);
        } catch (IOException unreadable) {
            return new LegacyReader.Content(new byte[0], Optional.of(Unreadable.because(unreadable)));
        }
    }
}
