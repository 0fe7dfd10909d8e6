package org.parley.outlook;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they are written for people: as many digits as say something, and no more. */
final class Numbers {

    private static final int DIGITS = 4;

    private Numbers() {}

    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
