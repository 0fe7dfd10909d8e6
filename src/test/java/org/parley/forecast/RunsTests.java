package org.parley.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.debate.DebateId;
import org.parley.debate.NewDebate;
import org.parley.debate.RecordDebate;
import org.parley.desk.NotPossible;
import org.parley.forecast.Change.Input;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.outlook.MapJson;
import org.parley.outlook.run.ComputeOutlook;
import org.parley.outlook.run.OutlookDocument;
import org.parley.outlook.run.OutlookJson;
import org.parley.outlook.run.Progress;
import org.parley.outlook.run.Request;
import org.parley.positions.KeepMap;
import org.parley.positions.MapFile;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.Journal;
import org.parley.publishing.Policy;
import org.parley.publishing.Role;
import org.parley.store.OnBothStores;
import org.parley.store.SettableClock;
import org.parley.store.StoreKind;

@OnBothStores
class RunsTests {

    private static final Caller ANALYST = new Caller.Member(AccountId.next(), "Somebody", Set.of(Role.ANALYST), null);
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final RunOptions FEW = new RunOptions(List.of("compromise", "win-sets"), 50, 7);

    @AutoClose
    private final Journal journal;

    private final SettableClock clock = SettableClock.standing();
    private final Runs runs;
    private final AskRun ask;
    private final ComputeRuns compute;
    private final ShowRun show;
    private final EnterOutcome enter;
    private final Outcomes outcomes;
    private DebateId debate = DebateId.next();

    RunsTests(StoreKind kind, @TempDir Path folder) {
        journal = Journal.in(kind, folder, clock);
        runs = new Runs(journal.store());
        ask = new AskRun(journal.writing());
        compute = new ComputeRuns(journal.store(), journal.writing());
        show = new ShowRun(journal.writing());
        enter = new EnterOutcome(journal.writing(), new ScoreOutcome(ZONE), ZONE);
        outcomes = new Outcomes(journal.store());
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
        keep("""
                { "actors": [{ "id": "north", "veto": true }, { "id": "south", "veto": true }],
                  "issues": [
                    { "id": "rice", "reference": 0, "positions": [
                      { "actor": "north", "value": [10, 30], "salience": 0.5 },
                      { "actor": "south", "value": 60, "salience": 1 }] },
                    { "id": "cars", "reference": 50, "positions": [
                      { "actor": "north", "value": 20, "salience": 0.5 },
                      { "actor": "south", "value": 40, "salience": 1 }] }] }
                """);
    }

    @Test
    void runIsKeptWithAllThatItWasComputedFromAndComputedAgainGivesTheSameBytes() {
        assertThat(ask.ask(ANALYST, debate, FEW)).isEqualTo(1);
        assertThat(run(1).state()).isEqualTo(RunState.ASKED);
        assertThat(compute.next()).isTrue();
        assertThat(compute.next()).isFalse();

        OutlookRun run = run(1);
        assertThat(run.state()).isEqualTo(RunState.DONE);
        OutlookDocument document = runs.document(run.id());
        assertThat(document.inputHash()).isEqualTo(run.inputHash());
        assertThat(document.modelVersions()).containsKeys("compromise", "win-sets", "ensemble");
        assertThat(document.drawsDone()).isEqualTo(50);
        Request again = new Request(
                MapJson.read(runs.input(run.id())),
                new RunOptions(run.models(), run.draws(), run.seed()).asked(),
                run.draws(),
                run.seed(),
                2);
        assertThat(OutlookJson.write(new ComputeOutlook().compute(again, Progress.NONE)))
                .isEqualTo(runs.result(run.id()));
    }

    @Test
    void whatIsAskedForIsComputedFromTheMapAsItWasThen() {
        ask.ask(ANALYST, debate, FEW);
        String hash = run(1).inputHash();
        clock.pass(Duration.ofDays(1));
        keep("""
                { "actors": [{ "id": "north" }, { "id": "south" }],
                  "issues": [{ "id": "rice", "positions": [
                      { "actor": "north", "value": 90, "salience": 1 },
                      { "actor": "south", "value": 90, "salience": 1 }] }] }
                """);
        compute.next();
        assertThat(runs.document(run(1).id()).inputHash()).isEqualTo(hash);
        assertThat(runs.document(run(1).id()).issues()).hasSize(2);
    }

