package org.parley.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.forecast.AskRun;
import org.parley.forecast.RunOptions;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.page.JournalSettings;
import org.parley.positions.KeepMap;
import org.parley.positions.MapFile;
import org.parley.publishing.Caller;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.NewPiece;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.publishing.RecordInstitution;
import org.parley.publishing.RecordPerson;
import org.parley.publishing.RecordPiece;
import org.parley.publishing.Series;
import org.parley.publishing.Writing;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.TextException;
import org.parley.sample.SampleFiles.AffiliationEntry;
import org.parley.sample.SampleFiles.DebateFile;
import org.parley.sample.SampleFiles.EditionEntry;
import org.parley.sample.SampleFiles.JournalFile;
import org.parley.sample.SampleFiles.PeopleFile;
import org.parley.sample.SampleFiles.PermissionEntry;
import org.parley.sample.SampleFiles.PieceFile;
import org.parley.sample.SampleFiles.SummaryFile;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Fills an empty store with the sample journal: one debate, with pieces in every section, in English and Japanese. */
@Component
public class SampleJournal {

    private final Writing writing;
    private final JournalSettings settings;
    private final RecordInstitution recordInstitution;
    private final RecordPerson recordPerson;
    private final RecordPiece recordPiece;
    private final SampleDebate sampleDebate;
    private final SampleCollections collections;
    private final KeepMap keepMap;
    private final AskRun askRun;

    SampleJournal(
            Writing writing,
            JournalSettings settings,
            RecordInstitution recordInstitution,
            RecordPerson recordPerson,
            RecordPiece recordPiece,
            SampleDebate sampleDebate,
            SampleCollections collections,
            KeepMap keepMap,
            AskRun askRun) {
        this.writing = writing;
        this.settings = settings;
        this.recordInstitution = recordInstitution;
        this.recordPerson = recordPerson;
        this.recordPiece = recordPiece;
        this.sampleDebate = sampleDebate;
        this.collections = collections;
        this.keepMap = keepMap;
        this.askRun = askRun;
    }

    /** Records the whole sample in one transaction. */
    public void load(Caller caller) {
        var _ = writing.write(caller, transaction -> {
            new Loading(transaction).run();
            return true;
        });
    }

    private record Affiliated(LocalText text, List<InstitutionId> institutions) {}

    private final class Loading {

        private final Transaction transaction;
        private final Map<Slug, InstitutionId> institutions = new HashMap<>();
        private final Map<Slug, PersonId> people = new HashMap<>();
        private final Map<String, Affiliated> affiliations = new HashMap<>();
        private final Map<Slug, PieceId> pieces = new HashMap<>();

        Loading(Transaction transaction) {
            this.transaction = transaction;
        }

        void run() {
            loadSettings(SampleFolder.read("journal.yaml", JournalFile.class));
            loadPeople(SampleFolder.read("people.yaml", PeopleFile.class));
            SampleDebate.Loading debate = sampleDebate.begin(
                    transaction, SampleFolder.read("debate.yaml", DebateFile.class), people, institutions, pieces);
            List<PieceFile> files = new ArrayList<>();
            for (String folder : SampleFolder.pieces()) {
                PieceFile file = SampleFolder.read(folder + "/piece.yaml", PieceFile.class);
                debate.include(file, loadPiece(folder, file));
                files.add(file);
            }
            debate.end();
            collections.load(transaction, files, SampleFolder.read("summary.yaml", SummaryFile.class), pieces);
            var _ = keepMap.keep(transaction, debate.id(), MapFile.read(SampleFolder.bytes("map.json")));
            // The server computes it once it has started, and shows it then.
            var _ = askRun.ask(transaction, debate.id(), RunOptions.USUAL, true);
        }

        private void loadSettings(JournalFile journal) {
            settings.set(transaction, JournalSettings.Name.TITLE, journal.title());
            settings.set(transaction, JournalSettings.Name.TAGLINE, journal.tagline());
            settings.set(transaction, JournalSettings.Name.ABOUT, journal.about());
            settings.set(transaction, JournalSettings.Name.COPYRIGHT, journal.copyright());
        }

        private void loadPeople(PeopleFile file) {
            file.institutions()
                    .forEach(entry -> institutions.put(
                            entry.slug(), recordInstitution.record(transaction, entry.name(), entry.slug())));
            file.people().forEach(entry -> {
                people.put(entry.slug(), recordPerson.record(transaction, entry.name(), entry.sort(), entry.slug()));
                entry.affiliations().forEach(this::loadAffiliation);
            });
        }

        private void loadAffiliation(AffiliationEntry entry) {
            List<InstitutionId> named = entry.institutions() == null
                    ? List.of()
                    : entry.institutions().stream()
                            .map(slug -> known(institutions, slug))
                            .toList();
            affiliations.put(entry.key(), new Affiliated(entry.text(), named));
        }

        private PieceId loadPiece(String folder, PieceFile file) {
            PieceId id = recordPiece
                    .record(
                            transaction,
                            new NewPiece(
                                    file.slug(),
                                    file.kind(),
                                    file.section(),
                                    file.date(),
                                    file.original(),
                                    file.series() == null
                                            ? null
                                            : new Series(
                                                    file.series().name(),
                                                    file.series().number()),
                                    file.authors().stream().map(this::author).toList(),
                                    null,
                                    leave(file.permission(), file.licence()),
                                    editions(folder, file)))
                    .id();
            pieces.put(file.slug(), id);
            return id;
        }

        private NewPiece.Author author(SampleFiles.AuthorEntry entry) {
            Affiliated affiliated = known(affiliations, entry.affiliation());
            return new NewPiece.Author(known(people, entry.person()), affiliated.text, affiliated.institutions);
        }

        private NewPiece.@Nullable Leave leave(@Nullable PermissionEntry permission, @Nullable String licence) {
            if (permission == null) {
                return licence == null ? null : new NewPiece.Leave(null, LocalText.NONE, null, licence);
            }
            return new NewPiece.Leave(
                    permission.licensor() == null ? null : known(institutions, permission.licensor()),
                    permission.statement(),
                    null,
                    licence,
                    permission.ends());
        }

        private Map<Language, NewPiece.Text> editions(String folder, PieceFile file) {
            Body original = SampleFolder.body(folder, file.original());
            Map<Language, NewPiece.Text> editions = new HashMap<>();
            file.editions()
                    .forEach((language, entry) -> editions.put(
                            language,
                            language.equals(file.original())
                                    ? NewPiece.Text.original(entry.title(), entry.summary(), original)
                                    : translation(folder, language, entry, original)));
            return editions;
        }

        private NewPiece.Text translation(String folder, Language language, EditionEntry entry, Body original) {
            try {
                return new NewPiece.Text(
                        entry.title(),
                        entry.summary(),
                        SampleFolder.body(folder, language).translating(original),
                        entry.status(),
                        entry.translator() == null ? null : known(people, entry.translator()));
            } catch (TextException differs) {
                throw new IllegalStateException(folder + ", " + language + ": " + differs.getMessage(), differs);
            }
        }
    }

    static <K, V> V known(Map<K, V> known, K key) {
        return Objects.requireNonNull(known.get(key), () -> "the sample refers to " + key + ", which it does not have");
    }
}
