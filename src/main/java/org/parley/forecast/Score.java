package org.parley.forecast;

import org.jspecify.annotations.Nullable;

/**
 * How well a model had foretold an outcome, in a run that was made before it.
 *
 * @param outcome the outcome
 * @param run the number of the run
 * @param model the name of the model
 * @param point where it foresaw the outcome, on the scale of the issue
 * @param crps the continuous ranked probability score, in hundredths of the scale: less is better
 * @param brier the Brier score of the chance that the outcome would lie where all accept it who can refuse, from 0 to 1: less is
 *     better; absent where nobody could tell where that is
 */
public record Score(
        Outcome outcome,
        int run,
        String model,
        double point,
        double crps,
        @Nullable Double brier) {}
