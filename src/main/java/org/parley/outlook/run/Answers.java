package org.parley.outlook.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.outlook.Scale;
import org.parley.outlook.model.Challenge;
import org.parley.outlook.model.Exchange;
import org.parley.outlook.model.Model;
import org.parley.outlook.model.Tables;
import org.parley.outlook.run.IssueOutlook.Span;

/** What the models say with the best value of every input; of those with more than one answer, between what they lie. */
final class Answers {

    private static final double ONE = 1e-6;

    private final Map<String, double[]> points = new HashMap<>();
    private final Map<String, double[]> lows = new LinkedHashMap<>();
    private final Map<String, double[]> highs = new HashMap<>();

    Answers(List<Model> models, Tables tables) {
        for (Model model : models) {
            String name = model.name();
            switch (model) {
                case Exchange exchange -> {
                    Exchange.Spread spread = exchange.spread(tables);
                    points.put(name, spread.settlement());
                    lows.put(name, spread.low());
                    highs.put(name, spread.high());
                }
                case Challenge challenge -> {
                    double[] settled = new double[tables.size()];
                    double[] low = new double[tables.size()];
                    double[] high = new double[tables.size()];
                    for (int issue = 0; issue < tables.size(); issue++) {
                        Challenge.Course course = challenge.play(tables.get(issue));
                        settled[issue] = tables.get(issue).within(course.settlement());
                        low[issue] = course.settled() ? course.settlement() : course.low();
                        high[issue] = course.settled() ? course.settlement() : course.high();
                    }
                    points.put(name, settled);
                    lows.put(name, low);
                    highs.put(name, high);
                }
                default -> points.put(name, model.settle(tables));
            }
        }
    }

    double point(String model, int issue) {
        return points.getOrDefault(model, new double[0])[issue];
    }

    Map<String, Span> spans(int issue, Scale scale) {
        Map<String, Span> spans = new LinkedHashMap<>();
        lows.forEach((model, low) -> {
            double high = highs.getOrDefault(model, low)[issue];
            if (high - low[issue] > ONE) {
                spans.put(model, new Span(scale.value(low[issue]), scale.value(high)));
            }
        });
        return spans;
    }
}
