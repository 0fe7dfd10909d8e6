package org.parley.forecast;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.ParleyServer;
import org.parley.debate.DebateId;
import org.parley.positions.KeepMap;
import org.parley.positions.MapFile;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;

/** Maps that can be computed, and runs of them, for tests of pages. */
public final class ForecastRows {

    private static final String MAP = """
            { "actors": [{ "id": "north", "veto": true }, { "id": "south" }],
              "issues": [{ "id": "rice", "reference": 0, "positions": [
                  { "actor": "north", "value": [10, 30], "salience": 0.5 },
                  { "actor": "south", "value": 60, "salience": 1 }] }] }
            """;

    private ForecastRows() {}

    /** Gives a debate a small map, and asks for a run of it; says its number. */
    public static int run(ParleyServer server, Caller caller, DebateId debate) {
        return server.part(Writing.class).write(caller, tx -> {
            var _ = server.part(KeepMap.class).keep(tx, debate, MapFile.read(MAP.getBytes(StandardCharsets.UTF_8)));
            return server.part(AskRun.class).ask(tx, debate, new RunOptions(List.of("compromise"), 20, 1), false);
        });
    }
}
