package org.parley.outlook.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.outlook.Actor;
import org.parley.outlook.Issue;
import org.parley.outlook.Level;
import org.parley.outlook.MapJson;
import org.parley.outlook.Position;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Scale;
import org.parley.outlook.Unfit;
import org.parley.outlook.Voice;
import org.parley.outlook.ensemble.Spread;
import org.parley.outlook.model.Compromise;
import org.parley.outlook.model.Exchange;
import org.parley.outlook.model.Models;
import org.parley.outlook.model.Nash;
import org.parley.outlook.model.Seating;
import org.parley.outlook.model.Table;
import org.parley.outlook.model.Tables;
import org.parley.outlook.model.WinSets;

class ComputeOutlookTests {

    private static PositionMap map = PositionMap.of(
            "unset",
            List.of(Actor.of("a"), Actor.of("b")),
            List.of(new Issue("i", "i", Scale.HUNDRED, null, null, List.of(Position.of("a", 0, 1, 1)))));

    @BeforeAll
    static void read() throws IOException {
        map = MapJson.read(Files.readString(Path.of("docs", "map.example.json")));
    }

    @Test
    void theAnswerIsTheSameForAnyNumberOfThreads() {
        String one = OutlookJson.write(compute(new Request(map, List.of(), 300, 42, 1)));
        assertThat(OutlookJson.write(compute(new Request(map, List.of(), 300, 42, 3))))
                .isEqualTo(one);
        assertThat(OutlookJson.write(compute(new Request(map, List.of(), 300, 43, 3))))
                .isNotEqualTo(one);
    }

    @Test
    void itSaysWhatItWasComputedFromAndHow() {
        Outlook outlook = compute(new Request(map, List.of(new Compromise()), 50, 7, 1));
        assertThat(outlook.inputHash()).hasSize(64);
        assertThat(outlook.modelVersions()).containsKeys("compromise", "ensemble");
        assertThat(outlook.seed()).isEqualTo(7);
        assertThat(outlook.drawsDone()).isEqualTo(50);
        assertThat(outlook.cutShort()).isFalse();
        assertThat(outlook.order()).containsSubsequence("forces", "border");
    }

    @Test
    void whatIsInDoubtSpreadsTheModelsAndIsDividedAmongTheActors() {
        IssueOutlook tariffs = compute(Request.of(map)).issues().getFirst();
        var compromise = Objects.requireNonNull(tariffs.models().get("compromise"));
        assertThat(compromise.low()).isLessThan(compromise.high());
        assertThat(tariffs.low()).isLessThan(tariffs.expected());
        assertThat(tariffs.high()).isGreaterThan(tariffs.expected());
        assertThat(tariffs.shares())
                .extracting(Share::actor)
                .contains("north", "outsider")
                .doesNotContain("south");
        assertThat(tariffs.swings()).isNotEmpty();
        assertThat(tariffs.swings().getFirst().length())
                .isGreaterThanOrEqualTo(tariffs.swings().getLast().length());
    }

    @Test
    void anIssueThatWaitsIsTakenUpAsOftenAsWhatItWaitsForComesOutRight() {
        Outlook outlook = compute(Request.of(map));
        assertThat(outlook.issues().get(0).takenUp()).isEqualTo(1);
        assertThat(outlook.issues().get(2).takenUp()).isGreaterThan(0.05).isLessThan(0.95);
    }

    @Test
    void aTippingPointTipsWhereItSays() {
        List<TippingPoint> points = compute(Request.of(map)).issues().getFirst().tippingPoints();
        assertThat(points).isNotEmpty();
        TippingPoint point = points.getFirst();
        Issue tariffs = map.issue("tariffs");
        assertThat(tips(tariffs, point, -0.01)).isNotEqualTo(tips(tariffs, point, 0.01));
    }

    private static boolean tips(Issue issue, TippingPoint point, double by) {
        Issue changed = new Issue(
                issue.id(),
                issue.name(),
                issue.scale(),
                issue.reference(),
                null,
                issue.positions().stream()
                        .map(position -> position.actor().equals(point.actor())
                                ? Position.of(
                                        position.actor(),
                                        position.value().best(),
                                        point.to() + by,
                                        position.capability().best())
                                : position)
                        .toList());
        Table table = Seating.of(map).table(changed);
        double outcome = table.mean(table.weights());
        for (int i = 0; i < table.size(); i++) {
            if (table.seats().actor(table.actors()[i]).id().equals(point.holder())) {
                return Math.abs(outcome - table.positions()[i])
                        <= Math.abs(table.reference() - table.positions()[i]) + table.flexibilities()[i];
            }
        }
        throw new AssertionError("the holder is not there");
    }

