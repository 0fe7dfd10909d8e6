package org.parley.outlook.run;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.outlook.PositionMap;
import org.parley.outlook.model.Model;

/** Draws of one model alone, without all that an outlook has beside them. */
public final class ModelDraws {

    private ModelDraws() {}

    /**
     * Makes them.
     *
     * @return of each issue where the draws ended
     */
    public static List<Tally> make(
            PositionMap map, Model model, long draws, long seed, int threads, Progress progress) {
        Request request = new Request(map, List.of(model), draws, seed, threads);
        Draws made = new Draws(new Inputs(map), request.models(), null);
        made.make(request.draws(), request.seed(), request.threads(), progress);
        return IntStream.range(0, map.issues().size())
                .mapToObj(issue -> made.tally(0, issue))
                .toList();
    }
}
