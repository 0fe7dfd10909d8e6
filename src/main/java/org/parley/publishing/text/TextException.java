package org.parley.publishing.text;

/** Says why something is no text that a piece can have; its message is meant for the person who supplied the text. */
public final class TextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the reason. */
    public TextException(String message) {
        super(message);
    }
}
