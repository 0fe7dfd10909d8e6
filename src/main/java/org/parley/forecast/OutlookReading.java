package org.parley.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateView;
import org.parley.language.Slug;
import org.parley.outlook.MapHash;
import org.parley.outlook.MapJson;
import org.parley.outlook.Unfit;
import org.parley.outlook.run.FailureGain;
import org.parley.outlook.run.OutlookDocument;
import org.parley.outlook.run.OutlookDocument.Foreseen;
import org.parley.outlook.run.OutlookDocument.IssueEntry;
import org.parley.positions.DebateMap;
import org.parley.positions.Issue;
import org.parley.positions.Maps;
import org.parley.positions.Numbers;
import org.springframework.stereotype.Component;

/** Reads what a page shows of a run: nothing is computed for it. */
@Component
class OutlookReading {

    private final Runs runs;
    private final Maps maps;

    OutlookReading(Runs runs, Maps maps) {
        this.runs = runs;
        this.maps = maps;
    }

    OutlookPage of(DebateView debate, OutlookRun run) {
        DebateMap map = maps.asOf(debate.id(), run.mapAt());
        OutlookDocument document = runs.document(run.id());
        IssueRows rows = new IssueRows(map, MapJson.read(runs.input(run.id())), run);
        List<ForeseenIssue> issues = new ArrayList<>();
        for (Issue issue : map.issues()) {
            int number = issues.size() + 1;
            issues.add(rows.of(issue, number, entry(document, issue)));
        }
        List<OutlookRun> shown = runs.shown(debate.id());
        return new OutlookPage(
                run,
                debate,
                map,
                document,
                issues,
                PackageTable.of(document, map),
                failures(document, map),
                changes(run, map),
                comparisons(run, map, document),
                isStale(debate, run),
                shown.stream()
                        .filter(other -> !other.whatIf() && other.number() > run.number())
                        .map(OutlookRun::number)
                        .findFirst()
                        .orElse(null),
                shown.stream().filter(other -> other.number() != run.number()).toList());
    }

    private static IssueEntry entry(OutlookDocument document, Issue issue) {
        return document.issue(issue.id().value())
                .orElseThrow(() -> new IllegalStateException("the outlook has no issue " + issue.id()));
    }

    /** Whether the map says something else by now. Of a "what if" its base is compared. */
    private boolean isStale(DebateView debate, OutlookRun run) {
        Integer base = run.base();
        String hash = base == null
                ? run.inputHash()
                : runs.run(debate.id(), base).map(OutlookRun::inputHash).orElse(run.inputHash());
        try {
            return !MapHash.of(MapOfDebate.of(maps.of(debate.id()))).equals(hash);
        } catch (Unfit cannotBeComputedNow) {
            return true;
        }
    }

    private static List<OutlookPage.FailureRow> failures(OutlookDocument document, DebateMap map) {
        double most = document.gainFromFailure().stream()
                .mapToDouble(FailureGain::gain)
                .max()
                .orElse(1);
        return document.gainFromFailure().stream()
                .map(gain -> new OutlookPage.FailureRow(
                        map.nameOf(gain.actor()),
                        Numbers.plain(gain.gain() * 100),
                        Numbers.percent(gain.gain() / most)))
                .toList();
    }

    private static List<OutlookPage.ChangeRow> changes(OutlookRun run, DebateMap map) {
        return run.changes().stream().map(change -> row(change, map)).toList();
    }

    static OutlookPage.ChangeRow row(Change change, DebateMap map) {
        String input = change.input().word();
        return new OutlookPage.ChangeRow(
                map.issue(Slug.of(change.issue())).map(Issue::name).orElseGet(() -> map.nameOf(change.issue())),
                change.issue(),
                map.nameOf(change.actor()),
                change.actor(),
                input,
                IssueRows.shown(input, change.from()),
                IssueRows.shown(input, change.to()));
    }

    private List<OutlookPage.Comparison> comparisons(OutlookRun run, DebateMap map, OutlookDocument now) {
        OutlookDocument base = base(run);
        if (base == null) {
            return List.of();
        }
        List<OutlookPage.Comparison> all = new ArrayList<>();
        for (Issue issue : map.issues()) {
            Optional<IssueEntry> before = base.issue(issue.id().value());
            before.ifPresent(entry -> all.add(comparison(
                    issue, all.size() + 1, entry.ensemble(), entry(now, issue).ensemble())));
        }
        return all;
    }

    static OutlookPage.Comparison comparison(Issue issue, int number, Foreseen base, Foreseen now) {
        return new OutlookPage.Comparison(
                issue.name(), number, shown(base), shown(now), signed(now.mean() - base.mean()));
    }

    private static String signed(double way) {
        String plain = Numbers.plain(Math.abs(way));
        if (plain.equals("0")) {
            return plain;
        }
        return (way < 0 ? "−" : "+") + plain;
    }

    private static OutlookPage.Comparison.Foreseen shown(Foreseen foreseen) {
        return new OutlookPage.Comparison.Foreseen(
                Numbers.plain(foreseen.median()), Numbers.plain(foreseen.low80()), Numbers.plain(foreseen.high80()));
    }

    private @Nullable OutlookDocument base(OutlookRun run) {
        Integer base = run.base();
        return base == null
                ? null
                : runs.run(run.debate(), base)
                        .filter(one -> one.state() == RunState.DONE)
                        .map(one -> runs.document(one.id()))
                        .orElse(null);
    }
}
