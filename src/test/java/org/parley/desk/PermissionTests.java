package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.publishing.Caller;
import org.parley.publishing.DescribePiece;
import org.parley.publishing.EditionState;
import org.parley.publishing.NewPiece;
import org.parley.publishing.Permission;
import org.parley.publishing.PieceView;
import org.parley.publishing.Policy;
import org.parley.publishing.Role;
import org.parley.publishing.Writing;
import org.parley.store.Change;
import org.parley.store.ChangeLog;
import org.parley.store.OnBothStores;
import org.parley.store.Store;
import org.parley.store.StoreFixtures;
import org.parley.store.StoreKind;

/** By whose leave a piece is carried, and what becomes of it when the leave ends. It is 20 December 2006, in Tokyo the evening. */
@OnBothStores
class PermissionTests {

    private static final LocalDate TODAY = LocalDate.parse("2006-12-20");

    @AutoClose
    private final Desk desk;

    private final Caller.Member editor;
    private int queries;

    PermissionTests(StoreKind kind, @TempDir Path folder) {
        desk = new Desk(kind, folder);
        editor = desk.member("Erin", Role.EDITOR);
        StoreFixtures.listen(desk.part(Store.class), ExecuteListener.onExecuteStart(_ -> queries++));
    }

    @Test
    void readersAreToldByWhoseLeaveAndUnderWhichLicence() {
        EditionKey key = desk.published(editor, "Carried", "Text.");

        license(key, wanted("Northgate Institute", "CC BY 4.0", TODAY.plusDays(100)));

        Permission permission = permission(key);
        assertThat(permission.licence()).isEqualTo("CC BY 4.0");
        assertThat(permission.ends()).isEqualTo(TODAY.plusDays(100));
        assertThat(permission.statement().in(Language.JAPANESE)).isEqualTo("許諾を得て転載。");
        assertThat(permission.licensor())
                .satisfies(licensor ->
                        assertThat(licensor.name().in(Language.ENGLISH)).isEqualTo("Northgate Institute"));
    }

    @Test
    void institutionThatIsKnownUnderTheNameIsMeant() {
        EditionKey first = desk.published(editor, "First", "Text.");
        EditionKey second = desk.published(editor, "Second", "Text.");
        license(first, named(LocalText.of("Northgate Institute", "ノースゲート研究所")));
        license(second, named(LocalText.of(Language.JAPANESE, "ノースゲート研究所")));

        assertThat(permission(second).licensor()).isEqualTo(permission(first).licensor());
    }

    @Test
    void lineOfAnImportIsKept() {
        EditionKey key = desk.published(editor, "Imported", "Text.");
        var _ = desk.part(Writing.class).write(new Caller.Operator("import"), transaction -> {
            desk.part(DescribePiece.class)
                    .license(
                            transaction,
                            key.piece(),
                            new NewPiece.Leave(null, LocalText.NONE, "(by kind permission)", null));
            return true;
        });

        license(key, wanted("Northgate Institute", null, null));
        assertThat(permission(key).raw()).isEqualTo("(by kind permission)");

        license(key, new LicensePiece.Wanted(LocalText.NONE, LocalText.NONE, null, null));
        assertThat(permission(key).raw()).isEqualTo("(by kind permission)");
        assertThat(permission(key).licensor()).isNull();
    }

    @Test
    void pieceThatNeedsNobodysLeaveHasNoPermission() {
        EditionKey key = desk.published(editor, "Own", "Text.");
        license(key, wanted("Northgate Institute", null, null));

        license(key, new LicensePiece.Wanted(LocalText.NONE, LocalText.NONE, null, null));

        assertThat(view(key).permission()).isNull();
    }

    @Test
    void nobodyOverwritesWhatSomebodyElseSaidMeanwhile() {
        EditionKey key = desk.published(editor, "Said by two", "Text.");
        LicensePiece license = desk.part(LicensePiece.class);
        String seen = license.get(editor, key.piece()).fingerprint();
        license.license(editor, key.piece(), seen, wanted("Northgate Institute", "CC BY 4.0", TODAY.plusDays(100)));

        assertThatThrownBy(() -> license.license(
                        desk.member("Other", Role.EDITOR), key.piece(), seen, wanted("Hangang Institute", null, null)))
                .isInstanceOfSatisfying(
                        NotPossible.class,
                        refused -> assertThat(refused.key()).isEqualTo("permission.cannot.overtaken"));

        assertThat(permission(key).licence()).isEqualTo("CC BY 4.0");
        String now = license.get(editor, key.piece()).fingerprint();
        license.license(editor, key.piece(), now, wanted("Hangang Institute", null, null));
        assertThat(permission(key).ends()).isNull();
    }

