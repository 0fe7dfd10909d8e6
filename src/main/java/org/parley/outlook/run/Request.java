package org.parley.outlook.run;

import java.util.List;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Unfit;
import org.parley.outlook.model.Model;
import org.parley.outlook.model.Models;

/**
 * An outlook that is asked for.
 *
 * @param map what is to be settled, and who stands where
 * @param models the models to ask; none means all that can say something of every issue
 * @param draws how often to draw from the ranges
 * @param seed where the random numbers begin
 * @param threads how many threads to use; the answer is the same for any number
 */
public record Request(PositionMap map, List<Model> models, long draws, long seed, int threads) {

    /** The most draws. */
    public static final long MOST_DRAWS = 1_000_000;

    /** So many, where nobody says. */
    public static final long USUAL_DRAWS = 2_000;

    /** This seed, where nobody says. */
    public static final long USUAL_SEED = 1;

    private static final int MOST_THREADS = 1_024;

    /**
     * Checks it.
     *
     * @throws Unfit naming the field with which it cannot be answered
     */
    public Request {
        if (draws < 1 || draws > MOST_DRAWS) {
            throw new Unfit("draws", "from 1 to " + MOST_DRAWS + ", not " + draws);
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new Unfit("threads", "from 1 to " + MOST_THREADS + ", not " + threads);
        }
        for (Model model : models) {
            Models.check(model, map);
        }
        models = List.copyOf(models.isEmpty() ? Models.fitFor(map) : models);
    }

    /** With all models, the usual draws and seed, and a thread for each processor. */
    public static Request of(PositionMap map) {
        return new Request(
                map, List.of(), USUAL_DRAWS, USUAL_SEED, Runtime.getRuntime().availableProcessors());
    }
}
