package org.parley.positions.coding;

import java.util.Set;
import java.util.stream.Collectors;
import org.parley.debate.DebateId;
import org.parley.desk.NotPossible;
import org.parley.positions.DebateMap;
import org.parley.positions.ImportMap;
import org.parley.positions.MapFormat;
import org.parley.positions.MapRefused;
import org.parley.positions.Position;
import org.parley.publishing.Caller;
import org.springframework.stereotype.Component;

/** Makes the map of a debate what a file holds, if nobody has changed the map since the caller saw it. */
@Component
class TakeFile {

    private final ImportMap importMap;

    TakeFile(ImportMap importMap) {
        this.importMap = importMap;
    }

    private record Reading(Object issue, Position position) {}

    /**
     * Takes it.
     *
     * @param seen the stamp of the map that the caller saw
     * @throws MapRefused if anything is wrong with the file
     * @throws NotPossible if the map was changed since, or the file changes what another coder has read
     */
    void run(Caller.Member caller, DebateId debate, String seen, byte[] file) {
        int _ = importMap.run(caller, debate, MapFormat.json, file, (before, after) -> {
            Stamp.require(before, seen);
            if (!ofOthers(caller, before).equals(ofOthers(caller, after))) {
                throw new NotPossible("coding.cannot.file-of-others");
            }
        });
    }

    private static Set<Reading> ofOthers(Caller.Member caller, DebateMap map) {
        return PlacedPosition.all(map)
                .filter(placed -> !KeepPosition.may(caller, placed.position()))
                .map(placed -> new Reading(placed.issue().id(), placed.position()))
                .collect(Collectors.toSet());
    }
}
