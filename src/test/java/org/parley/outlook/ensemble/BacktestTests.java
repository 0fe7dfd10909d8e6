package org.parley.outlook.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.outlook.Actor;
import org.parley.outlook.DecisionsCsv;
import org.parley.outlook.Issue;
import org.parley.outlook.Position;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Scale;
import org.parley.outlook.Unfit;
import org.parley.outlook.random.Philox;

class BacktestTests {

    /** Half of the proposals of Decision-making in the European Union III; not part of the project. */
    private static final Path DECISIONS = Path.of("..", "shared", "settlement", "eu-decisions.csv");

    @Test
    void theSalienceMeanOfTheDecisionsHasThePublishedError() throws IOException {
        assumeDecisions();
        Backtest backtest = Backtest.shipped(DecisionsCsv.read(DECISIONS));
        assertThat(backtest.issues()).isEqualTo(167);
        assertThat(backtest.row("salience-mean").orElseThrow().error()).isCloseTo(23.27, within(0.005));
        assertThat(backtest.row("mean").orElseThrow().error()).isCloseTo(23.08, within(0.005));
    }

    @Test
    void byCrossValidationTheEnsembleErrsByLessThan21AndCoversFourOfFive() throws IOException {
        assumeDecisions();
        Backtest backtest = Backtest.fitted("eu-decisions.csv", DecisionsCsv.read(DECISIONS));
        assertThat(backtest.ensemble().error()).isLessThan(21);
        assertThat(backtest.ensemble().coverage()).isBetween(0.76, 0.84);
        assertThat(backtest.ensemble().crps())
                .isLessThan(0.88 * backtest.row("salience-mean").orElseThrow().crps());
        assertThat(backtest.betterThanTheMean()).isTrue();
        // What is shipped is what comes out of this file.
        assertThat(Ensemble.shipped().weights().models())
                .allSatisfy((name, share) ->
                        assertThat(share).isCloseTo(backtest.weights().models().get(name), within(1e-6)));
    }

    @Test
    void whereOutcomesAreChanceItSaysThatItIsNoBetterThanTheMean() {
        Backtest backtest = Backtest.fitted("chance", chance(40));
        assertThat(backtest.betterThanTheMean()).isFalse();
        assertThat(BacktestJson.write(backtest)).contains("\"betterThanTheMean\" : false");
    }

    @Test
    void toFitTakesProposalsAndToTestTakesOutcomes() {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> Backtest.fitted("few", chance(5)))
                .withMessageContaining("5 proposals");
        List<PositionMap> open = chance(1).stream()
                .map(map -> map.withIssues(map.issues().stream()
                        .map(issue -> new Issue(issue.id(), issue.name(), issue.scale(), null, null, issue.positions()))
                        .toList()))
                .toList();
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> Backtest.shipped(open))
                .withMessageStartingWith("outcome: ");
    }

    private static void assumeDecisions() {
        assumeTrue(
                Files.exists(DECISIONS),
                "the decisions are not here (" + DECISIONS + "), so that nothing is tested against them");
    }

    private static List<PositionMap> chance(int proposals) {
        List<PositionMap> maps = new ArrayList<>();
        for (int proposal = 0; proposal < proposals; proposal++) {
            Philox random = new Philox(3, proposal);
            List<Actor> actors = new ArrayList<>();
            List<Position> positions = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                actors.add(Actor.of("a" + i));
                positions.add(Position.of("a" + i, random.nextInt(101), random.nextDouble(), 1));
            }
            maps.add(PositionMap.of(
                    "p" + proposal,
                    actors,
                    List.of(new Issue("i", "i", Scale.HUNDRED, null, (double) random.nextInt(101), positions))));
        }
        return maps;
    }
}
