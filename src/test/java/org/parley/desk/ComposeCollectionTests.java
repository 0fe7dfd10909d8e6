package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.page.NotFound;
import org.parley.publishing.Caller;
import org.parley.publishing.Chosen;
import org.parley.publishing.Imprint;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceCollection;
import org.parley.publishing.PieceCollections;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Role;
import org.parley.publishing.Section;
import org.parley.store.ChangeLog;
import org.parley.store.OnBothStores;
import org.parley.store.Store;
import org.parley.store.StoreFixtures;
import org.parley.store.StoreKind;

/** What topics, books and issues of journals hold. */
@OnBothStores
class ComposeCollectionTests {

    @AutoClose
    private final Desk desk;

    private final Caller.Member editor;
    private int queries;

    ComposeCollectionTests(StoreKind kind, @TempDir Path folder) {
        desk = new Desk(kind, folder);
        editor = desk.member("Erin", Role.EDITOR);
        StoreFixtures.listen(desk.part(Store.class), ExecuteListener.onExecuteStart(_ -> queries++));
    }

    @Test
    void piecesStandInOrderUnderTheHeadingsOfTheirGroups() {
        PieceId topic = topic("A year");
        PieceId first = piece("First");
        PieceId second = piece("Second");
        PieceId third = piece("Third");

        write(topic, 0, headed(third, "Late"), Chosen.of(first), headed(second, "Early"));

        PieceCollection holds = around(topic).holds();
        assertThat(holds.groups())
                .extracting(group -> group.heading().in(Language.ENGLISH), ComposeCollectionTests::titles)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Late", List.of("Third", "First")),
                        org.assertj.core.api.Assertions.tuple("Early", List.of("Second")));
        assertThat(around(first).heldBy()).extracting(PieceCard::id).containsExactly(topic);
    }

    @Test
    void whatReadersMayNotSeeIsLeftOutAndItsHeadingStays() {
        PieceId topic = topic("A year");
        PieceId draft = desk.begun(editor, "Draft", "Text.").piece();
        PieceId shown = piece("Shown");

        write(topic, 0, headed(draft, "Group"), Chosen.of(shown));

        assertThat(around(topic).holds().groups()).singleElement().satisfies(group -> {
            assertThat(group.heading().in(Language.ENGLISH)).isEqualTo("Group");
            assertThat(titles(group)).containsExactly("Shown");
        });
        assertThat(around(topic).touching()).contains(draft);
    }

    @Test
    void memberOfWhatReadersMayNotSeeSaysNothingOfIt() {
        PieceId hidden = desk.part(BeginPiece.class)
                .begin(editor, PieceKind.TOPIC, Section.SPECIAL_TOPICS, Language.ENGLISH, Desk.text("Not yet", "Text."))
                .piece();
        PieceId member = piece("Member");
        write(hidden, 0, Chosen.of(member));

        assertThat(around(member).heldBy()).isEmpty();
    }

    @Test
    void pieceDoesNotHoldItself() {
        PieceId topic = topic("Round");

        assertRefused("compose.cannot.itself", () -> write(topic, 0, Chosen.of(topic)));
    }

    @Test
    void piecesDoNotHoldEachOtherInACircle() {
        PieceId outer = topic("Outer");
        PieceId middle = topic("Middle");
        PieceId inner = topic("Inner");
        write(outer, 0, Chosen.of(middle));
        write(middle, 0, Chosen.of(inner));

        assertRefused("compose.cannot.circle", () -> write(inner, 0, Chosen.of(piece("Other")), Chosen.of(outer)));
        assertRefused("compose.cannot.circle", () -> write(inner, 0, Chosen.of(middle)));
        assertThat(around(inner).holds().groups()).isEmpty();
    }

    @Test
    void circleIsNoMoreOnceItIsOpened() {
        PieceId outer = topic("Outer");
        PieceId inner = topic("Inner");
        write(outer, 0, Chosen.of(inner));
        write(outer, 1);

        write(inner, 0, Chosen.of(outer));

        assertThat(around(outer).heldBy()).extracting(PieceCard::id).containsExactly(inner);
    }

    @Test
    void nothingOfAnotherEditorIsOverwritten() {
        PieceId topic = topic("Shared");
        write(topic, 0, Chosen.of(piece("Theirs")));

        assertRefused("compose.cannot.overtaken", () -> write(topic, 0));
        assertThat(around(topic).holds().pieces()).hasSize(1);
    }

    @Test
    void imprintIsPrinted() {
        PieceId book = desk.published(editor, PieceKind.BOOK, Section.BOOKS_JOURNALS, "A book")
                .piece();
        Imprint imprint = new Imprint(LocalText.of("A press", "ある出版局"), "978-1-23456-789-7", null, null, 248);
        desk.part(ComposeCollection.class).write(editor, book, 0, imprint, List.of());

        assertThat(around(book).holds().imprint()).isEqualTo(imprint);
    }

    @Test
    void commentaryHoldsNothing() {
        PieceId commentary = piece("A commentary");

        assertThatThrownBy(() -> write(commentary, 0, Chosen.of(piece("Member"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyWhatCameOrWentIsLoggedAsChanged() {
        PieceId topic = topic("Logged");
        PieceId stays = piece("Stays");
        PieceId goes = piece("Goes");
        PieceId comes = piece("Comes");
        write(topic, 0, Chosen.of(stays), Chosen.of(goes));
        long before = desk.part(ChangeLog.class).newest();

        write(topic, 1, Chosen.of(comes), Chosen.of(stays));

        assertThat(desk.part(ChangeLog.class).after(before, 100))
                .extracting(change -> change.subject())
                .containsExactlyInAnyOrder(topic.subject(), goes.subject(), comes.subject());
    }

    @Test
    void readingTakesTheSameNumberOfQueriesHoweverMuchIsHeld() {
        PieceId topic = topic("Large");
        write(topic, 0, chosen(2));
        int few = cost(topic);
        write(topic, 1, chosen(20));

        assertThat(cost(topic)).isEqualTo(few).isLessThan(20);
    }

    @ParameterizedTest
    @CsvSource({
        "978-1-23456-789-7, true",
        "9781234567897, true",
        "0-306-40615-2, true",
        "080442957X, true",
        "978-1-23456-789-8, false",
        "0-306-40615-3, false",
        "123, false",
        "<script>, false"
    })
    void isbnIsOneIfItsLastDigitFits(String written, boolean is) {
        assertThat(Imprint.isIsbn(written)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({"1234-5679, true", "0378-5955, true", "1234-5678, false", "12345679, false", "x, false"})
    void issnIsOneIfItsLastDigitFits(String written, boolean is) {
        assertThat(Imprint.isIssn(written)).isEqualTo(is);
    }

    private int cost(PieceId topic) {
        queries = 0;
        var _ = around(topic);
        Map<PieceId, PieceCollection> listed = desk.part(PieceCollections.class).of(Caller.READER, List.of(topic));
        assertThat(listed).hasSize(1);
        return queries;
    }

    private Chosen[] chosen(int pieces) {
        return IntStream.range(0, pieces)
                .mapToObj(number -> headed(piece("Piece " + number), "Group " + number))
                .toArray(Chosen[]::new);
    }

    private static Chosen headed(PieceId piece, String heading) {
        return new Chosen(piece, LocalText.of(Language.ENGLISH, heading));
    }

    private static List<String> titles(PieceCollection.Group group) {
        return group.pieces().stream()
                .map(card -> card.title().in(Language.ENGLISH))
                .toList();
    }

    private PieceId topic(String title) {
        return desk.published(editor, PieceKind.TOPIC, Section.SPECIAL_TOPICS, title)
                .piece();
    }

    private PieceId piece(String title) {
        return desk.published(editor, title, "Text.").piece();
    }

    private void write(PieceId piece, int known, Chosen... chosen) {
        desk.part(ComposeCollection.class).write(editor, piece, known, Imprint.NONE, List.of(chosen));
    }

    private PieceCollections.Around around(PieceId piece) {
        return desk.part(PieceCollections.class).around(Caller.READER, piece);
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        NotPossible.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
