package org.parley.outlook.model;

/** Where those at a table have come to stand, put into the order of their positions again. */
final class Standing {

    /** Of each place in the new order, the seat of who has come there. */
    final int[] seats;

    final double[] at;
    final double[] weights;
    final double[] saliences;
    private final double[] medianWeights;

    Standing(Table table, double[] positions) {
        int size = positions.length;
        seats = new int[size];
        at = new double[size];
        weights = new double[size];
        saliences = new double[size];
        medianWeights = table.weights();
        for (int i = 0; i < size; i++) {
            // By insertion: from round to round most keep their places.
            int place = i;
            while (place > 0 && at[place - 1] > positions[i]) {
                at[place] = at[place - 1];
                seats[place] = seats[place - 1];
                place--;
            }
            at[place] = positions[i];
            seats[place] = i;
        }
        for (int i = 0; i < size; i++) {
            weights[i] = table.weights()[seats[i]];
            saliences[i] = table.saliences()[seats[i]];
        }
    }

    int size() {
        return at.length;
    }

    double median() {
        double total = 0;
        for (double weight : medianWeights) {
            total += weight;
        }
        return Median.of(at, weights, total);
    }

    /** How many of those at the table hold each option of a contest, as the place after the last of them. */
    int[] options(Contest contest) {
        int[] options = new int[at.length];
        int option = 0;
        for (int i = 0; i < at.length; i++) {
            if (at[i] != contest.option(option)) {
                option++;
            }
            options[i] = option;
        }
        return options;
    }

    /** Exponents of risk from security: the surest is the most careful. */
    static double[] risks(double[] security) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : security) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double[] risks = new double[security.length];
        for (int i = 0; i < risks.length; i++) {
            double share = most - least > 1e-12 ? (2 * security[i] - most - least) / (most - least) : 0;
            risks[i] = (1 - share / 3) / (1 + share / 3);
        }
        return risks;
    }
}
