package org.parley.forecast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.outlook.Issue;
import org.parley.outlook.PositionMap;
import org.parley.outlook.ensemble.Ensemble;
import org.parley.outlook.ensemble.Spread;
import org.parley.outlook.model.Seating;
import org.parley.outlook.run.OutlookDocument.Foreseen;
import org.parley.positions.DebateMap;
import org.springframework.stereotype.Component;

/**
 * Says at once where a "what if" would move the issues that it is about: by the best value of every input and without draws, so
 * that it takes no longer than reading the map. The whole of it is computed when it is saved.
 */
@Component
class TryWhatIf {

    private final Ensemble ensemble = Ensemble.shipped();

    List<OutlookPage.Comparison> compare(PositionMap map, WhatIf whatIf, DebateMap names) {
        PositionMap otherwise = whatIf.applied(map);
        Set<String> touched = new HashSet<>();
        whatIf.changes().forEach(change -> touched.add(change.issue()));
        List<OutlookPage.Comparison> all = new ArrayList<>();
        for (int i = 0; i < map.issues().size(); i++) {
            if (touched.contains(map.issues().get(i).id())) {
                all.add(OutlookReading.comparison(
                        names.issues().get(i),
                        i + 1,
                        foreseen(map, map.issues().get(i)),
                        foreseen(otherwise, otherwise.issues().get(i))));
            }
        }
        return all;
    }

    private Foreseen foreseen(PositionMap map, Issue issue) {
        Spread spread = ensemble.forecast(Seating.of(map).table(issue));
        return new Foreseen(
                issue.scale().value(spread.median()),
                issue.scale().value(spread.mean()),
                issue.scale().value(ensemble.low(spread)),
                issue.scale().value(ensemble.high(spread)),
                new double[0]);
    }
}
