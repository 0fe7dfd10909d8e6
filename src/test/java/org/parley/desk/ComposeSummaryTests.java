package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.publishing.Caller;
import org.parley.publishing.Chosen;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.publishing.RecordSummary;
import org.parley.publishing.Role;
import org.parley.publishing.SummaryId;
import org.parley.publishing.SummaryPage;
import org.parley.publishing.SummaryPages;
import org.parley.store.OnBothStores;
import org.parley.store.Store;
import org.parley.store.StoreFixtures;
import org.parley.store.StoreKind;

/** The Summary Page of a date, from the first draft to the reader. */
@OnBothStores
class ComposeSummaryTests {

    private static final LocalDate DATE = LocalDate.parse("2006-12-01");

    @AutoClose
    private final Desk desk;

    private final Caller.Member editor;
    private int queries;

    ComposeSummaryTests(StoreKind kind, @TempDir Path folder) {
        desk = new Desk(kind, folder);
        editor = desk.member("Erin", Role.EDITOR);
        StoreFixtures.listen(desk.part(Store.class), ExecuteListener.onExecuteStart(_ -> queries++));
    }

    @Test
    void piecesStandInTheOrderOfTheEditorWithWhatIsSaidOfThem() {
        PieceId first = piece("First");
        PieceId second = piece("Second");
        SummaryId id = begun(DATE);

        write(
                id,
                1,
                List.of(new Chosen(second, LocalText.of("For this page.", "このページだけ。")), Chosen.of(first)),
                ComposeSummary.Fate.PUBLISH);

        SummaryPage read = read(DATE).orElseThrow();
        assertThat(read.chosen()).extracting(Chosen::piece).containsExactly(second, first);
        assertThat(read.chosen().getFirst().words().in(Language.JAPANESE)).isEqualTo("このページだけ。");
        assertThat(read.title().in(Language.JAPANESE)).isEqualTo("題");
        assertThat(read.isPublished()).isTrue();
    }

    @Test
    void readersHaveItFromItsPublicationUntilItIsTakenBack() {
        SummaryId id = begun(DATE);
        write(id, 1, List.of(Chosen.of(piece("Shown"))), ComposeSummary.Fate.KEEP);
        assertThat(read(DATE)).isEmpty();
        assertThat(summaries().list(Caller.READER, 1, 10).items()).isEmpty();

        write(id, 2, List.of(Chosen.of(piece("Another"))), ComposeSummary.Fate.PUBLISH);
        assertThat(read(DATE)).isPresent();
        assertThat(summaries().newest(Caller.READER)).isPresent();

        write(id, 3, List.of(), ComposeSummary.Fate.UNPUBLISH);
        assertThat(read(DATE)).isEmpty();
        assertThat(summaries().newest(Caller.READER)).isEmpty();
    }

    @Test
    void dateHasOneSummaryPage() {
        SummaryId other = begun(DATE.plusDays(1));
        begun(DATE);

        assertRefused("compose.cannot.date-taken", () -> begun(DATE));
        assertRefused(
                "compose.cannot.date-taken",
                () -> desk.part(ComposeSummary.class)
                        .write(editor, other, 1, content(DATE, List.of()), ComposeSummary.Fate.KEEP));
    }

    @Test
    void nothingOfAnotherEditorIsOverwritten() {
        SummaryId id = begun(DATE);
        PieceId piece = piece("Theirs");
        write(id, 1, List.of(Chosen.of(piece)), ComposeSummary.Fate.KEEP);

        assertRefused("compose.cannot.overtaken", () -> write(id, 1, List.of(), ComposeSummary.Fate.KEEP));
        assertThat(summaries().get(editor, id).orElseThrow().chosen()).hasSize(1);
    }

    @Test
    void pageOfWhichReadersWouldSeeNothingIsNotPublished() {
        SummaryId id = begun(DATE);
        PieceId draft = desk.begun(editor, "Draft", "Text.").piece();

        assertRefused("compose.cannot.publish-nothing", () -> write(id, 1, List.of(), ComposeSummary.Fate.PUBLISH));
        assertRefused(
                "compose.cannot.publish-nothing",
                () -> write(id, 1, List.of(Chosen.of(draft)), ComposeSummary.Fate.PUBLISH));
    }

    @Test
    void moreThanFitsIsRefused() {
        SummaryId id = begun(DATE);
        List<Chosen> many =
                Stream.generate(() -> Chosen.of(PieceId.next())).limit(10_000).toList();

        assertRefused("compose.cannot.too-many", () -> write(id, 1, many, ComposeSummary.Fate.KEEP));
        assertRefused(
                "compose.cannot.long-words",
                () -> write(
                        id,
                        1,
                        List.of(new Chosen(piece("Long"), LocalText.of(Language.ENGLISH, "x".repeat(2_001)))),
                        ComposeSummary.Fate.KEEP));
    }

    @Test
    void pieceThatIsNotThereIsPassedOver() {
        SummaryId id = begun(DATE);
        write(id, 1, List.of(Chosen.of(PieceId.next()), Chosen.of(piece("There"))), ComposeSummary.Fate.KEEP);

        assertThat(summaries().get(editor, id).orElseThrow().chosen()).hasSize(1);
    }

