package org.parley.debate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.Journal;
import org.parley.publishing.Lengths;
import org.parley.publishing.PieceFixtures;
import org.parley.publishing.PieceId;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

/** A debate of five hundred pieces is read in as many queries as one of five, and its picture is one that can be read. */
@OnBothStores
class LargeDebateTests {

    @AutoClose
    private final Journal journal;

    private final AtomicInteger queries = new AtomicInteger();
    private final Debates debates;
    private final DebatePageReading reading;

    LargeDebateTests(StoreKind kind, @TempDir Path folder) {
        journal = Journal.in(kind, folder);
        debates = new Debates(journal.store(), journal.directory());
        reading = new DebatePageReading(
                debates,
                journal.catalogue(),
                new Invitations(journal.store(), journal.directory()),
                new Voices(journal.store(), journal.directory()),
                new BalanceReading(journal.catalogue(), journal.directory(), new Lengths(journal.store())),
                ZoneOffset.UTC);
        var _ = journal.store()
                .<Object>read(db -> db.configuration().set(new DefaultExecuteListenerProvider(new Counting())));
    }

    private final class Counting implements ExecuteListener {

        private static final long serialVersionUID = 1L;

        @Override
        public void executeStart(ExecuteContext context) {
            queries.incrementAndGet();
        }
    }

    /** A debate in which each piece answers the one that stands at half its number, and every seventh one more. */
    private void record(String slug, int size) {
        List<PieceId> pieces = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            pieces.add(journal.publish(PieceFixtures.titled("Piece " + number + " of " + slug)
                    .dated("20%02d-%02d-%02d".formatted(number / 100, number / 25 % 12 + 1, number % 25 + 1))));
        }
        journal.run(transaction -> {
            DebateId debate = new RecordDebate()
                    .record(
                            transaction,
                            new NewDebate(
                                    Slug.of(slug),
                                    null,
                                    PartialDate.of(2000),
                                    null,
                                    LocalText.of("How many?", "いくつか"),
                                    LocalText.NONE,
                                    LocalText.NONE));
            for (int number = 0; number < size; number++) {
                new RecordDebate().include(transaction, debate, pieces.get(number));
                if (number > 0) {
                    new RecordReply().record(transaction, pieces.get(number), pieces.get(number / 2));
                }
                if (number > 7 && number % 7 == 0) {
                    new RecordReply().record(transaction, pieces.get(number), pieces.get(number - 7));
                }
            }
        });
    }

    private DebatePage read(String slug) {
        queries.set(0);
        return reading.of(debates.debate(Slug.of(slug)).orElseThrow());
    }

    @Test
    void itTakesAsManyQueriesAsASmallOne() {
        record("small", 5);
        record("large", 500);
        var _ = read("small");
        int ofSmall = queries.get();

        DebatePage large = read("large");

        assertThat(ofSmall).isPositive();
        assertThat(queries.get()).isEqualTo(ofSmall);
        assertThat(large.thread().size()).isEqualTo(500);
        assertThat(large.graph().spots()).hasSize(500).allMatch(spot -> spot.x() > 0 && spot.x() < 300);
        assertThat(large.graph().spots().stream().map(ThreadGraph.Spot::y))
                .doesNotHaveDuplicates()
                .allMatch(y -> y < large.graph().height());
        assertThat(large.graph().lines().stream().filter(line -> !line.beside()))
                .hasSize(499);
        assertThat(large.graph().lines())
                .as("so many broken lines beside them could not be told apart: numbers stand for them")
                .hasSize(499);
        assertThat(large.graph().spots().stream().filter(spot -> !spot.also().isEmpty()))
                .hasSizeGreaterThan(60)
                .allMatch(spot -> spot.letters() > 10);
    }
}
