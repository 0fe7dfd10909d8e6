package org.parley.positions;

import java.util.function.BiConsumer;
import org.parley.debate.DebateId;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.springframework.stereotype.Component;

/** Makes the map of a debate what a file holds: all of it, or, where anything is wrong with the file, nothing. */
@Component
public class ImportMap {

    private final Writing writing;
    private final QuotationCheck quotations;
    private final KeepMap keep;

    ImportMap(Writing writing, QuotationCheck quotations, KeepMap keep) {
        this.writing = writing;
        this.quotations = quotations;
        this.keep = keep;
    }

    /**
     * Checks a file as importing it would.
     *
     * @throws MapRefused if anything is wrong with it
     * @throws Policy.Refused if the caller may not keep maps
     */
    public DebateMap check(Caller caller, byte[] file) {
        Policy.require(caller, Act.MAP);
        MapReader.ReadMap read = MapFile.readNoted(file);
        quotations.run(read);
        return read.map();
    }

    /**
     * Imports a file.
     *
     * @return how many parts of the map were made, replaced or taken off
     * @throws MapRefused if anything is wrong with it; nothing is changed then
     * @throws Policy.Refused if the caller may not keep maps
     */
    public int run(Caller caller, DebateId debate, byte[] file) {
        return run(caller, debate, file, (_, _) -> {});
    }

    /**
     * Imports a file, unless something is said against it.
     *
     * @param against what throws if the map as it is must not become that of the file
     */
    public int run(Caller caller, DebateId debate, byte[] file, BiConsumer<DebateMap, DebateMap> against) {
        DebateMap map = check(caller, file);
        return writing.write(caller, tx -> {
            KeepMap.alone(tx, debate);
            against.accept(Maps.of(tx.db(), debate), map);
            return keep.keep(tx, debate, map);
        });
    }
}
