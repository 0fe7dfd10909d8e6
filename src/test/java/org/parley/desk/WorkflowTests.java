package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.desk.Desk.text;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.language.Language;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.Notice;
import org.parley.publishing.Policy;
import org.parley.publishing.Role;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

/** The way of a piece from the first draft to the reader, and back. */
@OnBothStores
class WorkflowTests {

    private static final Duration HOUR = Duration.ofHours(1);

    @AutoClose
    private final Desk desk;

    private final Caller.Member editor;
    private final Caller.Member author;

    WorkflowTests(StoreKind kind, @TempDir Path folder) {
        desk = new Desk(kind, folder);
        editor = desk.member("Erin", Role.EDITOR);
        author = desk.person("Aoki Jun", Role.AUTHOR);
    }

    @Test
    void draftGoesThroughReviewToTheReader() {
        EditionKey key = desk.begun(author, "What consent costs", "Consent has a price.");
        assertThat(desk.read(key)).isEmpty();

        desk.part(MoveEdition.class).submit(author, key);
        assertThat(desk.seen(editor, key).state()).isEqualTo(EditionState.IN_REVIEW);
        desk.part(MoveEdition.class).approve(editor, key);
        desk.part(PublishPiece.class).now(editor, key);

        assertThat(desk.read(key)).hasValueSatisfying(edition -> {
            assertThat(edition.title()).isEqualTo("What consent costs");
            assertThat(edition.state()).isEqualTo(EditionState.PUBLISHED);
        });
        assertThat(desk.view(key.piece())).hasValueSatisfying(view -> {
            assertThat(view.card().slug()).hasToString("what-consent-costs");
            assertThat(view.card().date()).hasToString("2006-12-20");
            assertThat(view.card().authors()).hasSize(1);
        });
    }

    @Test
    void authorsSeeOnlyWhatIsTheirs() {
        EditionKey others = desk.begun(editor, "Not theirs", "Text.");

        assertThatThrownBy(() -> desk.seen(author, others)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.part(MoveEdition.class).submit(author, others))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void authorsDoNotWriteOnceTheyHandedIn() {
        EditionKey key = desk.begun(author, "Handed in", "Text.");
        desk.part(MoveEdition.class).submit(author, key);

        assertThatThrownBy(() -> desk.write(author, key, text("Handed in", "Another text.")))
                .isInstanceOf(Policy.Refused.class);
        assertThatThrownBy(() -> desk.part(PublishPiece.class).now(author, key)).isInstanceOf(Policy.Refused.class);
    }

    @Test
    void whatIsGivenBackCarriesTheRemark() {
        EditionKey key = desk.begun(author, "Given back", "Text.");
        desk.part(MoveEdition.class).submit(author, key);
        desk.part(MoveEdition.class).giveBack(editor, key, "Name the price.");

        assertThat(desk.seen(author, key).state()).isEqualTo(EditionState.DRAFT);
        assertThat(desk.part(Remarks.class).of(author, key))
                .singleElement()
                .satisfies(remark -> assertThat(remark.content()).isEqualTo("Name the price."));
    }

    @Test
    void whatHasNoTitleOrNoTextIsNotPublished() {
        EditionKey untitled = desk.begun(editor, "", "Text.");
        EditionKey empty = desk.begun(editor, "Empty", "");

        assertThatThrownBy(() -> desk.part(PublishPiece.class).now(editor, untitled))
                .isInstanceOfSatisfying(
                        NotPossible.class, no -> assertThat(no.key()).isEqualTo("desk.finding.no-title"));
        assertThatThrownBy(() -> desk.part(MoveEdition.class).approve(editor, empty))
                .isInstanceOfSatisfying(
                        NotPossible.class, no -> assertThat(no.key()).isEqualTo("desk.finding.no-text"));
    }

    @Test
    void scheduledPieceIsPublishedWhenItsTimeComesAsItWasApproved() {
        EditionKey key = approved("On time", "As approved.");
        desk.part(PublishPiece.class).schedule(editor, key, in(HOUR));
        desk.write(editor, key, text("On time", "Changed since."));

        desk.part(PublishDue.class).run();
        assertThat(desk.read(key)).isEmpty();

        desk.clock().pass(HOUR);
        desk.part(PublishDue.class).run();
        assertThat(desk.read(key))
                .hasValueSatisfying(
                        edition -> assertThat(Desk.plain(edition.body())).isEqualTo("As approved."));
        assertThat(desk.seen(editor, key).hasNews()).isTrue();
    }

    @Test
    void scheduleDoesNotPublishForWhoeverMayNoLonger() {
        EditionKey key = approved("Too late", "Text.");
        desk.part(PublishPiece.class).schedule(editor, key, in(HOUR));
        desk.dismiss(editor);
        desk.clock().pass(HOUR);

        desk.part(PublishDue.class).run();

        assertThat(desk.read(key)).isEmpty();
        Caller.Member other = desk.member("Other", Role.EDITOR);
        assertThat(desk.seen(other, key).state()).isEqualTo(EditionState.APPROVED);
        assertThat(desk.seen(other, key).heldBecause()).isEqualTo("desk.held.no-longer-trusted");
    }

    @Test
    void scheduleLiesInTheFuture() {
        EditionKey key = approved("Yesterday", "Text.");

        assertThatThrownBy(() -> desk.part(PublishPiece.class).schedule(editor, key, in(HOUR.negated())))
                .isInstanceOfSatisfying(
                        NotPossible.class, no -> assertThat(no.key()).isEqualTo("desk.cannot.schedule-in-the-past"));
        assertThat(desk.seen(editor, key).state()).isEqualTo(EditionState.APPROVED);
    }

    @Test
    void correctionIsTakenUpWithADatedNote() {
        EditionKey key = desk.published(editor, "Exports", "They rose by 4 per cent.");
        desk.clock().pass(HOUR);
        desk.write(editor, key, text("Exports", "They rose by 3 per cent."));
        assertThat(desk.read(key))
                .hasValueSatisfying(
                        edition -> assertThat(Desk.plain(edition.body())).contains("4 per cent"));

        desk.part(PublishPiece.class).correct(editor, key, "The figure was 3, not 4 per cent.");

        assertThat(desk.read(key)).hasValueSatisfying(edition -> {
            assertThat(edition.state()).isEqualTo(EditionState.CORRECTED);
            assertThat(Desk.plain(edition.body())).contains("3 per cent");
        });
        assertThat(desk.view(key.piece()).orElseThrow().notices())
                .containsExactly(new Notice(
                        Notice.Kind.CORRECTION,
                        Language.ENGLISH,
                        "The figure was 3, not 4 per cent.",
                        desk.clock().instant()));
    }

    @Test
    void spellingIsMendedWithoutANote() {
        EditionKey key = desk.published(editor, "Exports", "They roes.");
        desk.write(editor, key, text("Exports", "They rose."));
        desk.part(PublishPiece.class).correct(editor, key, null);

        assertThat(desk.read(key)).hasValueSatisfying(edition -> {
            assertThat(edition.state()).isEqualTo(EditionState.PUBLISHED);
            assertThat(Desk.plain(edition.body())).isEqualTo("They rose.");
        });
        assertThat(desk.view(key.piece()).orElseThrow().notices()).isEmpty();
    }

    @Test
    void retractedPieceKeepsItsAddressAndSaysWhy() {
        EditionKey key = desk.published(editor, "Regretted", "Text.");
        desk.part(PublishPiece.class).retract(editor, key, Map.of(Language.ENGLISH, "The data were not ours."));

        assertThat(desk.read(key)).hasValueSatisfying(edition -> {
            assertThat(edition.isNotice()).isTrue();
            assertThat(edition.body().isEmpty()).isTrue();
        });
        assertThat(desk.view(key.piece()).orElseThrow().notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.content()).isEqualTo("The data were not ours."));

        desk.part(PublishPiece.class).reinstate(editor, key, Map.of(Language.ENGLISH, "They were after all."));
        assertThat(desk.read(key))
                .hasValueSatisfying(
                        edition -> assertThat(Desk.plain(edition.body())).isEqualTo("Text."));
    }