    @Test
    void draftIsRemovedAndWhatReadersHaveIsNot() {
        SummaryId id = begun(DATE);
        write(id, 1, List.of(Chosen.of(piece("Shown"))), ComposeSummary.Fate.PUBLISH);
        assertRefused(
                "compose.cannot.remove-published",
                () -> desk.part(ComposeSummary.class).remove(editor, id));

        write(id, 2, List.of(Chosen.of(piece("Hidden"))), ComposeSummary.Fate.UNPUBLISH);
        desk.part(ComposeSummary.class).remove(editor, id);
        assertThat(summaries().get(editor, id)).isEmpty();
        begun(DATE);
    }

    @Test
    void whatCameAfterTheLastOneIsOffered() {
        PieceId old = piece("Old");
        PieceId passedOver = piece("Passed over");
        SummaryId before = begun(DATE);
        write(before, 1, List.of(Chosen.of(old)), ComposeSummary.Fate.PUBLISH);
        desk.clock().pass(Duration.ofDays(2));
        PieceId fresh = piece("Fresh");
        desk.begun(editor, "Draft", "Text.");
        SummaryPage next =
                summaries().get(editor, begun(LocalDate.parse("2006-12-22"))).orElseThrow();

        List<PieceId> offered =
                desk.part(Store.class).read(db -> ComposeSummary.fresh(db, new DeskPieces(db, Language.ENGLISH), next));

        assertThat(offered).contains(fresh).doesNotContain(old);
        assertThat(passedOver)
                .as("was dated after the one before, though published earlier")
                .isIn(offered);
    }

    @Test
    void piecesAreFoundByWordsOfTheirTitlesAndAuthors() {
        Caller.Member author = desk.person("Hasebe Toru", Role.AUTHOR);
        PieceId draft =
                desk.begun(author, "Waiting for the neighbours", "Text.").piece();
        piece("100% of nothing");

        assertThat(found("NEIGHBOURS waiting")).containsExactly(draft);
        assertThat(found("hasebe waiting")).containsExactly(draft);
        assertThat(found("hasebe nothing")).isEmpty();
        assertThat(found("0%")).hasSize(1);
        assertThat(found("%")).hasSize(1);
        assertThat(found("_")).isEmpty();
        assertThat(found("<script>alert(1)</script>")).isEmpty();
    }

    @Test
    void othersComposeNothing() {
        SummaryId id = begun(DATE);
        for (Role role : List.of(Role.AUTHOR, Role.TRANSLATOR, Role.ANALYST)) {
            Caller.Member member = desk.member(role.name(), role);
            assertThatThrownBy(() -> desk.part(ComposeSummary.class).begin(member, DATE.plusDays(9)))
                    .isInstanceOf(Policy.Refused.class);
            assertThat(summaries().get(member, id)).isEmpty();
        }
    }

    @Test
    void composingTakesTheSameNumberOfQueriesHoweverMuchIsChosen() {
        SummaryId id = begun(DATE);
        write(id, 1, chosen(2), ComposeSummary.Fate.KEEP);
        int few = cost(id);
        write(id, 2, chosen(20), ComposeSummary.Fate.KEEP);

        assertThat(cost(id)).isEqualTo(few).isLessThan(16);
    }

    private List<Chosen> chosen(int pieces) {
        return IntStream.range(0, pieces)
                .mapToObj(number -> new Chosen(piece("Piece " + number), LocalText.of("Said.", "説明。")))
                .toList();
    }

    private int cost(SummaryId id) {
        queries = 0;
        SummaryPage summary = summaries().get(editor, id).orElseThrow();
        var _ = desk.part(Store.class)
                .read(db -> Composer.of(
                        db,
                        Language.ENGLISH,
                        summary.chosen(),
                        Optional.of("piece"),
                        ComposeSummary.fresh(db, new DeskPieces(db, Language.ENGLISH), summary)));
        return queries;
    }

    private List<PieceId> found(String words) {
        return desk.part(Store.class).read(db -> new DeskPieces(db, Language.ENGLISH).find(words, 10));
    }

    private PieceId piece(String title) {
        return desk.published(editor, title, "Text.").piece();
    }

    private SummaryId begun(LocalDate date) {
        return desk.part(ComposeSummary.class).begin(editor, date);
    }

    private static RecordSummary.Content content(LocalDate date, List<Chosen> chosen) {
        return new RecordSummary.Content(
                date, LocalText.of("Title", "題"), LocalText.of("*Introduction*", "前書き"), chosen);
    }

    private void write(SummaryId id, int known, List<Chosen> chosen, ComposeSummary.Fate fate) {
        desk.part(ComposeSummary.class).write(editor, id, known, content(DATE, chosen), fate);
    }

    private SummaryPages summaries() {
        return desk.part(SummaryPages.class);
    }

    private Optional<SummaryPage> read(LocalDate date) {
        return summaries().of(Caller.READER, date);
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        NotPossible.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
