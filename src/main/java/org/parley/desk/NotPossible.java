package org.parley.desk;

import org.jspecify.annotations.Nullable;

/** Says that something which the caller may do cannot be done now, in the words of a message of the screen. */
public final class NotPossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient @Nullable Object about;

    /** With the key of the message. */
    public NotPossible(String key) {
        this(key, null);
    }

    /** With the key of the message and what it is about. */
    public NotPossible(String key, @Nullable Object about) {
        super(key + (about == null ? "" : ": " + about));
        this.key = key;
        this.about = about;
    }

    /** The key of the message that says why. */
    public String key() {
        return key;
    }

    /** What the message is about: put in where it has a place for it. */
    public @Nullable Object about() {
        return about;
    }
}
