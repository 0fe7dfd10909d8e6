package org.parley.outlook.run;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Outlooks as JSON, described in {@code docs/outlook.md}. */
public final class OutlookJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private OutlookJson() {}

    /** Writes one, always in the same way. */
    public static String write(Outlook outlook) {
        return JSON.writeValueAsString(OutlookDocument.of(outlook));
    }

    /** Reads one that was written here. */
    public static OutlookDocument read(String json) {
        return JSON.readValue(json, OutlookDocument.class);
    }
}
