package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.desk.Desk.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.Role;
import org.parley.store.OnBothStores;
import org.parley.store.Store;
import org.parley.store.StoreFixtures;
import org.parley.store.StoreKind;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

/** What the desk's home says needs each member now. */
@OnBothStores
class DeskHomeTests {

    @AutoClose
    private final Desk desk;

    private final Caller.Member editor;
    private final Caller.Member author;
    private int queries;

    DeskHomeTests(StoreKind kind, @TempDir Path folder) {
        desk = new Desk(kind, folder);
        editor = desk.member("Erin", Role.EDITOR);
        author = desk.person("Aoki Jun", Role.AUTHOR);
        StoreFixtures.listen(desk.part(Store.class), ExecuteListener.onExecuteStart(_ -> queries++));
    }

    @Test
    void editorIsShownWhatWasHandedIn() {
        EditionKey key = desk.begun(author, "To be read", "Text.");
        desk.part(MoveEdition.class).submit(author, key);

        assertThat(titles(editor, "to-review")).containsExactly("To be read");
        assertThat(titles(author, "to-review")).isEmpty();
    }

    @Test
    void authorIsShownDraftsAndRemarksOfTheirOwn() {
        EditionKey key = desk.begun(author, "Mine", "Text.");
        desk.begun(editor, "Another's", "Text.");
        desk.part(Remarks.class).make(editor, key, null, null, "Shorter, please.");

        assertThat(titles(author, "drafts")).containsExactly("Mine");
        assertThat(titles(author, "remarks")).containsExactly("Mine");
        assertThat(titles(author, "underway")).isEmpty();
        assertThat(titles(editor, "underway")).containsExactly("Mine");
    }

    @Test
    void whatIsScheduledStandsInTheOrderOfItsTime() {
        for (int hours : List.of(3, 1, 2)) {
            EditionKey key = desk.begun(editor, "In " + hours, "Text.");
            desk.part(MoveEdition.class).approve(editor, key);
            desk.part(PublishPiece.class)
                    .schedule(editor, key, desk.clock().instant().plus(Duration.ofHours(hours)));
        }

        assertThat(titles(editor, "scheduled")).containsExactly("In 1", "In 2", "In 3");
    }

    @Test
    void changeThatWasHandedInWaitsForTheEditor() {
        Caller.Member translator = desk.member("Mori", Role.TRANSLATOR);
        EditionKey key = desk.published(editor, "Shown", "Text.");
        desk.write(editor, key, text("Shown", "Another text."));
        desk.part(MoveEdition.class).submit(editor, key);

        assertThat(titles(editor, "proposed")).containsExactly("Shown");
        assertThat(titles(translator, "proposed")).isEmpty();
    }

    @Test
    void homeTakesTheSameNumberOfQueriesHoweverMuchThereIs() {
        fill(1);
        int few = cost();
        fill(12);

        assertThat(cost()).isEqualTo(few).isLessThan(40);
    }

    private void fill(int each) {
        IntStream.range(0, each).forEach(number -> {
            EditionKey draft = desk.begun(author, "Draft " + number, "Text.");
            desk.part(Remarks.class).make(editor, draft, null, null, "Shorter.");
            desk.part(MoveEdition.class).submit(author, desk.begun(author, "Handed in " + number, "Text."));
            EditionKey approved = desk.begun(editor, "Approved " + number, "Text.");
            desk.part(MoveEdition.class).approve(editor, approved);
            EditionKey scheduled = desk.begun(editor, "Scheduled " + number, "Text.");
            desk.part(MoveEdition.class).approve(editor, scheduled);
            desk.part(PublishPiece.class)
                    .schedule(editor, scheduled, desk.clock().instant().plus(Duration.ofDays(1)));
            EditionKey changed = desk.published(editor, "Shown " + number, "Text.");
            desk.write(editor, changed, text("Shown " + number, "Another text."));
            desk.part(MoveEdition.class).submit(editor, changed);
            desk.begun(editor, "Begun " + number, "Text.");
        });
    }

    private int cost() {
        queries = 0;
        queues().forEach(queue -> read(queue, editor));
        return queries;
    }

    private List<String> titles(Caller.Member member, String word) {
        return queues().stream()
                .filter(queue -> queue.word().equals(word))
                .flatMap(queue -> read(queue, member).items().stream())
                .map(Work.Item::title)
                .toList();
    }

    private Work read(WorkQueue queue, Caller.Member member) {
        return desk.part(Store.class).read(db -> queue.read(db, member, Language.ENGLISH));
    }

    private List<WorkQueue> queues() {
        return desk.all(WorkQueue.class).stream()
                .sorted(AnnotationAwareOrderComparator.INSTANCE)
                .toList();
    }
}
