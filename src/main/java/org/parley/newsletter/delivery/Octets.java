package org.parley.newsletter.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Octets that are put together, in a place that is used again and again. */
final class Octets {

    private byte[] octets = new byte[16 * 1024];
    private int length;

    Octets add(byte[] more) {
        if (octets.length - length < more.length) {
            octets = Arrays.copyOf(octets, Math.max(octets.length * 2, length + more.length));
        }
        System.arraycopy(more, 0, octets, length, more.length);
        length += more.length;
        return this;
    }

    Octets add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    void clear() {
        length = 0;
    }

    /** The place itself, of which the first {@link #length} octets count. */
    byte[] place() {
        return octets;
    }

    int length() {
        return length;
    }

    byte[] copy() {
        return Arrays.copyOf(octets, length);
    }
}
