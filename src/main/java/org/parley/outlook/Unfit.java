package org.parley.outlook;

/** Says why a map cannot be computed with: which field, what is wrong with it, and what would do. */
public final class Unfit extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * Makes one.
     *
     * @param field where in the map, such as {@code issues[2].positions[0].salience}
     * @param problem what is wrong there and what would do
     */
    public Unfit(String field, String problem) {
        super(field.isEmpty() ? problem : field + ": " + problem);
        this.field = field;
    }

    /** Where in the map. */
    public String field() {
        return field;
    }

    static void unless(boolean right, String field, String problem) {
        if (!right) {
            throw new Unfit(field, problem);
        }
    }
}