    @Test
    void nothingIsRetractedWithoutAReason() {
        EditionKey key = desk.published(editor, "Kept", "Text.");

        assertThatThrownBy(() -> desk.part(PublishPiece.class).retract(editor, key, Map.of()))
                .isInstanceOf(NotPossible.class);
        assertThat(desk.read(key))
                .hasValueSatisfying(edition -> assertThat(edition.isNotice()).isFalse());
    }

    @Test
    void whatTheDatabaseListsIsWhatThePolicyLetsEachSee() {
        EditionKey draft = desk.begun(author, "Draft", "Text.");
        EditionKey ready = approved("Approved", "Text.");
        EditionKey shown = desk.published(editor, "Shown", "Text.");
        for (Role role : Desk.allRoles()) {
            Caller.Member member = desk.member("One", role);
            for (EditionKey key : java.util.List.of(draft, ready, shown)) {
                boolean sees =
                        Policy.may(member, Act.SEE, desk.seen(editor, key).standing());
                assertThat(listed(member, key)).as("%s %s", role, key).isEqualTo(sees && !isOwnOnly(member, key));
            }
        }
    }

    private boolean isOwnOnly(Caller.Member member, EditionKey key) {
        return !Policy.may(
                member,
                Act.SEE,
                new org.parley.publishing.Standing(desk.seen(editor, key).state(), true, false));
    }

    private boolean listed(Caller.Member member, EditionKey key) {
        return desk.part(org.parley.store.Store.class)
                .read(db -> new WorkReading(db, Language.ENGLISH)
                                .read(
                                        Ownership.may(member, Act.SEE),
                                        org.parley.store.schema.Tables.EDITION.UPDATED_AT,
                                        org.parley.store.schema.Tables.EDITION.UPDATED_AT.desc(),
                                        100,
                                        0)
                                .items()
                                .stream()
                                .anyMatch(item -> item.edition().equals(key)));
    }

    private EditionKey approved(String title, String markdown) {
        EditionKey key = desk.begun(editor, title, markdown);
        desk.part(MoveEdition.class).approve(editor, key);
        return key;
    }

    private Instant in(Duration time) {
        return desk.clock().instant().plus(time);
    }
}
