package org.parley.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.debate.Debates;
import org.parley.language.Language;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Directory;
import org.parley.publishing.Edition;
import org.parley.publishing.OldAddress;
import org.parley.publishing.Permission;
import org.parley.publishing.PieceKind;
import org.parley.publishing.PieceQuery;
import org.parley.publishing.PieceView;
import org.parley.publishing.Section;
import org.parley.publishing.TranslationStatus;
import org.parley.publishing.text.Block;
import org.parley.store.ChangeLog;
import org.parley.store.StoreKind;

@ParameterizedClass
@EnumSource(StoreKind.class)
class ImportLegacyTests {

    private static final String TIDE = "www.glocom.org/debates/20040502_x/index.txt";
    private static final String AUTHOR = "Aya MORIMOTO (Director, Harbour Institute)";
    private static final String BODY = "Two harbours share a tide.\n\nThey publish one table.";

    @Parameter
    private StoreKind database = StoreKind.SQLITE;

    @TempDir
    private Path folder = Path.of("");

    private ImportFixture journal;

    @BeforeEach
    void open() {
        journal = new ImportFixture(folder, database.address(folder));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private Path tideTables() {
        return journal.item(
                TIDE,
                "Commentary (May 2, 2004)",
                "Tide Tables",
                AUTHOR,
                BODY + "\n\n(Posted here with the permission of Harbour Institute)");
    }

    private static FileReport only(ImportReport report) {
        assertThat(report.files()).hasSize(1);
        return report.files().getFirst();
    }

    @Test
    void anItemBecomesAPieceWithItsAuthorsAndItsPermission() {
        tideTables();

        FileReport file = only(journal.run());

        assertThat(file.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(file.doubts()).isEmpty();
        PieceView piece = journal.piece("tide-tables");
        assertThat(piece.card().section()).isEqualTo(Section.DEBATES);
        assertThat(piece.card().kind()).isEqualTo(PieceKind.COMMENTARY);
        assertThat(piece.card().date()).isEqualTo(PartialDate.parse("2004-05-02"));
        assertThat(piece.card().authors()).singleElement().satisfies(author -> {
            assertThat(author.name().in(Language.ENGLISH)).isEqualTo("Aya Morimoto");
            assertThat(author.affiliation().in(Language.ENGLISH)).isEqualTo("Director, Harbour Institute");
        });
        Permission permission = Objects.requireNonNull(piece.permission());
        assertThat(permission.raw()).isEqualTo("(Posted here with the permission of Harbour Institute)");
        Permission.Licensor licensor = Objects.requireNonNull(permission.licensor());
        assertThat(licensor.name().in(Language.ENGLISH)).isEqualTo("Harbour Institute");
        assertThat(piece.editionFor(Language.ENGLISH).body().blocks()).hasSize(2);
    }

    @Test
    void aKnownInstitutionThatAnAffiliationMentionsIsLinked() {
        tideTables();
        journal.run();

        Directory directory = journal.bean(Directory.class);
        var institution = directory.institution(Slug.of("harbour-institute")).orElseThrow();

        assertThat(directory.authors(Caller.READER, Language.ENGLISH, institution.id()))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.sortName().in(Language.ENGLISH)).isEqualTo("Morimoto, Aya"));
    }

    @Test
    void theOldAddressLeadsToThePiece() {
        tideTables();
        journal.run();

        Optional<Catalogue.Moved> moved = journal.catalogue()
                .atOldAddress(Caller.READER, OldAddress.of("http://glocom.org/debates/20040502_x/index.html"));

        assertThat(moved.map(Catalogue.Moved::slug)).contains(Slug.of("tide-tables"));
    }

    @Test
    void runningItTwiceChangesNothing() {
        tideTables();
        journal.run();
        long log = journal.bean(ChangeLog.class).newest();

        FileReport again = only(journal.run());

        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(again.reasons()).containsExactly("already imported, unchanged");
        assertThat(again.piece().orElseThrow().slug()).contains("tide-tables");
        assertThat(journal.bean(ChangeLog.class).newest()).isEqualTo(log);
        assertThat(journal.revisions()).isEqualTo(1);
    }

