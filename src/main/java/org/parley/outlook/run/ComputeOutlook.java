package org.parley.outlook.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.outlook.Issue;
import org.parley.outlook.MapHash;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Unfit;
import org.parley.outlook.ensemble.Ensemble;
import org.parley.outlook.ensemble.Spread;
import org.parley.outlook.model.Model;
import org.parley.outlook.model.Table;
import org.parley.outlook.model.Tables;
import org.parley.outlook.model.WinSets;
import org.parley.outlook.run.IssueOutlook.ModelOutlook;

/** Computes an outlook: draws first, then what it hangs on, then what follows for packages and for failure. */
public final class ComputeOutlook {

    private static final double TENTH = 0.1;
    private static final double NOTHING = 1e-9;

    private final Ensemble ensemble;

    /** With the ensemble that Parley ships. */
    public ComputeOutlook() {
        this(Ensemble.shipped());
    }

    /** With an ensemble. */
    public ComputeOutlook(Ensemble ensemble) {
        this.ensemble = ensemble;
    }

    /**
     * Computes it.
     *
     * @throws Unfit if it was ended before the first draw was made
     */
    public Outlook compute(Request request, Progress progress) {
        PositionMap map = request.map();
        Inputs inputs = new Inputs(map);
        long draws = inputs.doubtful() ? request.draws() : 1;
        Draws made = new Draws(inputs, request.models(), ensemble);
        made.make(draws, request.seed(), request.threads(), progress);
        Tables best = Tables.of(map);
        if (made.done() == 0) {
            throw new Unfit("", "It was ended before anything was computed.");
        }
        Map<String, Spread> spreads = new HashMap<>();
        for (int i = 0; i < best.size(); i++) {
            spreads.put(map.issues().get(i).id(), made.spread(i));
        }
        Answers answers = new Answers(request.models(), best);
        TakenUp takenUp = new TakenUp(map, spreads);
        Tornado tornado = new Tornado(map, ensemble);
        List<IssueOutlook> issues = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            issues.add(issue(request, inputs, made, answers, takenUp, tornado, i, best.get(i), progress));
        }
        return new Outlook(
                MapHash.of(map),
                versions(request.models()),
                request.seed(),
                request.draws(),
                made.done(),
                inputs.doubtful(),
                map.inOrder().stream().map(Issue::id).toList(),
                issues,
                new Packages(map, best).find(request.seed(), progress),
                failure(map, best, issues),
                ensemble.weights());
    }

    private IssueOutlook issue(
            Request request,
            Inputs inputs,
            Draws made,
            Answers answers,
            TakenUp takenUp,
            Tornado tornado,
            int number,
            Table table,
            Progress progress) {
        Issue issue = request.map().issues().get(number);
        Spread spread = made.spread(number);
        Map<String, ModelOutlook> models = new LinkedHashMap<>();
        for (int i = 0; i < request.models().size(); i++) {
            String name = request.models().get(i).name();
            Tally tally = made.tally(i, number);
            models.put(
                    name,
                    new ModelOutlook(
                            issue.scale().value(answers.point(name, number)),
                            issue.scale().value(tally.mean()),
                            issue.scale().value(tally.quantile(TENTH)),
                            issue.scale().value(tally.quantile(1 - TENTH)),
                            tally));
        }
        WinSets winSets = new WinSets();
        return new IssueOutlook(
                issue,
                issue.scale().value(spread.median()),
                issue.scale().value(ensemble.low(spread)),
                issue.scale().value(ensemble.high(spread)),
                spread,
                takenUp.chance(issue.id()),
                models,
                answers.spans(number, issue.scale()),
                table.hasReference() ? winSets.zone(table) : null,
                table.hasReference() ? winSets.priceOfCompromise(table) : 0,
                tornado.swings(number, progress),
                new Sobol(inputs, ensemble, request.seed()).shares(number, progress),
                TippingPoints.of(issue, table));
    }

    private static List<FailureGain> failure(PositionMap map, Tables tables, List<IssueOutlook> issues) {
        double[] gain = new double[map.actors().size()];
        for (int number = 0; number < tables.size(); number++) {
            Table table = tables.get(number);
            double expected =
                    issues.get(number).issue().scale().share(issues.get(number).expected());
            for (int i = 0; table.hasReference() && i < table.size(); i++) {
                double stands = table.positions()[i];
                gain[table.actors()[i]] +=
                        table.saliences()[i] * (Math.abs(expected - stands) - Math.abs(table.reference() - stands));
            }
        }
        List<FailureGain> gains = new ArrayList<>();
        for (int i = 0; i < gain.length; i++) {
            if (gain[i] > NOTHING) {
                gains.add(new FailureGain(map.actors().get(i).id(), gain[i]));
            }
        }
        gains.sort(Comparator.comparingDouble(FailureGain::gain).reversed());
        return gains;
    }

    private static Map<String, String> versions(List<Model> models) {
        Map<String, String> versions = new TreeMap<>();
        models.forEach(model -> versions.put(model.name(), model.version()));
        versions.put("ensemble", Ensemble.VERSION);
        return versions;
    }
}
