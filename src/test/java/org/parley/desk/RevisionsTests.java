package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.page.NotFound;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Role;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

/** That every revision is kept, listed for what it is, and can be restored. */
@OnBothStores
class RevisionsTests {

    @AutoClose
    private final Desk desk;

    private final Caller.Member editor;
    private final Caller.Member author;

    RevisionsTests(StoreKind kind, @TempDir Path folder) {
        desk = new Desk(kind, folder);
        editor = desk.member("Emi Sato", Role.EDITOR);
        author = desk.person("Elena Marsh", Role.AUTHOR);
    }

    @Test
    void revisionsAreListedNewestFirstWithWhoMadeThemAndWhatReadersHad() {
        EditionKey key = desk.published(editor, "Consent", "One.");
        revise(editor, key, "Consent", "Two.", "Said it better");
        desk.part(PublishPiece.class).correct(editor, key, null);
        revise(editor, key, "Consent", "Three.", null);

        List<RevisionEntry> revisions = list(key);

        assertThat(revisions).extracting(RevisionEntry::number).containsExactly(3, 2, 1);
        assertThat(revisions).extracting(RevisionEntry::by).containsOnly("Emi Sato");
        assertThat(revisions).extracting(RevisionEntry::remark).containsExactly(null, "Said it better", null);
        assertThat(revisions).extracting(RevisionEntry::current).containsExactly(false, true, false);
        assertThat(revisions)
                .extracting(revision -> revision.publishedAt() != null)
                .containsExactly(false, true, true);
    }

    @Test
    void approvedRevisionIsMarked() {
        EditionKey key = desk.begun(author, "Consent", "One.");
        desk.part(MoveEdition.class).submit(author, key);
        desk.part(MoveEdition.class).approve(editor, key);

        assertThat(list(key)).singleElement().satisfies(revision -> {
            assertThat(revision.approved()).isTrue();
            assertThat(revision.current()).isFalse();
        });
    }

    @Test
    void restoringMakesTheOldTextANewRevisionAndLosesNothing() {
        EditionKey key = desk.begun(editor, "Consent", "One.");
        revise(editor, key, "Assent", "Two.", null);

        desk.part(RestoreRevision.class).restore(editor, key, 1);

        assertThat(list(key)).extracting(RevisionEntry::number).containsExactly(3, 2, 1);
        assertThat(list(key)).extracting(RevisionEntry::restoredFrom).containsExactly(1, null, null);
        assertThat(desk.seen(editor, key).text().title()).isEqualTo("Consent");
        assertThat(desk.seen(editor, key).text().body()).isEqualTo(text(key, 1).body());
        assertThat(desk.seen(editor, key).changed()).isFalse();
        assertThat(text(key, 2).title()).isEqualTo("Assent");
    }

    @Test
    void whatSomebodyElseWasWritingIsKeptAsTheirRevisionFirst() {
        EditionKey key = desk.begun(author, "Consent", "One.");
        revise(author, key, "Consent", "Two.", null);
        var _ = desk.write(author, key, Desk.text("Not yet saved", "Three."));

        desk.part(RestoreRevision.class).restore(editor, key, 1);

        assertThat(list(key)).extracting(RevisionEntry::number).containsExactly(4, 3, 2, 1);
        assertThat(list(key))
                .extracting(RevisionEntry::by)
                .containsExactly("Emi Sato", "Elena Marsh", "Elena Marsh", "Elena Marsh");
        assertThat(text(key, 3).title()).isEqualTo("Not yet saved");
        assertThat(desk.seen(editor, key).text().title()).isEqualTo("Consent");
    }

    @Test
    void whoeverWasWritingMeanwhileIsToldAndOverwritesNothing() {
        EditionKey key = desk.begun(author, "Consent", "One.");
        revise(author, key, "Consent", "Two.", null);
        int known = desk.seen(author, key).version();
        desk.part(RestoreRevision.class).restore(editor, key, 1);

        assertThat(desk.part(SaveWorkingCopy.class).save(author, key, known, Desk.text("Mine", "Mine.")))
                .isInstanceOf(SaveWorkingCopy.Outcome.Overtaken.class);
    }

    @Test
    void readersSeeNothingOfARestoredTextBeforeItIsPublished() {
        EditionKey key = desk.published(editor, "Consent", "One.");
        revise(editor, key, "Assent", "Two.", null);
        desk.part(PublishPiece.class).correct(editor, key, null);

        desk.part(RestoreRevision.class).restore(editor, key, 1);

        assertThat(desk.read(key).orElseThrow().title()).isEqualTo("Assent");
        desk.part(PublishPiece.class).correct(editor, key, null);
        assertThat(desk.read(key).orElseThrow().title()).isEqualTo("Consent");
    }

    @Test
    void restoringWhatIsWrittenAnywayIsRefused() {
        EditionKey key = desk.begun(editor, "Consent", "One.");

        assertThatThrownBy(() -> desk.part(RestoreRevision.class).restore(editor, key, 1))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("restore-same");
        assertThat(list(key)).hasSize(1);
    }

    @Test
    void revisionOfAnotherEditionCannotBeSeenOrRestoredHere() {
        EditionKey one = desk.begun(editor, "One", "One.");
        EditionKey other = desk.begun(editor, "Other", "Other.");
        revise(editor, other, "Other", "Other again.", null);

        assertThatThrownBy(() -> text(one, 2)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.part(RestoreRevision.class).restore(editor, one, 2))
                .isInstanceOf(NotFound.class);
        assertThat(desk.part(EditionRevisions.class).entry(editor, one, 2)).isEmpty();
    }

    @Test
    void onlyThoseWhoMayWriteRestore() {
        EditionKey key = desk.begun(author, "Consent", "One.");
        revise(author, key, "Consent", "Two.", null);
        desk.part(MoveEdition.class).submit(author, key);

        assertThatThrownBy(() -> desk.part(RestoreRevision.class).restore(author, key, 1))
                .isInstanceOf(Policy.Refused.class);
        assertThatThrownBy(() -> desk.part(EditionRevisions.class).list(desk.member("Somebody", Role.AUTHOR), key, 1))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void longHistoryIsListedPageByPage() {
        EditionKey key = desk.begun(editor, "Consent", "0.");
        for (int i = 1; i <= EditionRevisions.SIZE; i++) {
            revise(editor, key, "Consent", i + ".", null);
        }

        assertThat(list(key)).hasSize(EditionRevisions.SIZE);
        assertThat(desk.part(EditionRevisions.class).list(editor, key, 2).items())
                .extracting(RevisionEntry::number)
                .containsExactly(1);
    }

    private void revise(Caller.Member by, EditionKey key, String title, String markdown, @Nullable String remark) {
        var _ = desk.write(by, key, Desk.text(title, markdown));
        desk.part(SaveRevision.class).save(by, key, remark);
    }

    private List<RevisionEntry> list(EditionKey key) {
        return desk.part(EditionRevisions.class).list(editor, key, 1).items();
    }

    private DeskText text(EditionKey key, int number) {
        return desk.part(EditionRevisions.class).text(editor, key, number);
    }
}
