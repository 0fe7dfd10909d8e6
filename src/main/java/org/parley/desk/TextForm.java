package org.parley.desk;

import org.jspecify.annotations.Nullable;
import org.parley.publishing.text.BlocksJson;
import org.parley.publishing.text.TextException;

/**
 * A text as the page of the editor sends it.
 *
 * @param version the version that the writer began from
 * @param text what is written
 */
record TextForm(int version, DeskText text) {

    /**
     * Reads it from the fields of a form.
     *
     * @return nothing where the form has no text, since whoever sent it only reads
     * @throws TextException if it is no text, or one that is too long
     */
    static @Nullable TextForm of(
            @Nullable String version, @Nullable String title, @Nullable String summary, @Nullable String blocks) {
        if (version == null || title == null || summary == null || blocks == null) {
            return null;
        }
        try {
            return new TextForm(Integer.parseInt(version), new DeskText(title, summary, BlocksJson.read(blocks)));
        } catch (NumberFormatException wrong) {
            throw new TextException("version", version);
        }
    }
}