    @Test
    void everyPackageIsBetterForAllVetoHoldersAndNoneForAllThanAnother() {
        List<PackageDeal> packages = compute(Request.of(map)).packages();
        assertThat(packages).isNotEmpty();
        assertThat(packages).allSatisfy(one -> assertThat(one.least()).isGreaterThanOrEqualTo(-1e-9));
        assertThat(packages)
                .allSatisfy(one -> assertThat(packages)
                        .noneMatch(other -> one.gains().entrySet().stream()
                                .allMatch(gain ->
                                        other.gains().getOrDefault(gain.getKey(), 0.0) > gain.getValue() + 1e-6)));
    }

    @Test
    void whoStandsAtNoDealGainsFromFailure() {
        PositionMap two = PositionMap.of(
                "two",
                List.of(Actor.of("keeps"), new Actor("wants", "wants", null, Level.INTERNATIONAL, false, Voice.MEMBER)),
                List.of(new Issue(
                        "i",
                        "i",
                        Scale.HUNDRED,
                        0.0,
                        null,
                        List.of(Position.of("keeps", 0, 1, 1), Position.of("wants", 100, 1, 9)))));
        assertThat(compute(Request.of(two)).failure())
                .extracting(FailureGain::actor)
                .containsOnly("keeps");
    }

    @Test
    void aSidePaymentWidensAWinSetAtItsPrice() {
        PositionMap two = PositionMap.of(
                "two",
                List.of(
                        new Actor("lobby", "lobby", "home", Level.DOMESTIC, true, Voice.MEMBER),
                        new Actor("abroad", "abroad", null, Level.INTERNATIONAL, true, Voice.MEMBER)),
                List.of(new Issue(
                        "i",
                        "i",
                        Scale.HUNDRED,
                        20.0,
                        null,
                        List.of(Position.of("lobby", 20, 0.5, 1), Position.of("abroad", 60, 1, 1)))));
        Table table = Tables.of(two).get(0);
        WinSets.Zone closed = new WinSets().zone(table);
        assertThat(closed.open()).isFalse();
        assertThat(closed.settlement()).isEqualTo(0.2);
        double price = new WinSets().priceOfCompromise(table);
        WinSets.Zone paid = new WinSets(price).zone(table);
        assertThat(paid.settlement()).isCloseTo(new Compromise().settle(table), within(1e-9));
        assertThat(new WinSets(price / 2).zone(table).settlement()).isLessThan(paid.settlement());
    }

    @Test
    void aForbiddenLinkageIsNeverTraded() {
        Request request = Request.of(map);
        assertThat(request.models()).isNotEmpty();
        var trades = new Exchange().spread(Tables.of(map)).trades();
        assertThat(trades).noneMatch(trade -> trade.first() == 0 && trade.second() == 2);
    }

    @Test
    void endedEarlyItGivesWhatIsDone() {
        AtomicLong heard = new AtomicLong();
        Progress impatient = new Progress() {
            @Override
            public void done(long draws) {
                heard.addAndGet(draws);
            }

            @Override
            public boolean stopped() {
                return heard.get() > 0;
            }
        };
        Outlook outlook =
                new ComputeOutlook().compute(new Request(map, List.of(new Compromise()), 100_000, 1, 1), impatient);
        assertThat(outlook.drawsDone()).isPositive().isLessThan(100_000);
        assertThat(outlook.cutShort()).isTrue();
    }

    @Test
    void whereAllStandAtOnePointNothingIsAnythingButANumber() {
        List<Actor> actors = List.of(
                new Actor("a", "a", null, Level.INTERNATIONAL, true, Voice.MEMBER), Actor.of("b"), Actor.of("c"));
        List<Position> positions =
                List.of(Position.of("a", 40, 1, 1), Position.of("b", 40, 0, 1), Position.of("c", 40, 0.5, 0));
        Outlook outlook = new ComputeOutlook()
                .compute(
                        Request.of(PositionMap.of(
                                "one point",
                                actors,
                                List.of(new Issue("i", "i", Scale.HUNDRED, 40.0, null, positions)))),
                        Progress.NONE);
        assertThat(outlook.issues().getFirst().models().values())
                .allSatisfy(model -> assertThat(model.point()).isCloseTo(40, within(1e-9)));
        String written = OutlookJson.write(outlook);
        assertThat(written).doesNotContain("NaN", "Infinity");
        assertThat(OutlookJson.read(written).issues().getFirst().ensemble().cumulative())
                .hasSize(Spread.POINTS);
    }

    @Test
    void tooManyDrawsAndAReferenceThatIsMissingAreToldWithTheirField() {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> new Request(map, List.of(), 1_000_000_000, 1, 1))
                .withMessageStartingWith("draws: from 1 to 1000000");
        PositionMap open = map.withIssues(map.issues().stream()
                .map(issue -> new Issue(issue.id(), issue.name(), issue.scale(), null, null, issue.positions()))
                .toList());
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> new Request(open, List.of(new Nash()), 10, 1, 1))
                .withMessageStartingWith("issues[0].reference: the model nash");
        assertThat(Request.of(open).models()).hasSizeLessThan(Models.all().size());
    }

    private static Outlook compute(Request request) {
        return new ComputeOutlook().compute(request, Progress.NONE);
    }
}
