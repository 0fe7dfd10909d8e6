package org.parley.outlook.ensemble;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.outlook.model.Model;
import org.parley.outlook.model.Models;
import org.parley.outlook.model.Table;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ensemble: one predictive distribution an issue, calibrated on decisions of which the outcome is known.
 *
 * <p>It tells two kinds of issues apart. Where positions are graded, outcomes lie around a centre that models and voices
 * share in. Where two poles face each other and nobody stands between them, one of them often wins, and the one away from
 * no deal needs more than half. {@code docs/decisions/0021-outlook.md} says what each idea brought.
 */
public final class Ensemble {

    /** Changes whenever the ensemble would answer anything differently for the same weights. */
    public static final String VERSION = "1";

    private static final String SHIPPED = "weights.json";

    private final Weights weights;
    private final List<String> names;
    private final double[] shares;
    private final Map<String, Model.OfOneIssue> models;

    /** Makes it with what it has learned. */
    public Ensemble(Weights weights) {
        this.weights = weights;
        this.names = new ArrayList<>(weights.models().keySet());
        this.shares = names.stream().mapToDouble(weights.models()::get).toArray();
        this.models = singleModels();
    }

    /** The models that can have a share: those that look at one issue and need no reference point. */
    static Map<String, Model.OfOneIssue> singleModels() {
        return Models.all().stream()
                .filter(model -> !model.needsReference())
                .filter(Model.OfOneIssue.class::isInstance)
                .map(Model.OfOneIssue.class::cast)
                .collect(Collectors.toMap(Model::name, Function.identity()));
    }

    /** With the weights that Parley ships. */
    public static Ensemble shipped() {
        try (InputStream in = Ensemble.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the weights of the ensemble are missing from the program");
            }
            return new Ensemble(JsonMapper.shared().readValue(in, Weights.class));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What it has learned. */
    public Weights weights() {
        return weights;
    }

    /** Where an issue would come out. */
    public Spread forecast(Table table) {
        return forecast(Features.of(table, names, models));
    }

    Spread forecast(Features issue) {
        if (issue.divided() <= 0) {
            return new Spread(Shapes.graded(issue, shares, weights.graded()));
        }
        double[] divided = Shapes.divided(issue, weights.pull(), weights.pole());
        if (issue.divided() >= 1) {
            return new Spread(divided);
        }
        double[] graded = Shapes.graded(issue, shares, weights.graded());
        for (int i = 0; i < graded.length; i++) {
            graded[i] += issue.divided() * (divided[i] - graded[i]);
        }
        return new Spread(graded);
    }

    /** The low end of the interval that holds four outcomes of five, as a share of the scale. */
    public double low(Spread spread) {
        return spread.quantile(weights.tail());
    }

    /** Its high end. */
    public double high(Spread spread) {
        return spread.quantile(1 - weights.tail());
    }
}
