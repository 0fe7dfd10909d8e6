package org.parley.debate.reply;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the letters of an invitation are due: the invitation at once, a reminder at half the time, and a last one before the
 * deadline. None follows another within two days.
 */
final class LetterTimes {

    private static final Duration LAST = Duration.ofDays(2);
    private static final Duration APART = Duration.ofDays(2);

    private LetterTimes() {}

    /** When the next is due after one was sent; absent where it was the last. */
    static @Nullable Instant next(Instant invited, Instant deadline, Instant now) {
        Instant half = invited.plus(Duration.between(invited, deadline).dividedBy(2));
        Instant last = deadline.minus(LAST);
        for (Instant time : new Instant[] {half, last}) {
            boolean apart = !time.isBefore(now.plus(APART));
            boolean before = time.isBefore(last) ? !time.isAfter(last.minus(APART)) : true;
            if (apart && before && !time.isAfter(last)) {
                return time;
            }
        }
        return null;
    }
}
