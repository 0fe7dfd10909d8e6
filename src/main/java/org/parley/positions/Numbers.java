package org.parley.positions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.parley.outlook.Range;

/** Numbers as readers are shown them: as many digits as say something; without marks between thousands, as years have none. */
public final class Numbers {

    private Numbers() {}

    /** A number with one digit after its point at most. */
    public static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A range by its ends. */
    public static String plain(Range range) {
        return range.exact() ? plain(range.best()) : plain(range.low()) + "–" + plain(range.high());
    }

    /** A share, no negative one, as a percentage of at most two digits behind the point, for a place in a picture. */
    public static String percent(double share) {
        long hundredths = Math.round(share * 10_000);
        long rest = hundredths % 100;
        String digits = rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest;
        return hundredths / 100 + digits + "%";
    }
}
