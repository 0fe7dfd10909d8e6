package org.parley.outlook.model;

/** A way to say where the issues of a map would be settled. */
public interface Model {

    /** The word by which it is asked for, such as {@code compromise}. */
    String name();

    /** The version of it: it changes whenever the model would answer anything differently. */
    default String version() {
        return "1";
    }

    /** Whether it can say nothing of an issue of which nobody knows where it stays without a deal. */
    default boolean needsReference() {
        return false;
    }

    /**
     * Where each issue is settled, as a share of its scale: never NaN.
     *
     * @param tables the issues, each with a reference point if the model needs one
     */
    double[] settle(Tables tables);

    /** A model that looks at each issue by itself. */
    interface OfOneIssue extends Model {

        /** Where the issue is settled, as a share of its scale: never NaN. */
        double settle(Table table);

        @Override
        default double[] settle(Tables tables) {
            return tables.tables().stream().mapToDouble(this::settle).toArray();
        }
    }
}
