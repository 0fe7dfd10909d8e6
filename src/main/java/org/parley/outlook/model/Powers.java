package org.parley.outlook.model;

/**
 * Exponentials and logarithms for the challenge model, which spends most of its time on them.
 *
 * <p>Each looks up the greater part in a table and adds a short series for the rest: exact to the last digit or two, for the
 * numbers from 0 to 2 and their powers that the model needs, and twice as fast as those of the library, which are right for
 * all numbers.
 */
final class Powers {

    static final double LN_2 = Math.log(2);

    private static final int MANTISSA = 52;
    private static final long ONE = 1023L << MANTISSA;
    private static final double SMALLEST = -700;

    private static final int EXP_BITS = 10;
    private static final int EXP_SIZE = 1 << EXP_BITS;
    private static final long[] EXPONENTIALS = new long[EXP_SIZE];

    private static final int LOG_BITS = 9;
    private static final int LOG_SIZE = 1 << LOG_BITS;
    private static final double[] INVERSES = new double[LOG_SIZE];
    private static final double[] LOGARITHMS = new double[LOG_SIZE];
    private static final long MANTISSA_MASK = (1L << MANTISSA) - 1;
    /** The bits of a mantissa that say in which stretch of the table it lies, and the bit that says its middle. */
    private static final long STRETCH_MASK = MANTISSA_MASK & -(1L << (MANTISSA - LOG_BITS));

    private static final long MIDDLE = 1L << (MANTISSA - LOG_BITS - 1);

    /** Added to a number, it leaves the nearest whole number in the lowest bits. */
    private static final double ROUND = 0x1.8p52;

    private static final double PER_STEP = EXP_SIZE / LN_2;
    /** A step of the exponent in two parts, so that the rest is exact. */
    private static final double STEP_HIGH =
            Double.longBitsToDouble(Double.doubleToRawLongBits(LN_2 / EXP_SIZE) & -(1L << 26));

    private static final double STEP_LOW = LN_2 / EXP_SIZE - STEP_HIGH;

    static {
        for (int i = 0; i < EXP_SIZE; i++) {
            EXPONENTIALS[i] = Double.doubleToRawLongBits(Math.exp(i * LN_2 / EXP_SIZE));
        }
        for (int i = 0; i < LOG_SIZE; i++) {
            double middle = 1 + (i + 0.5) / LOG_SIZE;
            INVERSES[i] = 1 / middle;
            LOGARITHMS[i] = Math.log(middle);
        }
    }

    private Powers() {}

    /** The natural logarithm of a number from 0 to 2. */
    static double log(double x) {
        if (x <= Double.MIN_NORMAL) {
            return Double.NEGATIVE_INFINITY;
        }
        long bits = Double.doubleToRawLongBits(x);
        long mantissa = (bits & MANTISSA_MASK) | ONE;
        long middle = (bits & STRETCH_MASK) | MIDDLE | ONE;
        int i = (int) (bits >>> (MANTISSA - LOG_BITS)) & (LOG_SIZE - 1);
        double r = (Double.longBitsToDouble(mantissa) - Double.longBitsToDouble(middle)) * INVERSES[i];
        double series = r + r * r * (-1.0 / 2 + r * (1.0 / 3 - r * (1.0 / 4)));
        return (int) ((bits - ONE) >> MANTISSA) * LN_2 + (LOGARITHMS[i] + series);
    }

    /** The exponential of a number that is not greater than a few. */
    static double exp(double x) {
        if (x < SMALLEST) {
            return 0;
        }
        double steps = x * PER_STEP + ROUND;
        int n = (int) Double.doubleToRawLongBits(steps);
        steps -= ROUND;
        double r = x - steps * STEP_HIGH - steps * STEP_LOW;
        double series = r + r * r * (1.0 / 2 + r * (1.0 / 6));
        double whole = Double.longBitsToDouble(EXPONENTIALS[n & (EXP_SIZE - 1)] + ((long) (n >> EXP_BITS) << MANTISSA));
        return whole + whole * series;
    }
}
