package org.parley.outlook.model;

/** Exponentials and logarithms of the small numbers that the challenge model needs. */
final class Powers {

    static final double LN_2 = Math.log(2);

    private Powers() {}

    static double log(double x) {
        return Math.log(x);
    }

    static double exp(double x) {
        return Math.exp(x);
    }
}
