package org.parley.desk;

import java.util.List;

/**
 * Something that speaks against publishing an edition as it is.
 *
 * @param key the key of the message that says what
 * @param stops whether it must be mended first; otherwise the editor decides
 * @param about what is put into the message
 */
public record Finding(String key, boolean stops, List<Object> about) {

    /** Something that must be mended first. */
    static Finding stop(String key, Object... about) {
        return new Finding("desk.finding." + key, true, List.of(about));
    }

    /** Something that the editor should know. */
    static Finding warn(String key, Object... about) {
        return new Finding("desk.finding." + key, false, List.of(about));
    }
}
