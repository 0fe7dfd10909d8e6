package org.parley.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.debate.DebateId;
import org.parley.debate.NewDebate;
import org.parley.debate.RecordDebate;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.Journal;
import org.parley.publishing.PieceFixtures;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.publishing.Role;
import org.parley.store.OnBothStores;
import org.parley.store.SettableClock;
import org.parley.store.StoreKind;

@OnBothStores
class ImportMapTests {

    private static final Caller ANALYST = member(Role.ANALYST);

    @AutoClose
    private final Journal journal;

    private final SettableClock clock = SettableClock.standing();
    private final ImportMap importMap;
    private final Maps maps;
    private DebateId debate = DebateId.next();
    private PieceId piece = PieceId.next();

    ImportMapTests(StoreKind kind, @TempDir Path folder) {
        journal = Journal.in(kind, folder, clock);
        maps = new Maps(journal.store());
        importMap = new ImportMap(
                journal.writing(), new QuotationCheck(journal.catalogue(), journal.pastTexts()), new KeepMap(), maps);
    }

    @BeforeEach
    void recordDebate() {
        debate = journal.write(tx -> new RecordDebate()
                .record(
                        tx,
                        new NewDebate(
                                Slug.of("settlement"),
                                null,
                                PartialDate.of(2006),
                                null,
                                LocalText.of("How to settle?", "いかに決着させるか"),
                                LocalText.NONE,
                                LocalText.NONE)));
        piece = journal.publish(PieceFixtures.titled("Rice", "The ministry will keep rice outside. It says so."));
    }

    @Test
    void mapIsImportedAndReadBackWithWhoMadeItLogged() {
        assertThat(maps.has(debate)).isFalse();
        assertThat(take(file(10, "The ministry will keep rice outside."))).isEqualTo(5);

        assertThat(maps.has(debate)).isTrue();
        assertThat(maps.of(debate)).isEqualTo(MapFile.read(bytes(file(10, "The ministry will keep rice outside."))));
        assertThat(journal.newestChange().act()).isEqualTo("mapped");
        assertThat(journal.newestChange().subject()).isEqualTo(debate.subject());
    }

    @Test
    void whatIsTheSameIsNotChangedAndNotLogged() {
        take(file(10, "It says so."));
        long newest = journal.log().newest();
        assertThat(take(file(10, "It says so."))).isZero();
        assertThat(journal.log().newest()).isEqualTo(newest);
    }

    @Test
    void mapOfAnEarlierInstantIsStillThereAfterAChange() {
        take(file(10, "It says so."));
        Instant then = clock.instant();
        clock.pass(Duration.ofDays(3));
        take(file(40, "It says so."));

        assertThat(value(maps.of(debate))).isEqualTo(40);
        assertThat(value(maps.asOf(debate, then))).isEqualTo(10);
        assertThat(maps.asOf(debate, then.minusMillis(1)).isEmpty()).isTrue();
        assertThat(maps.asOf(debate, LocalDate.ofInstant(then, ZoneOffset.UTC), ZoneOffset.UTC))
                .isEqualTo(maps.asOf(debate, then));
    }

    @Test
    void historyTellsWhatChangedAndBySentence() {
        take(file(10, "It says so."));
        clock.pass(Duration.ofDays(3));
        take(file(40, "The ministry will keep rice outside."));
        clock.pass(Duration.ofDays(1));
        take(file(40, "The ministry will keep rice outside.")
                .replace(",\n        { \"actor\": \"south\", \"value\": 60, \"salience\": 1 }", ""));

        assertThat(maps.edits(debate, 2))
                .satisfiesExactly(
                        last -> assertThat(last.changes()).singleElement().satisfies(change -> {
                            assertThat(change.how()).isEqualTo(MapChange.How.GONE);
                            assertThat(change.subject().in(Language.ENGLISH)).isEqualTo("south");
                            assertThat(change.from()).isEqualTo("60");
                        }),
                        before -> assertThat(before.changes()).singleElement().satisfies(change -> {
                            assertThat(change.how()).isEqualTo(MapChange.How.CHANGED);
                            assertThat(change.other().in(Language.ENGLISH)).isEqualTo("rice");
                            assertThat(change.from() + " → " + change.to()).isEqualTo("10 → 40");
                            assertThat(change.evidence()
                                            .getFirst()
                                            .quotations()
                                            .getFirst()
                                            .exact())
                                    .isEqualTo("The ministry will keep rice outside.");
                        }));
        assertThat(maps.edits(debate, 9).getLast().counts())
                .extracting(Edit.Count::kind, Edit.Count::parts)
                .containsExactly(tuple("ACTOR", 2), tuple("ISSUE", 1), tuple("POSITION", 2));
    }

