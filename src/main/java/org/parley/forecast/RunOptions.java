package org.parley.forecast;

import java.util.List;
import org.parley.desk.NotPossible;
import org.parley.outlook.model.Model;
import org.parley.outlook.model.Models;
import org.parley.outlook.run.Request;

/**
 * What is chosen of a run.
 *
 * @param models the names of the models to ask; none means all that can say something of every issue
 * @param draws how often to draw from the ranges of the map
 * @param seed where the random numbers begin
 */
public record RunOptions(List<String> models, long draws, long seed) {

    /** What is chosen where nobody chooses. */
    public static final RunOptions USUAL = new RunOptions(List.of(), Request.USUAL_DRAWS, Request.USUAL_SEED);

    /**
     * Checks them.
     *
     * @throws NotPossible naming what cannot be chosen
     */
    public RunOptions {
        models = List.copyOf(models);
        for (String model : models) {
            if (Models.named(model).isEmpty()) {
                throw new NotPossible("outlook.cannot.model", model);
            }
        }
        if (draws < 1 || draws > Request.MOST_DRAWS) {
            throw new NotPossible("outlook.cannot.draws", Request.MOST_DRAWS);
        }
    }

    List<Model> asked() {
        return models.stream().map(name -> Models.named(name).orElseThrow()).toList();
    }
}
