package org.parley.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The stored form of an instant: {@code 2006-03-17T01:02:03.004Z}, always 24 characters, so that text order is time order. */
public final class UtcInstant {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private UtcInstant() {}

    /** The stored form; what is finer than a millisecond is cut off. */
    public static String format(Instant instant) {
        return FORM.format(instant);
    }

    /** The instant of a stored form. */
    public static Instant parse(String stored) {
        return Instant.parse(stored);
    }
}