    @Test
    void actThatIsTooLargeToBeToldIsCounted() {
        StringBuilder more = new StringBuilder("[");
        for (int i = 0; i < 70; i++) {
            more.append("{ \"id\": \"a").append(i).append("\" }, ");
        }
        take(file(10, "It says so.").replaceFirst("\\[", more.toString()));
        clock.pass(Duration.ofDays(1));
        take(file(40, "It says so.").replaceFirst("\\[", more.toString()));

        assertThat(maps.edits(debate, 9))
                .satisfiesExactly(change -> assertThat(change.changes()).hasSize(1), begin -> {
                    assertThat(begin.changes()).isEmpty();
                    assertThat(begin.counts()).contains(new Edit.Count("ACTOR", 72));
                });
    }

    @Test
    void sentenceThatIsNotInTheTextIsRefusedAndNothingIsTaken() {
        take(file(10, "It says so."));
        assertThatThrownBy(() -> take(file(40, "It never said so.")))
                .isInstanceOf(MapRefused.class)
                .hasMessageContaining("line 8: issues[0].positions[0].evidence[0].quotations[0].exact: This sentence is"
                        + " not in the text of “rice” (en): “It never said so.”");
        assertThat(value(maps.of(debate))).isEqualTo(10);
    }

    @Test
    void sentenceThatAnEarlierRevisionHadIsTakenWithItsNumber() {
        journal.revise(piece, Language.ENGLISH, PieceFixtures.text("Rice", "The ministry has changed its mind."));
        take(file(10, "It says so."));
        assertThatThrownBy(() -> take(file(10, "It says so.").replace("\"revision\": 1", "\"revision\": 2")))
                .isInstanceOf(MapRefused.class);
    }

    @Test
    void pieceThatReadersDoNotSeeIsRefusedAndSoIsAnEditionThatIsNotThere() {
        assertThatThrownBy(() -> take(file(10, "It says so.").replace("\"en\"", "\"ja\"")))
                .hasMessageContaining("The piece “rice” has no published edition in this language: ja.");
        journal.bring(piece, EditionState.DRAFT);
        assertThatThrownBy(() -> take(file(10, "It says so.")))
                .hasMessageContaining("No piece that readers can see is at “rice”.");
        assertThat(maps.has(debate)).isFalse();
    }

    @Test
    void onlyThoseWhoKeepMapsMayImport() {
        byte[] file = bytes(file(10, "It says so."));
        for (Caller caller : new Caller[] {Caller.READER, member(Role.AUTHOR), member(Role.TRANSLATOR)}) {
            assertThatThrownBy(() -> importMap.run(caller, debate, MapFormat.json, file))
                    .isInstanceOf(Policy.Refused.class);
        }
        assertThat(maps.has(debate)).isFalse();
        assertThat(importMap.run(member(Role.EDITOR), debate, MapFormat.json, file))
                .isEqualTo(5);
    }

    @Test
    void partsThatOnlyStandElsewhereAreNotMadeAnew() {
        take(file(10, "It says so."));
        String turned = file(10, "It says so.")
                .replace(
                        "[{ \"id\": \"north\" }, { \"id\": \"south\" }]",
                        "[{ \"id\": \"south\" }, { \"id\": \"north\" }]");
        assertThat(take(turned)).isZero();
        assertThat(maps.of(debate).actors().getFirst().id()).isEqualTo(Slug.of("south"));
    }

    private int take(String file) {
        return importMap.run(ANALYST, debate, MapFormat.json, bytes(file));
    }

    private static double value(DebateMap map) {
        return map.issues().getFirst().positions().getFirst().value().best();
    }

    private static String file(int value, String sentence) {
        return """
                {
                  "actors": [{ "id": "north" }, { "id": "south" }],
                  "issues": [
                    {
                      "id": "rice",
                      "positions": [
                        { "actor": "north", "value": VALUE, "salience": 0.5, "evidence": [
                          { "piece": "rice", "quotations": [{ "language": "en", "revision": 1, "exact": "SENTENCE" }] }] },
                        { "actor": "south", "value": 60, "salience": 1 }
                      ]
                    }
                  ]
                }
                """.replace("VALUE", Integer.toString(value)).replace("SENTENCE", sentence);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Caller member(Role role) {
        return new Caller.Member(AccountId.next(), "Somebody", Set.of(role), null);
    }
}