    @Test
    void onlyThoseWhoDecideSayByWhoseLeave() {
        EditionKey key = desk.published(editor, "Not for all", "Text.");
        for (Role role : List.of(Role.AUTHOR, Role.TRANSLATOR, Role.ANALYST)) {
            Caller.Member member = desk.member(role.name(), role);
            assertThatThrownBy(() -> desk.part(LicensePiece.class)
                            .license(member, key.piece(), "", wanted("Northgate Institute", null, null)))
                    .as(role.name())
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> list(member, null, "")).isInstanceOf(Policy.Refused.class);
        }
        assertThat(view(key).permission()).isNull();
    }

    @Test
    void pieceIsWithdrawnOnceTheLastDayIsOverWhereTheJournalIsMade() {
        EditionKey key = desk.published(editor, "Until tonight", "Text.");
        license(key, wanted("Northgate Institute", null, TODAY));

        desk.part(WithdrawEnded.class).run();
        assertThat(state(key)).isEqualTo(EditionState.PUBLISHED);

        // 18:30 in Tokyo, and then one minute before and one after midnight there.
        desk.clock().pass(Duration.ofMinutes(5 * 60 + 29));
        desk.part(WithdrawEnded.class).run();
        assertThat(state(key)).isEqualTo(EditionState.PUBLISHED);

        desk.clock().pass(Duration.ofMinutes(2));
        desk.part(WithdrawEnded.class).run();
        assertThat(desk.read(key)).hasValueSatisfying(edition -> {
            assertThat(edition.state()).isEqualTo(EditionState.WITHDRAWN);
            assertThat(edition.isNotice()).isTrue();
            assertThat(edition.body().isEmpty()).isTrue();
        });
    }

    @Test
    void whatWasWithdrawnIsWithdrawnOnceAndLogged() {
        EditionKey key = desk.published(editor, "Once", "Text.");
        license(key, wanted("Northgate Institute", null, TODAY.minusDays(1)));

        desk.part(WithdrawEnded.class).run();
        desk.part(WithdrawEnded.class).run();

        assertThat(desk.part(ChangeLog.class).after(0, 1000))
                .filteredOn(change -> change.act().equals("withdrawn"))
                .singleElement()
                .extracting(Change::by)
                .isEqualTo("permissions");
    }

    @Test
    void prolongedPieceIsShownAgainByTheEditor() {
        EditionKey key = desk.published(editor, "Prolonged", "Text.");
        license(key, wanted("Northgate Institute", null, TODAY.minusDays(1)));
        desk.part(WithdrawEnded.class).run();
        Map<Language, String> why = Map.of(Language.ENGLISH, "The permission was prolonged.");

        assertThatThrownBy(() -> desk.part(PublishPiece.class).reinstate(editor, key, why))
                .isInstanceOfSatisfying(
                        NotPossible.class,
                        refused -> assertThat(refused.key()).isEqualTo("desk.finding.permission-ended"));

        license(key, wanted("Northgate Institute", null, TODAY.plusDays(365)));
        desk.part(PublishPiece.class).reinstate(editor, key, why);
        desk.part(WithdrawEnded.class).run();
        assertThat(state(key)).isEqualTo(EditionState.PUBLISHED);
    }

    @Test
    void scheduledPieceWhosePermissionHasEndedIsHeld() {
        EditionKey key = desk.begun(editor, "Too late", "Text.");
        desk.part(MoveEdition.class).approve(editor, key);
        license(key, wanted("Northgate Institute", null, TODAY.plusDays(3)));
        desk.part(PublishPiece.class)
                .schedule(editor, key, desk.clock().instant().plus(Duration.ofDays(2)));
        license(key, wanted("Northgate Institute", null, TODAY.plusDays(1)));

        desk.clock().pass(Duration.ofDays(2));
        desk.part(PublishDue.class).run();

        assertThat(desk.read(key)).isEmpty();
        assertThat(desk.seen(editor, key).heldBecause()).isEqualTo("desk.finding.permission-ended");
    }

    @Test
    void pieceIsNotScheduledForADayOnWhichItMayNotBeCarried() {
        EditionKey key = desk.begun(editor, "Beyond", "Text.");
        desk.part(MoveEdition.class).approve(editor, key);
        license(key, wanted("Northgate Institute", null, TODAY.plusDays(1)));

        assertThatThrownBy(() -> desk.part(PublishPiece.class)
                        .schedule(editor, key, desk.clock().instant().plus(Duration.ofDays(3))))
                .isInstanceOf(NotPossible.class);
    }

    @Test
    void listHasThoseThatEndSoonFirst() {
        Map<String, @Nullable LocalDate> ends = new java.util.LinkedHashMap<>();
        ends.put("Open", null);
        ends.put("Later", TODAY.plusDays(91));
        ends.put("Quarter", TODAY.plusDays(31));
        ends.put("Month", TODAY.plusDays(30));
        ends.put("Overdue", TODAY.minusDays(1));
        ends.forEach((title, day) ->
                license(desk.published(editor, title, "Text."), wanted("Northgate Institute", null, day)));

        Permissions.Found found = list(editor, null, "");

        assertThat(titles(found)).containsExactly("Overdue", "Month", "Quarter", "Later", "Open");
        assertThat(found.listing().items()).extracting(Permissions.Row::term).containsExactly(Term.values());
        assertThat(found.counts().values()).containsOnly(1);
        assertThat(titles(list(editor, Term.QUARTER, ""))).containsExactly("Quarter");
        assertThat(titles(list(editor, null, "north"))).hasSize(5);
        assertThat(titles(list(editor, null, "month"))).containsExactly("Month");
        assertThat(titles(list(editor, null, "100%_!"))).isEmpty();
    }

    @Test
    void deskShowsWhatEndsWithinSixtyDays() {
        license(desk.published(editor, "Soon", "Text."), wanted("Northgate Institute", null, TODAY.plusDays(60)));
        license(desk.published(editor, "Not yet", "Text."), wanted("Northgate Institute", null, TODAY.plusDays(61)));
        license(desk.begun(editor, "Draft", "Text."), wanted("Northgate Institute", null, TODAY));

        EndingQueue queue = desk.part(EndingQueue.class);
        Caller.Member author = desk.member("Aoki", Role.AUTHOR);
        assertThat(desk.part(Store.class)
                        .read(db -> queue.read(db, editor, Language.ENGLISH))
                        .items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.title()).isEqualTo("Soon");
                    assertThat(item.about()).isEqualTo("May be carried until 18 February 2007");
                });
        assertThat(desk.part(Store.class)
                        .read(db -> queue.read(db, author, Language.ENGLISH))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void listTakesTheSameNumberOfQueriesHoweverLongItIs() {
        fill(2);
        int few = cost();
        fill(10);

        assertThat(cost()).isEqualTo(few).isLessThan(8);
    }

    private void fill(int pieces) {
        IntStream.range(0, pieces)
                .forEach(number -> license(
                        desk.published(editor, "Piece " + number, "Text."),
                        wanted("Institution " + number, "CC BY 4.0", TODAY.plusDays(number))));
    }

    private int cost() {
        queries = 0;
        var _ = list(editor, null, "");
        return queries;
    }

    private Permissions.Found list(Caller.Member member, @Nullable Term term, String words) {
        return desk.part(Permissions.class).read(member, term, words, Language.ENGLISH, 1, 50);
    }

    private static List<String> titles(Permissions.Found found) {
        return found.listing().items().stream()
                .map(row -> row.piece().title().in(Language.ENGLISH))
                .toList();
    }

    private static LicensePiece.Wanted wanted(String licensor, @Nullable String licence, @Nullable LocalDate ends) {
        return new LicensePiece.Wanted(
                LocalText.of(Language.ENGLISH, licensor),
                LocalText.of("Reprinted by permission.", "許諾を得て転載。"),
                licence,
                ends);
    }

    private static LicensePiece.Wanted named(LocalText licensor) {
        return new LicensePiece.Wanted(licensor, LocalText.NONE, null, null);
    }

    private void license(EditionKey key, LicensePiece.Wanted wanted) {
        LicensePiece license = desk.part(LicensePiece.class);
        license.license(editor, key.piece(), license.get(editor, key.piece()).fingerprint(), wanted);
    }

    private PieceView view(EditionKey key) {
        return desk.view(key.piece()).orElseThrow();
    }

    private Permission permission(EditionKey key) {
        return java.util.Objects.requireNonNull(view(key).permission());
    }

    private EditionState state(EditionKey key) {
        return desk.read(key).orElseThrow().state();
    }
}
