package org.parley.positions;

/** In what form a map is written; each is named as it is asked for. */
public enum MapFormat {
    /** All of it, as it can be imported. */
    json("application/json"),
    /** Its positions, one a row. */
    csv("text/csv;charset=UTF-8"),
    /** Its positions and sentences as arguments, in Argdown. */
    argdown("text/plain;charset=UTF-8"),
    /** Its positions and sentences as arguments, in the Argument Interchange Format. */
    aif("application/json"),
    /** Its actors and issues as a network, in GraphML. */
    graphml("application/xml");

    private final String contentType;

    MapFormat(String contentType) {
        this.contentType = contentType;
    }

    /** The type that it is sent as. */
    public String contentType() {
        return contentType;
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
}
