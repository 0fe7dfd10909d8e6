package org.parley.positions;

import java.util.function.UnaryOperator;
import org.parley.debate.DebateId;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.springframework.stereotype.Component;

/**
 * Changes part of a debate's map. What is made of it is made of the map as it is at that moment, and nobody else changes it
 * meanwhile; it is checked as a file would be, and kept with its history.
 */
@Component
public class ChangeMap {

    private final Writing writing;
    private final KeepMap keep;

    ChangeMap(Writing writing, KeepMap keep) {
        this.writing = writing;
        this.keep = keep;
    }

    /**
     * Changes it.
     *
     * @param change what is made of the map; whatever it throws leaves the map as it was
     * @throws MapRefused if the map would break a rule
     * @throws Policy.Refused if the caller may not keep maps
     */
    public void run(Caller caller, DebateId debate, UnaryOperator<DebateMap> change) {
        Policy.require(caller, Act.MAP);
        int _ = writing.write(caller, tx -> {
            KeepMap.alone(tx, debate);
            DebateMap changed = change.apply(Maps.of(tx.db(), debate));
            return keep.keep(tx, debate, MapFile.read(MapFile.write(changed)));
        });
    }
}
