package org.parley.positions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In what form a map is written and read; each is named as it is asked for. */
public enum MapFormat {
    /** As {@code docs/map.schema.json} describes it. */
    json("application/json"),
    /** Its positions, one a row: the only form that is no whole map. */
    csv("text/csv;charset=UTF-8"),
    /** Its parts as statements, in Argdown. */
    argdown("text/plain;charset=UTF-8"),
    /** Its parts as nodes, in the Argument Interchange Format. */
    aif("application/json"),
    /** Its actors and issues as a network, in GraphML. */
    graphml("application/xml");

    private final String contentType;

    MapFormat(String contentType) {
        this.contentType = contentType;
    }

    /** The form that the ending of a file's name tells, if it tells one. */
    public static Optional<MapFormat> of(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.name().equals(ending))
                .findFirst()
                .or(() -> ending.equals("ad") ? Optional.of(argdown) : Optional.empty());
    }

    /** The type that it is sent as. */
    public String contentType() {
        return contentType;
    }

    /** Whether it is a whole map, which can be read without another to be put into. */
    public boolean whole() {
        return this != csv;
    }

    /** The map in this form. */
    public byte[] write(DebateMap map) {
        return switch (this) {
            case json -> MapFile.write(map);
            case csv -> PositionsCsv.write(map);
            case argdown -> Argdown.write(map);
            case aif -> Aif.write(map);
            case graphml -> GraphMl.write(map);
        };
    }

    /**
     * Reads a whole map.
     *
     * @throws MapRefused if it is too large, or its form or its rules are broken
     */
    public DebateMap read(byte[] file) {
        return readNoted(file, null).map();
    }

    /**
     * Reads a map, or positions into one.
     *
     * @param into the map that positions are put into, if there is one
     */
    MapReader.ReadMap readNoted(byte[] file, @Nullable DebateMap into) {
        return switch (this) {
            case json -> MapFile.readNoted(file);
            case csv -> {
                if (into == null) {
                    throw MapRefused.of(new Problem(0, "", "no-map", List.of()));
                }
                yield PositionsCsvReader.read(file, into);
            }
            case argdown -> ArgdownReader.read(file);
            case aif -> Aif.read(file);
            case graphml -> GraphMlReader.read(file);
        };
    }
}
