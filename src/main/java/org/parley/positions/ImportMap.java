package org.parley.positions;

import java.util.function.BiConsumer;
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
        return run(caller, debate, format, file, (_, _) -> {});
    }

    /**
     * Imports a file, unless something is said against it.
     *
     * @param against what throws if the map as it is must not become that of the file
     */
    public int run(
            Caller caller, DebateId debate, MapFormat format, byte[] file, BiConsumer<DebateMap, DebateMap> against) {
        Policy.require(caller, Act.MAP);
        @Nullable DebateMap whole = format.whole() ? checked(format, file, null) : null;
        return writing.write(caller, tx -> {
            KeepMap.alone(tx, debate);
            DebateMap before = Maps.of(tx.db(), debate);
            DebateMap after = whole == null ? checked(format, file, before) : whole;
            against.accept(before, after);
            return keep.keep(tx, debate, after);
        });
    }

    private DebateMap checked(MapFormat format, byte[] file, @Nullable DebateMap into) {
        MapReader.ReadMap read = format.readNoted(file, into);
        quotations.run(read);
        return read.map();
    }
}
