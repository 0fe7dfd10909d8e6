package org.parley.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.accounts.Network;
import org.parley.language.Language;
import org.parley.newsletter.ReaderImport.Outcome;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

@OnBothStores
class ImportReadersTests {

    private static final String HEAD = "address,language,lists,consented_at,source\n";

    @AutoClose
    private final Readers readers;

    private final Path file;

    ImportReadersTests(StoreKind kind, @TempDir Path folder) {
        readers = new Readers(kind, folder);
        file = folder.resolve("readers.csv");
    }

    private ReaderImport run(String lines, boolean rehearse) throws IOException {
        Files.writeString(file, HEAD + lines);
        return readers.part(ImportReaders.class).run(Readers.OPERATOR, file, rehearse);
    }

    private ReaderImport run(String lines) throws IOException {
        return run(lines, false);
    }

    private Subscriber subscriber(String address) {
        return readers.part(DeskReaders.class).find(Readers.EDITOR, address).getFirst();
    }

    @Test
    void subscribersComeWithTheirListsAndTheDayOnWhichTheyAgreed() throws IOException {
        ReaderImport report = run("""
                aya@example.org,ja,weekly section:debates,2004-05-02,"Card, symposium of May 2004"
                elena@example.org,en,weekly,2005-01-31T09:30:00+09:00,Web form
                """);

        assertThat(report.counts()).containsEntry(Outcome.ADDED, 2);
        Subscriber aya = subscriber("aya@");
        assertThat(aya.isActive()).isTrue();
        assertThat(readers.of(aya)).containsExactlyInAnyOrder("weekly", "section:debates");
        assertThat(readers.consents(aya)).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.given()).isEqualTo("2004-05-01T15:00:00Z");
            assertThat(entry.recorded()).isEqualTo(StoreKind.NOW);
            assertThat(entry.source()).isEqualTo(Consent.Source.IMPORT);
            assertThat(entry.detail()).isEqualTo("Card, symposium of May 2004");
        });
    }

    @Test
    void rehearsalKeepsNothingAndASecondImportChangesNothing() throws IOException {
        String lines = """
                aya@example.org,ja,weekly,2004-05-02,Card
                AYA@example.org,ja,weekly section:debates,2004-05-02,Card
                """;

        assertThat(run(lines, true).counts()).containsEntry(Outcome.ADDED, 1).containsEntry(Outcome.EXTENDED, 1);
        assertThat(readers.part(DeskReaders.class).find(Readers.EDITOR, "aya")).isEmpty();

        run(lines);
        Subscriber aya = subscriber("aya@");
        int recorded = readers.consents(aya).size();
        assertThat(run(lines).counts()).containsEntry(Outcome.UNCHANGED, 2);
        assertThat(readers.consents(aya)).hasSize(recorded);
    }

    @Test
    void whoeverLeftOrWasErasedIsNotBroughtBack() throws IOException {
        Subscriber left = readers.subscriber("left@example.org", Language.ENGLISH, "weekly");
        readers.part(ChangePreferences.class).leave(left, Network.NONE);
        Subscriber erased = readers.subscriber("erased@example.org", Language.ENGLISH, "weekly");
        readers.part(EraseReader.class).erase(erased.id());

        ReaderImport report = run("""
                left@example.org,en,weekly,2006-12-19,Card
                Erased@Example.org,en,weekly,2006-12-19,Card
                """);

        assertThat(report.counts()).containsEntry(Outcome.GONE, 2);
        assertThat(readers.now(left).isActive()).isFalse();
        assertThat(readers.now(erased).address()).isEmpty();
        assertThat(report.text(false)).contains("they left").contains("they had their data erased");
    }

    @Test
    void eachLineThatCannotBeTakenSaysWhy() throws IOException {
        ReaderImport report = run("""
                "a@example.org
                Bcc: b@example.net",en,weekly,2006-01-01,Card
                c@example.org,fr,weekly,2006-01-01,Card
                d@example.org,en,monthly,2006-01-01,Card
                e@example.org,en,weekly,,Card
                f@example.org,en,weekly,2030-01-01,Card
                g@example.org,en,weekly,2006-01-01,
                h@example.org,en,,2006-01-01,Card
                <script>alert(1)</script>,en,weekly,2006-01-01,Card
                i@example.org
                """);

        assertThat(report.counts()).containsEntry(Outcome.REFUSED, 9).containsEntry(Outcome.ADDED, 0);
        assertThat(report.text(false))
                .contains("line 2: refused: a@example.org Bcc: b@example.net (address: An e-mail address is one line.")
                .contains("line 4: refused: c@example.org (language: one of en, ja, not \"fr\".)")
                .contains("there is no list \"monthly\"")
                .contains("consented_at: a day such as 2006-03-17")
                .contains("2030-01-01 is still to come")
                .contains("source: say in at most 200 characters");
    }

    @Test
    void manyLinesAreTakenSomeHundredAtATime() throws IOException {
        String lines = IntStream.range(0, 1_203)
                .mapToObj(at -> "r" + at + "@example.org,en,weekly section:debates,2006-01-01,Card")
                .collect(Collectors.joining("\n"));

        assertThat(run(lines).counts()).containsEntry(Outcome.ADDED, 1_203);
        assertThat(run(lines).counts()).containsEntry(Outcome.UNCHANGED, 1_203);
    }

    @Test
    void fileThatIsNoneIsRefusedInWords() throws IOException {
        Files.writeString(file, "email,name\na@example.org,A\n");
        assertUnreadable("does not name address, language, lists, consented_at, source");
        Files.writeString(file, HEAD + "a@example.org,ja,weekly,2006-01-01,名簿", Charset.forName("Shift_JIS"));
        assertUnreadable("not in UTF-8");
    }

    @Test
    void markOfTheEncodingIsPassedOver() throws IOException {
        Files.writeString(file, "\uFEFF" + HEAD + "a@example.org,ja,weekly,2006-01-01,名簿");

        assertThat(readers.part(ImportReaders.class)
                        .run(Readers.OPERATOR, file, false)
                        .counts())
                .containsEntry(Outcome.ADDED, 1);
    }

    @Test
    void readersMayNotImport() throws IOException {
        Files.writeString(file, HEAD);
        assertThatThrownBy(() -> readers.part(ImportReaders.class).run(Caller.READER, file, true))
                .isInstanceOf(Policy.Refused.class);
    }

    private void assertUnreadable(String why) {
        assertThatThrownBy(() -> readers.part(ImportReaders.class).run(Readers.OPERATOR, file, false))
                .isInstanceOf(ImportReaders.Unreadable.class)
                .hasMessageContaining(why);
    }
}
