package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.parley.store.schema.Tables.INSTITUTION_NAME;
import static org.parley.store.schema.Tables.PERSON_NAME;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.PersonId;
import org.parley.publishing.Writing;
import org.parley.store.ChangeLog;
import org.parley.store.Subject;

class SearchIndexTests {

    private static final PieceFixture RICE = PieceFixture.english("Rice", "About rice.");
    private static final PieceFixture STEEL = PieceFixture.english("Steel", "About steel.");

    @TempDir
    private Path folder;

    @Test
    void followsTheLogAndFindsWhatIsNew() {
        try (JournalFixture journal = JournalFixture.in(folder).catchUp()) {
            journal.record(RICE);
            assertThat(journal.titles("rice")).isEmpty();

            var _ = journal.catchUp();

            assertThat(journal.titles("rice")).containsExactly("Rice");
            assertThat(journal.index().reached())
                    .isEqualTo(journal.get(ChangeLog.class).newest());
        }
    }

    @Test
    void goesOnFromWhereItWasClosed() {
        long reached;
        try (JournalFixture journal = JournalFixture.in(folder)) {
            journal.record(RICE);
            reached = journal.catchUp().index().reached();
        }
        try (JournalFixture journal = JournalFixture.in(folder)) {
            assertThat(journal.index().reached()).isEqualTo(reached);
            assertThat(journal.titles("rice")).containsExactly("Rice");
        }
    }

    @Test
    void killedBeforeACommitItAppliesTheSameChangesAgain() throws IOException {
        long before;
        try (JournalFixture journal = JournalFixture.in(folder)) {
            journal.record(RICE);
            before = journal.catchUp().index().reached();
            journal.record(STEEL);
            var _ = journal.index().write(journal.get(ChangeLog.class).after(before, 100));
            assertThat(journal.titles("steel")).containsExactly("Steel");
        }
        try (JournalFixture journal = JournalFixture.in(folder)) {
            assertThat(journal.index().reached()).isEqualTo(before);
            assertThat(journal.titles("steel")).isEmpty();
            assertThat(journal.catchUp().titles("steel")).containsExactly("Steel");
            assertThat(journal.find("about").total()).isEqualTo(2);
        }
    }

    @Test
    void changesAppliedTwiceAreThereOnce() {
        try (JournalFixture journal = JournalFixture.in(folder)) {
            journal.record(RICE);
            List<org.parley.store.Change> all =
                    journal.catchUp().get(ChangeLog.class).after(0, 100);
            journal.index().apply(all);

            assertThat(journal.find("rice").total()).isEqualTo(1);
        }
    }

    @Test
    void deletedItIsMadeAnew() throws IOException {
        recorded();
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.delete(folder.resolve("index"));

        assertRebuilt();
    }

    @Test
    void corruptItIsMadeAnew() throws IOException {
        recorded();
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            for (int at = bytes.length / 3; at < bytes.length / 2; at++) {
                bytes[at] ^= 0x55;
            }
            Files.write(file, bytes);
        }

