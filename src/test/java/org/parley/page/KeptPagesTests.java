package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.DatabaseAddress;
import org.parley.store.OnBothStores;
import org.parley.store.Store;
import org.parley.store.StoreFixtures;
import org.parley.store.StoreKind;
import org.parley.store.Subject;
import org.parley.store.Tailing;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

@OnBothStores
class KeptPagesTests {

    private static final Subject PIECE = new Subject("piece", "1");
    private static final Subject OTHER = new Subject("piece", "2");
    private static final Subject PERSON = new Subject("person", "1");

    private final DatabaseAddress address;

    @AutoClose
    private final Store store;

    private final KeptPages kept;
    private final Tailing tailing;

    KeptPagesTests(StoreKind kind, @TempDir Path folder) {
        address = kind.address(folder);
        store = StoreKind.open(address);
        kept = new KeptPages(StoreFixtures.log(store), new MockEnvironment());
        tailing = StoreFixtures.tailing(store, kept);
    }

    @Test
    void pageIsKeptUntilSomethingThatItShowsIsChanged() {
        Rendering page = rendering("a page");
        keep("/en/x", page, PIECE);

        assertThat(kept.find("/en/x")).isSameAs(page);
        change(store, PIECE);
        assertThat(kept.find("/en/x")).isNull();
    }

    @Test
    void pageIsKeptThroughAChangeOfSomethingElse() {
        keep("/en/x", rendering("a page"), PIECE);

        change(store, OTHER);
        change(store, PERSON);

        assertThat(kept.find("/en/x")).isNotNull();
    }

    @Test
    void pageThatShowsAllOfAKindIsDroppedWhenOneOfThemIsChanged() {
        keep("/en/archive", rendering("an archive"), Subject.any("piece"));

        change(store, PERSON);
        assertThat(kept.find("/en/archive")).isNotNull();
        change(store, OTHER);
        assertThat(kept.find("/en/archive")).isNull();
    }

    @Test
    void pageIsDroppedWhenAllOfAKindAreChanged() {
        keep("/en/x", rendering("a page"), Subject.any("setting"));

        change(store, new Subject("setting", "TITLE"));

        assertThat(kept.find("/en/x")).isNull();
    }

    @Test
    void nothingIsKeptThatWasMadeWhileSomethingWasChanged() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        kept.begin(request);

        change(store, OTHER);
        kept.keep(request, "/en/x", rendering("half old, half new"), Set.of(PIECE));

        assertThat(kept.find("/en/x")).isNull();
    }

    @Test
    void nothingIsKeptForARequestWhoseBeginningWasNotNoted() {
        kept.keep(new MockHttpServletRequest(), "/en/x", rendering("a page"), Set.of(PIECE));

        assertThat(kept.find("/en/x")).isNull();
    }

    @Test
    void whoeverChangedSomethingReadsItChanged() {
        for (int time = 0; time < 20; time++) {
            keep("/en/x", rendering("a page"), PIECE);

            store.run("test", transaction -> transaction.changed("changed", PIECE));

            assertThat(kept.find("/en/x")).isNull();
        }
    }

    @Test
    void changeByAnotherProcessIsNoticedOnceTheLogIsFollowed() {
        keep("/en/x", rendering("a page"), PIECE);

        try (Store another = StoreKind.open(address)) {
            another.run("another process", transaction -> transaction.changed("changed", PIECE));
        }
        tailing.catchUp();

        assertThat(kept.find("/en/x")).isNull();
    }

    @Test
    void whatWasChangedBeforeItBeganDoesNotConcernIt() {
        change(store, PIECE);

        assertThat(new KeptPages(StoreFixtures.log(store), new MockEnvironment()).reached())
                .isEqualTo(1);
    }

    @Test
    void addressWithAnotherQueryIsAnotherPage() {
        keep(Pages.address("/en/x", "page=2"), rendering("the second"), PIECE);

        assertThat(find("/en/x", "page=2")).isNotNull();
        assertThat(find("/en/x", null)).isNull();
    }

    private @Nullable Rendering find(String path, @Nullable String query) {
        return kept.find(Pages.address(path, query));
    }

    private void keep(String at, Rendering rendering, Subject... shows) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        kept.begin(request);
        kept.keep(request, at, rendering, Set.of(shows));
    }

    private void change(Store in, Subject subject) {
        in.run("test", transaction -> transaction.changed("changed", subject));
        tailing.catchUp();
    }

    private static Rendering rendering(String text) {
        return Rendering.of(text.getBytes(StandardCharsets.UTF_8), "text/html");
    }
}
