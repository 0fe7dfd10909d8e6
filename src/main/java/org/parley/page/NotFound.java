package org.parley.page;

/** Says that there is nothing at an address, or nothing that the caller may know of. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what was looked for. */
    public NotFound(String message) {
        super(message);
    }
}
