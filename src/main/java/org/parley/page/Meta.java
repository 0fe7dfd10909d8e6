package org.parley.page;

/**
 * A line of a page's head that tells machines about it.
 *
 * @param attribute {@code name} or, for Open Graph, {@code property}
 * @param key what is told
 * @param content what it is
 */
public record Meta(String attribute, String key, String content) {

    /** A {@code name} line. */
    public static Meta name(String key, String content) {
        return new Meta("name", key, content);
    }

    /** An Open Graph line. */
    public static Meta property(String key, String content) {
        return new Meta("property", key, content);
    }
}