    @Test
    void readersHaveWhatIsShownToThemAndNothingElse() {
        ask.ask(ANALYST, debate, FEW);
        assertThatThrownBy(() -> show.show(ANALYST, debate, 1)).isInstanceOf(NotPossible.class);
        compute.next();
        assertThat(runs.newestShown(debate)).isEmpty();
        show.show(ANALYST, debate, 1);
        assertThat(runs.newestShown(debate)).map(OutlookRun::number).contains(1);
        show.hide(ANALYST, debate, 1);
        assertThat(runs.has(debate)).isFalse();
        assertThat(journal.newestChange().act()).isEqualTo("hid-outlook");
        assertThat(journal.newestChange().subject()).isEqualTo(debate.subject());
    }

    @Test
    void runThatIsStoppedIsNotComputed() {
        ask.ask(ANALYST, debate, FEW);
        show.stop(ANALYST, debate, 1);
        assertThat(compute.next()).isFalse();
        assertThat(run(1).state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void whatIfIsShownBesideAnOutlookOfTheMapAsItIs() {
        WhatIf whatIf =
                new WhatIf("The south gives way", List.of(new Change("rice", "south", null, Input.VALUE, 60, 40)));
        assertThat(ask.ask(ANALYST, debate, whatIf)).isEqualTo(2);
        compute.next();
        compute.next();
        OutlookRun run = run(2);
        assertThat(run.base()).isEqualTo(1);
        assertThat(run.name()).isEqualTo(whatIf.name());
        assertThat(run.changes()).isEqualTo(whatIf.changes());
        assertThat(point(run)).isLessThan(point(run(1)));
        assertThat(runs.document(run.id()).issues().get(1).ensemble().median())
                .isEqualTo(runs.document(run(1).id()).issues().get(1).ensemble().median());
        assertThat(ask.ask(ANALYST, debate, whatIf)).as("its base is there").isEqualTo(3);
    }

    @Test
    void whatIfWithoutNameOrChangeOrOfNobodyOnTheMapIsRefused() {
        Change change = new Change("rice", "south", null, Input.SALIENCE, 1, 0.1);
        assertCannot("outlook.cannot.name", () -> ask.ask(ANALYST, debate, new WhatIf(" ", List.of(change))));
        assertCannot("outlook.cannot.no-change", () -> ask.ask(ANALYST, debate, new WhatIf("One", List.of())));
        Change gone = new Change("rice", "west", null, Input.SALIENCE, 1, 0.1);
        assertCannot("outlook.cannot.gone", () -> ask.ask(ANALYST, debate, new WhatIf("One", List.of(gone))));
        assertThat(runs.all(debate)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_001, 1_000_000_000})
    void tooManyDrawsOrNoneAreRefused(long draws) {
        assertCannot("outlook.cannot.draws", () -> new RunOptions(List.of(), draws, 1));
    }

    @Test
    void mapThatCannotBeComputedIsToldWithItsField() {
        keep("{ \"actors\": [{ \"id\": \"north\" }], \"issues\": [] }");
        assertThatThrownBy(() -> ask.ask(ANALYST, debate, FEW))
                .isInstanceOfSatisfying(
                        NotPossible.class,
                        refused -> assertThat(refused.about()).asString().contains("actors: there is only one"));
    }

    @Test
    void onlyAnalystsAndEditorsAskShowAndEnter() {
        ask.ask(ANALYST, debate, FEW);
        compute.next();
        for (Role role : List.of(Role.AUTHOR, Role.TRANSLATOR)) {
            Caller caller = new Caller.Member(AccountId.next(), "Somebody", Set.of(role), null);
            assertThatThrownBy(() -> ask.ask(caller, debate, FEW)).isInstanceOf(Policy.Refused.class);
            assertThatThrownBy(() -> show.show(caller, debate, 1)).isInstanceOf(Policy.Refused.class);
            assertThatThrownBy(() -> enter.enter(caller, debate, outcome("40"))).isInstanceOf(Policy.Refused.class);
        }
    }

    @Test
    void outcomeScoresTheOutlooksThatWereShownBefore() {
        ask.ask(ANALYST, debate, FEW);
        compute.next();
        show.show(ANALYST, debate, 1);
        clock.pass(Duration.ofDays(30));
        ask.ask(ANALYST, debate, FEW);
        compute.next();

        assertThat(enter.enter(ANALYST, debate, outcome("40"))).isEqualTo(2);
        List<Score> scores = outcomes.scores();
        assertThat(scores).extracting(Score::run).as("of those that were shown").containsOnly(1);
        assertThat(scores).extracting(Score::model).containsExactlyInAnyOrder("ensemble", "compromise", "win-sets");
        assertThat(scores).allSatisfy(score -> {
            assertThat(score.crps()).isBetween(0.0, 100.0);
            assertThat(score.brier()).isBetween(0.0, 1.0);
        });
        OutlookDocument document = runs.document(run(1).id());
        assertThat(scores.stream()
                        .filter(score -> score.model().equals("ensemble"))
                        .findFirst()
                        .orElseThrow()
                        .crps())
                .isCloseTo(
                        100 * document.issues().getFirst().ensemble().spread().crps(0.4), within(1e-9));
        assertCannot("outlook.cannot.hide", () -> show.hide(ANALYST, debate, 1));
        Ledger ledger = Ledger.of(scores);
        assertThat(ledger.models()).hasSize(3);
        assertThat(ledger.outcomes()).hasSize(1);

        clock.pass(Duration.ofSeconds(1));
        enter.enter(ANALYST, debate, outcome("45"));
        assertThat(outcomes.of(debate)).extracting(Outcome::value).containsExactly(45.0);
        assertThat(outcomes.scores())
                .hasSize(3)
                .allSatisfy(score -> assertThat(score.outcome().value()).isEqualTo(45));
        enter.takeBack(ANALYST, debate, Slug.of("rice"));
        assertThat(outcomes.of(debate)).isEmpty();
        assertThat(outcomes.scores()).isEmpty();
    }

    @Test
    void outlookThatWasComputedAfterAnOutcomeIsNotScored() {
        LocalDate before = LocalDate.ofInstant(clock.instant(), ZONE).minusDays(1);
        ask.ask(ANALYST, debate, FEW);
        compute.next();
        show.show(ANALYST, debate, 1);
        assertThat(enter.enter(ANALYST, debate, new EnterOutcome.Entry("rice", "40", before.toString(), "A newspaper")))
                .isZero();
        assertThat(outcomes.scores()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "oats, 40, 2006-01-01, Press, no-issue",
        "rice, 101, 2006-01-01, Press, value",
        "rice, much, 2006-01-01, Press, value",
        "rice, 40, yesterday, Press, date",
        "rice, 40, 2999-01-01, Press, future",
        "rice, 40, 2006-01-01, '', no-source"
    })
    void outcomeThatCannotBeIsToldByItsField(String issue, String value, String date, String source, String key) {
        assertCannot(
                "outlook.cannot." + key,
                () -> enter.enter(ANALYST, debate, new EnterOutcome.Entry(issue, value, date, source)));
        assertThat(outcomes.of(debate)).isEmpty();
    }

    private EnterOutcome.Entry outcome(String value) {
        return new EnterOutcome.Entry(
                "rice", value, LocalDate.ofInstant(clock.instant(), ZONE).toString(), "A newspaper");
    }

    private void keep(String map) {
        journal.run(tx -> new KeepMap().keep(tx, debate, MapFile.read(map.getBytes(StandardCharsets.UTF_8))));
    }

    private OutlookRun run(int number) {
        return runs.run(debate, number).orElseThrow();
    }

    private double point(OutlookRun run) {
        return runs.document(run.id()).issues().getFirst().ensemble().mean();
    }

    private static void assertCannot(String key, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        NotPossible.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
