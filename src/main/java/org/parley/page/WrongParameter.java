package org.parley.page;

/** Says that a parameter of a request has a value that it cannot have. */
public final class WrongParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    /**
     * With the parameter's name and what it should have been.
     *
     * @param name the parameter
     * @param message a sentence for whoever sent it
     */
    public WrongParameter(String name, String message) {
        super(message);
        this.name = name;
    }

    /** The parameter. */
    public String name() {
        return name;
    }
}