        assertRebuilt();
    }

    @Test
    void cutShortItIsMadeAnew() throws IOException {
        recorded();
        for (Path file : files()) {
            Files.write(file, new byte[0]);
        }

        assertRebuilt();
    }

    @Test
    void anIndexOfAnotherFormIsMadeAnew() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder.resolve("index"));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.setLiveCommitData(
                    java.util.Map.of("form", "0", "reached", "1").entrySet());
            writer.commit();
        }
        try (JournalFixture journal = JournalFixture.in(folder)) {
            journal.record(RICE);
            assertThat(journal.catchUp().titles("rice")).containsExactly("Rice");
        }
    }

    @Test
    void anIndexThatFollowedAnotherStoreIsMadeAnew(@TempDir Path other) throws IOException {
        recorded();
        Files.createDirectories(other.resolve("index"));
        for (Path file : files()) {
            Files.copy(file, other.resolve("index").resolve(file.getFileName()));
        }
        try (JournalFixture journal = JournalFixture.in(other)) {
            assertThat(journal.catchUp().titles("rice")).isEmpty();
            journal.record(STEEL);
            assertThat(journal.catchUp().titles("steel")).containsExactly("Steel");
        }
    }

    @Test
    void aSecondProcessReadsWhatTheFirstHasCommittedAndFollowsTheLogWhenTheFirstHasEnded() {
        JournalFixture first = JournalFixture.in(folder);
        first.record(RICE);
        var _ = first.catchUp();
        try (JournalFixture second = JournalFixture.in(folder)) {
            assertThat(second.titles("rice")).containsExactly("Rice");
            assertThat(second.index().reached()).isEqualTo(Long.MAX_VALUE);
            assertThatCode(second::catchUp).doesNotThrowAnyException();

            first.record(STEEL);
            assertThat(second.titles("steel")).isEmpty();
            var _ = first.catchUp();
            assertThat(second.titles("steel")).containsExactly("Steel");

            first.close();
            second.record(PieceFixture.english("Rubber", "About rubber."));
            assertThat(second.catchUp().titles("rubber")).containsExactly("Rubber");
        }
    }

    @Test
    void aSecondProcessFindsNothingWhereNothingWasCommittedYet() {
        try (JournalFixture first = JournalFixture.in(folder);
                JournalFixture second = JournalFixture.in(folder)) {
            assertThat(first.index().reached()).isZero();
            assertThat(second.titles("rice")).isEmpty();
        }
    }

    @Test
    void whoIsRenamedIsFoundByTheNewName() {
        try (JournalFixture journal = JournalFixture.in(folder)) {
            PersonId person = journal.person("Hannah Whitlock", "ハンナ・ホイットロック");
            InstitutionId institution = journal.institution("Old Institute", "旧研究所");
            journal.record(PieceFixture.english("Rice", "About rice.").by(person, "Fellow", institution));
            journal.record(STEEL);
            var _ = journal.catchUp();

            rename(journal, person, institution);

            var _ = journal.catchUp();
            assertThat(journal.titles("author:Merriweather")).containsExactly("Rice");
            assertThat(journal.titles("author:Whitlock")).isEmpty();
            assertThat(journal.titles("institution:Novel")).containsExactly("Rice");
        }
    }

    @Test
    void ifEverythingIsSaidToHaveChangedAllIsReadAgain() {
        try (JournalFixture journal = JournalFixture.in(folder)) {
            journal.record(RICE);
            journal.record(STEEL);
            var _ = journal.catchUp();
            var _ = journal.get(Writing.class).write(JournalFixture.EDITOR, transaction -> {
                transaction.changed("all", Subject.any("piece"));
                return true;
            });

            assertThat(journal.catchUp().find("about").total()).isEqualTo(2);
        }
    }

    private static void rename(JournalFixture journal, PersonId person, InstitutionId institution) {
        var _ = journal.get(Writing.class).write(JournalFixture.EDITOR, transaction -> {
            transaction
                    .db()
                    .update(PERSON_NAME)
                    .set(PERSON_NAME.NAME, "Hannah Merriweather")
                    .where(PERSON_NAME.PERSON_ID.eq(person.toString()), PERSON_NAME.LANGUAGE.eq("en"))
                    .execute();
            transaction
                    .db()
                    .update(INSTITUTION_NAME)
                    .set(INSTITUTION_NAME.NAME, "Novel Institute")
                    .where(
                            INSTITUTION_NAME.INSTITUTION_ID.eq(institution.toString()),
                            INSTITUTION_NAME.LANGUAGE.eq("en"))
                    .execute();
            transaction.changed("renamed", person.subject());
            transaction.changed("renamed", institution.subject());
            return true;
        });
    }

    private void recorded() {
        try (JournalFixture journal = JournalFixture.in(folder)) {
            journal.record(RICE);
            journal.record(STEEL);
            assertThat(journal.catchUp().titles("rice")).containsExactly("Rice");
        }
    }

    private void assertRebuilt() {
        try (JournalFixture journal = JournalFixture.in(folder).catchUp()) {
            assertThat(journal.titles("rice")).containsExactly("Rice");
            journal.record(PieceFixture.english("Rubber", "About rubber."));
            assertThat(journal.catchUp().titles("rubber")).containsExactly("Rubber");
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            return files.toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
