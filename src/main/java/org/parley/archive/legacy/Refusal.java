package org.parley.archive.legacy;

/** Says why a file is not read; its message is the reason that a report shows. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String reason) {
        super(reason);
    }
}
