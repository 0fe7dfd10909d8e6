package org.parley.positions;

import org.jspecify.annotations.Nullable;
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
    private final Maps maps;

    ImportMap(Writing writing, QuotationCheck quotations, KeepMap keep, Maps maps) {
        this.writing = writing;
        this.quotations = quotations;
        this.keep = keep;
        this.maps = maps;
    }

    /**
     * Checks a file as importing it would.
     *
     * @param debate the debate whose map positions would be put into; absent where that does not matter
     * @throws MapRefused if anything is wrong with it
     * @throws Policy.Refused if the caller may not keep maps
     */
    public DebateMap check(Caller caller, @Nullable DebateId debate, MapFormat format, byte[] file) {
        Policy.require(caller, Act.MAP);
        return checked(format, file, debate == null || format.whole() ? null : maps.of(debate));
    }

    /**
     * Imports a file.
     *
     * @return how many parts of the map were made, replaced or taken off
     * @throws MapRefused if anything is wrong with it; nothing is changed then
     * @throws Policy.Refused if the caller may not keep maps
     */
    public int run(Caller caller, DebateId debate, MapFormat format, byte[] file) {
        Policy.require(caller, Act.MAP);
        if (!format.whole()) {
            return writing.write(caller, tx -> keep.keep(tx, debate, checked(format, file, Maps.of(tx.db(), debate))));
        }
        DebateMap map = checked(format, file, null);
        return writing.write(caller, tx -> keep.keep(tx, debate, map));
    }

    private DebateMap checked(MapFormat format, byte[] file, @Nullable DebateMap into) {
        MapReader.ReadMap read = format.readNoted(file, into);
        quotations.run(read);
        return read.map();
    }
}
