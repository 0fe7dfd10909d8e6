package org.parley.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.language.Language;
import org.parley.language.Slug;
import org.parley.newsletter.delivery.NewMailing;

class ReaderListTests {

    static Stream<ReaderList> lists() {
        return Stream.of(
                ReaderList.WEEKLY,
                new ReaderList(ListKind.SECTION, "books-journals"),
                new ReaderList(ListKind.DEBATE, "allied-settlement"),
                new ReaderList(ListKind.DEBATE, "long-".repeat(15) + "slug"),
                new ReaderList(ListKind.DEBATE, "a".repeat(Slug.LONGEST)),
                new ReaderList(ListKind.SEARCH, "q=%E5%90%8C%E7%9B%9F&lang=ja"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void nameInMailIsOneThatMailingsTake(ReaderList list) {
        var content = Map.of(Language.ENGLISH, new NewMailing.Content("A list", "A subject", "<p>Text.</p>"));

        assertThat(new NewMailing(list.mailName(), content, null).list())
                .isEqualTo(list.mailName())
                .startsWith(list.kind().word());
    }

    @Test
    void nameInMailTellsListsApart() {
        assertThat(ReaderList.WEEKLY.mailName()).isEqualTo("weekly");
        assertThat(new ReaderList(ListKind.SECTION, "debates").mailName()).isEqualTo("section-debates");
        assertThat(lists().map(ReaderList::mailName)).doesNotHaveDuplicates();
        assertThat(new ReaderList(ListKind.SEARCH, "q=rice").mailName())
                .matches("search-[0-9a-f]{12}")
                .isNotEqualTo(new ReaderList(ListKind.SEARCH, "q=steel").mailName());
    }
}
