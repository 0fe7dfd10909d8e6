package org.parley.outlook.ensemble;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the ensemble has learned.
 *
 * @param fittedOn on what it was fitted
 * @param issues on how many issues
 * @param models the share of each model and voice in the centre of graded issues; they sum to 1
 * @param graded the shape on issues with positions between the outermost
 * @param pull the shape on divided issues: one half of it
 * @param pole the other half: how the pole away from no deal wins
 * @param tail the probability left out on each side of the interval that holds four outcomes of five
 * @param score what cross-validation said of it when it was fitted
 */
public record Weights(
        String fittedOn,
        int issues,
        Map<String, Double> models,
        Shape graded,
        Shape pull,
        Pole pole,
        double tail,
        Score score) {

    public Weights {
        models = new TreeMap<>(models);
    }

    /**
     * A bell around a centre, and atoms where actors stand.
     *
     * @param width the width of the bell, where all agree
     * @param widening how much wider it is for each part of the scale by which positions are spread
     * @param atoms the share of the atoms
     */
    public record Shape(double width, double widening, double atoms) {}

    /**
     * How a majority carries a divided issue.
     *
     * @param steepness how fast the pole away from no deal comes to win as its share of heads grows
     * @param threshold at what share it wins every other time
     * @param width the width of the bell in the middle that is left where it does not, as a part of the way between them
     */
    public record Pole(double steepness, double threshold, double width) {}

    /**
     * What cross-validation said.
     *
     * @param error the mean absolute error, in hundredths of the scale
     * @param meanError that of the mean, on the same issues
     * @param gainLow the low end of the 90 % bootstrap interval of the difference
     * @param gainHigh its high end
     */
    public record Score(double error, double meanError, double gainLow, double gainHigh) {

        /** Whether it is better than the mean by more than chance. */
        public boolean betterThanTheMean() {
            return gainLow > 0;
        }
    }
}
