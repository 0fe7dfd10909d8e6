package org.parley.outlook.ensemble;

/**
 * How well a model did on decided issues. All but the counts are in hundredths of the scale, or shares.
 *
 * @param model the name of the model
 * @param issues on how many issues it could say something
 * @param error the mean absolute error
 * @param errorLow the low end of its 95 % bootstrap interval, by proposal
 * @param errorHigh the high end
 * @param hits how many outcomes it came within 5 of
 * @param crps the mean continuous ranked probability score
 * @param coverage the share of outcomes inside the interval that should hold 80 %
 * @param width the width of the normal distribution around the model's point that gives it its best score; 0 for the
 *     ensemble, which says its own
 */
public record BacktestRow(
        String model,
        int issues,
        double error,
        double errorLow,
        double errorHigh,
        int hits,
        double crps,
        double coverage,
        double width) {}
