package org.parley.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.language.Language;
import org.parley.store.OnBothStores;
import org.parley.store.StoreFixtures;
import org.parley.store.StoreKind;

/** That what a list costs does not grow with its length. */
@OnBothStores
class QueryCountTests {

    private static final List<Section> SECTIONS = List.of(Section.values());

    @AutoClose
    private final Journal journal;

    private int queries;

    QueryCountTests(StoreKind kind, @TempDir Path folder) {
        journal = Journal.in(kind, folder);
        StoreFixtures.listen(journal.store(), ExecuteListener.onExecuteStart(this::count));
    }

    private void count(ExecuteContext context) {
        queries++;
    }

    @Test
    void listsAndPiecesTakeTheSameNumberOfQueriesHoweverManyThereAre() {
        List<PieceId> few = publish(2);
        List<Integer> forFew = costs(few);
        List<PieceId> many = Stream.concat(few.stream(), publish(30).stream()).toList();

        assertThat(costs(many))
                .isEqualTo(forFew)
                .allSatisfy(cost -> assertThat(cost).isBetween(1, 12));
    }

    private List<Integer> costs(List<PieceId> pieces) {
        Catalogue catalogue = journal.catalogue();
        return List.of(
                cost(() -> catalogue.list(Caller.READER, PieceQuery.all(1, 100))),
                cost(() -> catalogue.newestBySection(Caller.READER, 100)),
                cost(() -> catalogue.cards(Caller.READER, pieces)),
                cost(() -> catalogue.pieces(Caller.READER, pieces)),
                cost(() -> journal.directory().authors(Caller.READER, Language.ENGLISH)));
    }

    private int cost(Supplier<?> reading) {
        queries = 0;
        assertThat(reading.get()).isNotNull();
        return queries;
    }

    private List<PieceId> publish(int pieces) {
        return IntStream.range(0, pieces)
                .mapToObj(number -> journal.publish(PieceFixtures.titled("Piece " + number)
                        .in(SECTIONS.get(number % SECTIONS.size()))
                        .by(journal.person("Author " + number), "Fellow " + number)
                        .byLeaveOf(journal.institution("Institution " + number))
                        .translated(Language.JAPANESE, "論評 " + number, "合意には代価がある。")))
                .toList();
    }
}
