package org.parley.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** The signed time at which a form was shown: it tells those who answer at once, as programs do, from those who read first. */
@Component
public class FormStamp {

    /** The name of the field beside it that nobody sees, and so only programs fill in. */
    public static final String TRAP = "website";

    private static final String PURPOSE = "form";
    private static final Duration SOONEST = Duration.ofSeconds(2);
    private static final Duration LATEST = Duration.ofDays(1);

    private final SigningKey key;
    private final Clock clock;

    /** With the key that signs, and the clock that tells how old a stamp is. */
    public FormStamp(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** What to think of a form that was answered. */
    public enum Judgement {
        /** It was answered as people do. */
        GOOD,
        /** It was answered sooner than anybody reads. */
        TOO_SOON,
        /** It was shown too long ago, or never by us. */
        STALE
    }

    /** A stamp of now. */
    public String make() {
        String time = Long.toString(clock.millis(), Character.MAX_RADIX);
        return time + "." + signature(time);
    }

    /** Judges the stamp of a form that was answered now. */
    public Judgement judge(String stamp) {
        int dot = stamp.indexOf('.');
        if (dot < 1 || stamp.length() > 60) {
            return Judgement.STALE;
        }
        String time = stamp.substring(0, dot);
        if (!isSigned(time, stamp.substring(dot + 1))) {
            return Judgement.STALE;
        }
        Duration age =
                Duration.between(Instant.ofEpochMilli(Long.parseLong(time, Character.MAX_RADIX)), clock.instant());
        if (age.compareTo(SOONEST) < 0) {
            return Judgement.TOO_SOON;
        }
        return age.compareTo(LATEST) > 0 ? Judgement.STALE : Judgement.GOOD;
    }

    private String signature(String time) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.sign(PURPOSE, time.getBytes(StandardCharsets.US_ASCII)));
    }

    private boolean isSigned(String time, String signature) {
        try {
            return key.isSigned(
                    Base64.getUrlDecoder().decode(signature), PURPOSE, time.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
