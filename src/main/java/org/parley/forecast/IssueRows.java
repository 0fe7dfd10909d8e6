package org.parley.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.forecast.ForeseenIssue.DoubtRow;
import org.parley.forecast.ForeseenIssue.InputRow;
import org.parley.forecast.ForeseenIssue.ModelRow;
import org.parley.forecast.ForeseenIssue.SwingRow;
import org.parley.forecast.ForeseenIssue.TipRow;
import org.parley.language.Slug;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Range;
import org.parley.outlook.run.IssueOutlook.Span;
import org.parley.outlook.run.OutlookDocument.IssueEntry;
import org.parley.outlook.run.OutlookDocument.ModelEntry;
import org.parley.outlook.run.Swing;
import org.parley.positions.Actor;
import org.parley.positions.DebateMap;
import org.parley.positions.Issue;
import org.parley.positions.Numbers;
import org.parley.positions.Sides;

/** Makes of what was computed what the page shows, with the names of the map. */
final class IssueRows {

    private static final int SWINGS = 8;
    private static final int DOUBTS = 5;

    private final DebateMap map;
    private final PositionMap input;
    private final OutlookRun run;
    private final Map<Slug, Actor> actors = new HashMap<>();
    private final Sides sides;

    IssueRows(DebateMap map, PositionMap input, OutlookRun run) {
        this.map = map;
        this.input = input;
        this.run = run;
        this.sides = new Sides(map);
        map.actors().forEach(actor -> actors.put(actor.id(), actor));
    }

    ForeseenIssue of(Issue issue, int number, IssueEntry entry) {
        Span accepted = entry.accepted();
        return new ForeseenIssue(
                issue,
                number,
                entry,
                Density.of(issue, entry, actors, sides),
                Numbers.plain(entry.ensemble().median()),
                Numbers.plain(entry.ensemble().low80()),
                Numbers.plain(entry.ensemble().high80()),
                entry.reference() == null ? "" : Numbers.plain(entry.reference()),
                accepted == null ? "" : between(accepted.low(), accepted.high()),
                Math.round(entry.takenUp() * 100),
                models(entry),
                swings(entry),
                tips(entry),
                doubts(entry),
                inputs(entry.id(), issue));
    }

    private static List<ModelRow> models(IssueEntry entry) {
        List<ModelRow> rows = new ArrayList<>();
        entry.models()
                .forEach(
                        (name, model) -> rows.add(row(name, model, entry.spans().get(name))));
        return rows;
    }

    private static ModelRow row(String name, ModelEntry model, @Nullable Span span) {
        return new ModelRow(
                name,
                Numbers.plain(model.point()),
                Numbers.plain(model.low80()),
                Numbers.plain(model.high80()),
                span == null ? "" : between(span.low(), span.high()));
    }

    private List<SwingRow> swings(IssueEntry entry) {
        List<Swing> all = entry.tornado().stream().limit(SWINGS).toList();
        double least = all.stream()
                .mapToDouble(swing -> Math.min(swing.low(), swing.high()))
                .min()
                .orElse(0);
        double most = all.stream()
                .mapToDouble(swing -> Math.max(swing.low(), swing.high()))
                .max()
                .orElse(1);
        return all.stream()
                .map(swing -> {
                    double low = Math.min(swing.low(), swing.high());
                    double high = Math.max(swing.low(), swing.high());
                    return new SwingRow(
                            swing.actor(),
                            map.nameOf(swing.actor()),
                            swing.input(),
                            shown(swing.input(), swing.from()),
                            shown(swing.input(), swing.to()),
                            between(low, high),
                            Numbers.percent((low - least) / (most - least)),
                            Numbers.percent((high - low) / (most - least)),
                            swing.assumed());
                })
                .toList();
    }

    private List<TipRow> tips(IssueEntry entry) {
        return entry.tippingPoints().stream()
                .map(point -> new TipRow(
                        point.actor(),
                        map.nameOf(point.actor()),
                        Math.round(point.from() * 100),
                        Math.round(point.to() * 100),
                        Numbers.plain(point.outcome()),
                        map.nameOf(point.holder()),
                        point.leaves()))
                .toList();
    }

    private List<DoubtRow> doubts(IssueEntry entry) {
        return entry.sobol().stream()
                .limit(DOUBTS)
                .map(share ->
                        new DoubtRow(share.actor(), map.nameOf(share.actor()), Math.round(share.withOthers() * 100)))
                .filter(row -> row.share() > 0)
                .toList();
    }

    private List<InputRow> inputs(String id, Issue issue) {
        return input.issue(id).positions().stream()
                .sorted(Comparator.comparingDouble(position -> position.value().best()))
                .map(position -> new InputRow(
                        position.actor(),
                        map.nameOf(position.actor()),
                        position.coder() == null ? "" : position.coder(),
                        range(position.value(), 1),
                        range(position.salience(), 100),
                        range(position.capability(), 1),
                        issue.current().stream()
                                .filter(one -> one.actor().value().equals(position.actor()))
                                .mapToInt(one -> one.evidence().size())
                                .sum(),
                        run.changes().stream().anyMatch(change -> change.isOf(id, position))))
                .toList();
    }

    /** Salience is shown of a hundred. */
    static String shown(String input, double value) {
        return Numbers.plain(input.equals("salience") ? value * 100 : value);
    }

    static String range(Range range, double times) {
        return range.exact() ? Numbers.plain(range.best() * times) : between(range.low() * times, range.high() * times);
    }

    static String between(double low, double high) {
        String from = Numbers.plain(low);
        String to = Numbers.plain(high);
        return from.equals(to) ? from : from + "–" + to;
    }
}