    @Test
    void aChangedSourceMakesARevisionThatKeepsTheIdentitiesOfItsBlocks() {
        tideTables();
        journal.run();
        List<Block> before =
                journal.piece("tide-tables").editionFor(Language.ENGLISH).body().blocks();
        journal.item(TIDE, "Commentary (May 2, 2004)", "Tide Tables", AUTHOR, "A new beginning.\n\n" + BODY);

        FileReport file = only(journal.run());

        Edition edition = journal.piece("tide-tables").editionFor(Language.ENGLISH);
        assertThat(file.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(edition.revision()).isEqualTo(2);
        assertThat(edition.body().blocks()).hasSize(3);
        assertThat(edition.body().blocks().subList(1, 3))
                .extracting(Block::id)
                .isEqualTo(before.stream().map(Block::id).toList());
        assertThat(only(journal.run()).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aChangedSourceThatDisagreesAboutThePieceIsDoubtful() {
        tideTables();
        journal.run();
        journal.item(TIDE, "Commentary (May 3, 2004)", "Tide Tables", "Ida HOLM (Tern College)", BODY);

        assertThat(only(journal.run()).doubts())
                .anyMatch(doubt -> doubt.contains("other authors"))
                .anyMatch(doubt -> doubt.contains("2004-05-03"));
    }

    @Test
    void theSamePageInAnotherPlaceIsNotTakenTwice() throws IOException {
        Path first = tideTables();
        Path copy = journal.pages().resolve("copy.txt");
        Files.copy(first, copy);
        journal.write("other/www.glocom.org/debates/20040502_x/index.html", Files.readString(first) + " ");

        ImportReport report = journal.run(first, copy, journal.pages().resolve("other"));

        assertThat(report.files())
                .extracting(FileReport::outcome)
                .containsExactly(Outcome.TAKEN, Outcome.UNCHANGED, Outcome.SKIPPED);
        assertThat(report.files().getLast().reasons())
                .singleElement()
                .asString()
                .contains("same address");
        assertThat(pieces()).isEqualTo(1);
    }

    private long pieces() {
        return journal.catalogue().list(Caller.READER, PieceQuery.all(1, 10)).total();
    }

    @Test
    void whatCannotBeTakenIsSaidAndTheRestIsImported() throws IOException {
        journal.write("a-empty.html", "");
        journal.write("b-binary.gif", new byte[] {'G', 'I', 'F', '8', 0, 1});
        Path huge = journal.write("c-huge.html", "x");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }
        journal.write("d-other.html", "<html><body>Another site</body></html>");
        journal.write("e-broken.html", new byte[] {'<', 'p', '>', (byte) 0x82, ' ', (byte) 0xFF, (byte) 0xFE, '!'});
        journal.item("f-undated.txt", "Commentary", "Low Water", AUTHOR, BODY);
        journal.write(".hidden/page.txt", "hidden");
        tideTables();

        ImportReport report = journal.run();

        assertThat(report.files()).hasSize(7);
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.skipped()).isEqualTo(6);
        assertThat(report.files())
                .filteredOn(file -> file.outcome() == Outcome.SKIPPED)
                .allSatisfy(file -> {
                    assertThat(file.reasons()).hasSize(1);
                    assertThat(file.reasons().getFirst()).isNotBlank().doesNotContain("Exception");
                });
        assertThat(pieces()).isEqualTo(1);
    }

    @Test
    void anUnreadableCharacterSetDeclarationIsADoubtOfATakenPage() {
        String page = "<html><head><meta charset=Shift_JIS></head><body><p>GLOCOM Platform<p>Home &gt; Opinions"
                + "<p>2004年5月2日<p>潮見表の話<p>森本 彩（港湾研究所所長）<p>二つの港は同じ潮を分け合う。<p>Copyright &copy; GLOCOM</body></html>";
        journal.write("ja.html", page.getBytes(Charset.forName("EUC-JP")));

        FileReport file = only(journal.run());

        assertThat(file.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(file.doubts()).containsExactly("declared Shift_JIS but is EUC-JP");
        PieceView piece = journal.piece(file.piece().orElseThrow().slug().orElseThrow());
        assertThat(piece.card().originalLanguage()).isEqualTo(Language.JAPANESE);
        assertThat(piece.card().authors().getFirst().name().in(Language.JAPANESE))
                .isEqualTo("森本 彩");
    }

    @Test
    void oneResponseCanAnswerTwoPapersAndARejoinderTheResponse() {
        tideTables();
        journal.item("b.txt", "Position Paper (May 3, 2004)", "Low Water", "Paul WEIR (Tern College)", BODY);
        journal.item(
                "a-answer.txt",
                "Response (May 4, 2004)",
                "What the Moon Says\n(Response to \"Tide Tables\" by Aya MORIMOTO and \"Low Water\" by Paul WEIR)",
                "Ida HOLM (Tern Forum)",
                BODY);
        journal.item(
                "c.txt", "Rejoinder (May 5, 2004)", "Rejoinder to Ida Holm", "Aya MORIMOTO (Harbour Institute)", BODY);

        ImportReport report = journal.run();

        assertThat(report.taken()).isEqualTo(4);
        Debates debates = journal.bean(Debates.class);
        PieceView response = journal.piece("what-the-moon-says");
        assertThat(debates.replies(response.card().id()).answers())
                .containsExactlyInAnyOrder(
                        journal.piece("tide-tables").card().id(),
                        journal.piece("low-water").card().id());
        assertThat(debates.replies(response.card().id()).answeredBy())
                .containsExactly(journal.piece("rejoinder-to-ida-holm").card().id());
    }

    @Test
    void whatIsAnsweredButNotImportedIsADoubtUntilItIs() {
        Path answer = journal.item(
                "answer.txt",
                "Response (May 4, 2004)",
                "The Moon\n(Response to \"Tide Tables\")",
                "Ida HOLM (Tern Forum)",
                BODY);

        assertThat(only(journal.run(answer)).doubts()).anyMatch(doubt -> doubt.contains("Tide Tables"));
        tideTables();
        assertThat(journal.run().files()).allMatch(file -> file.doubts().isEmpty());
        assertThat(journal.bean(Debates.class)
                        .replies(journal.piece("tide-tables").card().id())
                        .answeredBy())
                .hasSize(1);
    }

    @Test
    void aListGivesAnAbstractToThePieceThatHasNone() {
        tideTables();
        journal.write("a-list.txt", """
                GLOCOM Platform
                Home > Debates Last Updated: 14:34 03/09/2007

                [May 2004]

                Tide Tables
                Aya MORIMOTO (Director, Harbour Institute) (5/2 up) New
                Two harbours share a tide, says the author.

                High Water
                Ida HOLM (5/9 up)
                Not imported.

                Copyright © Japanese Institute of Global Communications
                """);

        FileReport list = journal.run().files().getFirst();

        assertThat(list.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(list.page()).contains(FileReport.Page.LIST);
        assertThat(list.doubts()).singleElement().asString().contains("High Water");
        assertThat(journal.piece("tide-tables").editionFor(Language.ENGLISH).summary())
                .isEqualTo("Two harbours share a tide, says the author.");
        assertThat(journal.run().files()).allMatch(file -> file.outcome() == Outcome.UNCHANGED);
        assertThat(journal.revisions()).isEqualTo(2);
    }

    @Test
    void aListDatesThePieceThatBearsNoDate() {
        journal.item("a-undated.txt", "Commentary", "High Water", "Ida HOLM (Pilot, Harbour Institute)", BODY);
        journal.item(
                "b-undated.txt",
                "Commentary",
                "Neap Tide",
                "Ida HOLM (Pilot, Harbour Institute)",
                BODY + " And so on.");
        journal.write("c-list.txt", """
                GLOCOM Platform
                Home > Debates Last Updated: 14:34 03/09/2007

                [December 2004]

                High Water
                Ida HOLM (Pilot, Harbour Institute) (12/25 up) New
                The water is high, says the author.

                Copyright © Japanese Institute of Global Communications
                """);

        List<FileReport> files = journal.run().files();

        assertThat(journal.piece("high-water").card().date()).isEqualTo(PartialDate.parse("2004-12-25"));
        assertThat(journal.piece("high-water").editionFor(Language.ENGLISH).summary())
                .isEqualTo("The water is high, says the author.");
        assertThat(files)
                .extracting(FileReport::outcome)
                .containsExactly(Outcome.TAKEN, Outcome.SKIPPED, Outcome.TAKEN);
        assertThat(files.getFirst().doubts())
                .last()
                .asString()
                .contains("2004-12-25")
                .contains("list");
        assertThat(files.get(1).reasons()).singleElement().asString().contains("no date");
        assertThat(journal.run().files())
                .extracting(FileReport::outcome)
                .containsExactly(Outcome.UNCHANGED, Outcome.SKIPPED, Outcome.UNCHANGED);
    }

    @Test
    void aLinkThatLeadsNowhereIsSaidInWords() throws IOException {
        tideTables();
        Files.createSymbolicLink(
                journal.pages().resolve("broken.txt"), journal.pages().resolve("nowhere.txt"));

        assertThat(journal.run().files())
                .filteredOn(file -> file.file().endsWith("broken.txt"))
                .singleElement()
                .satisfies(file -> assertThat(file.reasons())
                        .containsExactly("it cannot be read: it is not there, or is a link that leads nowhere"));
    }

    @Test
    void aListOfWhichNothingWasImportedIsSkipped() {
        journal.write(
                "list.txt",
                "GLOCOM Platform\nHome > Debates\n\n[May 2004]\n\nTide Tables\nIda HOLM (5/2 up)\nA summary.");

        FileReport list = only(journal.run());

        assertThat(list.outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(list.reasons()).singleElement().asString().contains("none of its entries");
    }

    @Test
    void aJapaneseSummaryGivesAJapaneseEditionOfTitleAndAbstract() {
        tideTables();
        String summary = """
                GLOCOM Platform
                注目記事 2004/6/1
                討論
                潮見表の話
                森本 彩（港湾研究所所長）
                二つの港は同じ潮を分け合う。
                英語の原文: "Tide Tables"
                http://www.glocom.org/debates/20040502_x/index.html
                満潮のとき
                堀井 健（潮見大学教授）
                水が満ちるまで待つ。
                英語の原文: "High Water"
                http://www.glocom.org/debates/20040509_x/index.html
                """;
        journal.write("summary.txt", summary.getBytes(Charset.forName("EUC-JP")));

        FileReport report = journal.run().files().getFirst();

        assertThat(report.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(report.doubts()).singleElement().asString().contains("High Water");
        Edition edition = journal.piece("tide-tables").editionFor(Language.JAPANESE);
        assertThat(edition.language()).isEqualTo(Language.JAPANESE);
        assertThat(edition.title()).isEqualTo("潮見表の話");
        assertThat(edition.summary()).isEqualTo("二つの港は同じ潮を分け合う。");
        assertThat(edition.translation()).isEqualTo(TranslationStatus.ABSTRACT_ONLY);
        assertThat(journal.run().taken()).isZero();

        journal.write("summary.txt", summary.replace("分け合う", "分かつ").getBytes(Charset.forName("EUC-JP")));
        assertThat(journal.run().taken()).isEqualTo(1);
        assertThat(journal.piece("tide-tables").editionFor(Language.JAPANESE).revision())
                .isEqualTo(2);
    }

    @Test
    void aPanelBecomesAPieceByItsSpeakers() {
        journal.item(
                "panel.txt",
                "Panel Discussion (May 2, 2004)",
                "Who Owns the Tide?",
                "Ida HOLM (Tern College) and Paul WEIR (Harbour Institute)",
                "Right position\n\nHOLM: The harbour.\n\nLeft position\n\nWEIR: Nobody.\n\nHOLM: Then who pays?");

        FileReport file = only(journal.run());

        assertThat(file.page()).contains(FileReport.Page.PANEL);
        assertThat(journal.piece("who-owns-the-tide").card().authors()).hasSize(2);
    }

    @Test
    void linksThatLeadInACircleAreWalkedOnce() throws IOException {
        tideTables();
        Files.createSymbolicLink(journal.pages().resolve("www.glocom.org/again"), journal.pages());

        assertThat(only(journal.run()).outcome()).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void theReportHasStableFields() {
        tideTables();

        ImportReport report = journal.run();

        assertThat(report.json())
                .contains(
                        "\"taken\" : 1",
                        "\"outcome\" : \"TAKEN\"",
                        "\"section\" : \"DEBATES\"",
                        "\"kind\" : \"COMMENTARY\"",
                        "\"date\" : \"2004-05-02\"",
                        "\"title\" : \"Tide Tables\"",
                        "\"affiliation\" : \"Director, Harbour Institute\"",
                        "\"licensor\" : \"Harbour Institute\"",
                        "\"paragraphs\" : 2",
                        "\"oldAddress\" : \"/debates/20040502_x/\"");
        assertThat(report.text())
                .contains("taken", "Tide Tables", "by Aya Morimoto", "1 taken, 0 unchanged, 0 skipped");
    }
}
