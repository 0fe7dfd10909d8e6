package org.parley.forecast;

import java.nio.charset.StandardCharsets;
import org.parley.outlook.MapJson;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Unfit;
import org.parley.positions.DebateMap;
import org.parley.positions.MapFile;

/** The map of a debate as the models read it: by way of the file that both know. */
public final class MapOfDebate {

    private MapOfDebate() {}

    /**
     * Reads it.
     *
     * @throws Unfit naming the field with which it cannot be computed
     */
    public static PositionMap of(DebateMap map) {
        return MapJson.read(new String(MapFile.write(map), StandardCharsets.UTF_8));
    }
}
