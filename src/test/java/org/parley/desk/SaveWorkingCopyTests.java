package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.desk.Desk.text;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.SaveWorkingCopy.Outcome;
import org.parley.publishing.Caller;
import org.parley.publishing.Role;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

@OnBothStores
class SaveWorkingCopyTests {

    @AutoClose
    private final Desk desk;

    private final Caller.Member one;
    private final Caller.Member other;

    SaveWorkingCopyTests(StoreKind kind, @TempDir Path folder) {
        desk = new Desk(kind, folder);
        one = desk.member("One", Role.EDITOR);
        other = desk.member("Other", Role.EDITOR);
    }

    @Test
    void whatIsWrittenIsKeptAndCountsOn() {
        EditionKey key = desk.begun(one, "Kept", "First.");
        int version = desk.seen(one, key).version();

        assertThat(desk.part(SaveWorkingCopy.class).save(one, key, version, text("Kept", "Second.")))
                .isInstanceOfSatisfying(
                        Outcome.Kept.class, kept -> assertThat(kept.version()).isEqualTo(version + 1));
        assertThat(Desk.plain(desk.seen(one, key).text().body())).isEqualTo("Second.");
    }

    @Test
    void secondWriterIsToldAndNothingIsOverwritten() {
        EditionKey key = desk.begun(one, "Contested", "First.");
        int both = desk.seen(one, key).version();
        desk.part(SaveWorkingCopy.class).save(one, key, both, text("Contested", "One's."));

        assertThat(desk.part(SaveWorkingCopy.class).save(other, key, both, text("Contested", "Other's.")))
                .isInstanceOfSatisfying(Outcome.Overtaken.class, overtaken -> {
                    assertThat(overtaken.by()).isEqualTo(one.account());
                    assertThat(Desk.plain(overtaken.theirs().body())).isEqualTo("One's.");
                });
        assertThat(Desk.plain(desk.seen(one, key).text().body())).isEqualTo("One's.");
    }

    @Test
    void sameTextTwiceIsNoConflict() {
        EditionKey key = desk.begun(one, "Same", "First.");
        DeskText same = desk.seen(one, key).text();

        assertThat(desk.part(SaveWorkingCopy.class).save(other, key, 0, same)).isInstanceOf(Outcome.Kept.class);
    }

    @Test
    void whoElseHasTheTextOpenIsKnownForAWhile() {
        EditionKey key = desk.begun(one, "Open", "First.");
        assertThat(desk.part(SaveWorkingCopy.class).meet(one, key)).isEmpty();
        assertThat(desk.part(SaveWorkingCopy.class).meet(other, key)).containsExactly(one.account());

        desk.clock().pass(Duration.ofMinutes(2));
        assertThat(desk.part(SaveWorkingCopy.class).meet(other, key)).isEmpty();
    }

    @Test
    void revisionsAreMadeOnlyOfWhatIsNew() {
        EditionKey key = desk.begun(one, "Revised", "First.");
        desk.part(SaveRevision.class).save(one, key, "again");
        assertThat(desk.seen(one, key).latest())
                .isNotNull()
                .satisfies(latest -> assertThat(latest.number()).isEqualTo(1));

        desk.write(one, key, text("Revised", "Second."));
        desk.part(SaveRevision.class).save(one, key, "a second sentence");
        assertThat(desk.seen(one, key).latest())
                .isNotNull()
                .satisfies(latest -> assertThat(latest.number()).isEqualTo(2));
    }

    @Test
    void whatSomebodyElseWroteBecomesARevisionBeforeItIsWrittenOver() {
        EditionKey key = desk.begun(one, "Contested", "First.");
        desk.write(one, key, text("Contested", "One's."));
        desk.write(other, key, text("Contested", "Other's."));

        assertThat(desk.seen(one, key).latest())
                .isNotNull()
                .satisfies(latest -> assertThat(latest.number()).isEqualTo(2));
        desk.part(RestoreRevision.class).restore(one, key, 2);
        assertThat(Desk.plain(desk.seen(one, key).text().body())).isEqualTo("One's.");
    }
}
