package org.parley.newsletter.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a mailing.
 *
 * @param subject its subject, in the reader's language or another
 * @param counts how many recipients are in each state
 * @param again how many of those who wait were tried before
 * @param bounced how many messages came back, or were complained about, after the relay had taken them
 * @param perSecond how many were settled a second over the last minute
 * @param heldBecause what is wrong, if something is
 * @param round the pace of the round that made it; absent where somebody made it
 */
public record Progress(
        MailingId id,
        String list,
        String subject,
        MailingState state,
        Instant created,
        Instant notBefore,
        @Nullable Instant begun,
        @Nullable Instant ended,
        int recipients,
        Map<RecipientState, Integer> counts,
        int again,
        int bounced,
        double perSecond,
        @Nullable String heldBecause,
        @Nullable String round) {

    /** How many recipients are in a state. */
    public int count(RecipientState state) {
        return counts.getOrDefault(state, 0);
    }

    /** How many are still to be sent to. */
    public int left() {
        return count(RecipientState.WAITING) + count(RecipientState.LEASED);
    }

    /** How much of it is settled, in per cent. */
    public int percent() {
        return recipients == 0 ? 100 : (int) ((long) (recipients - left()) * 100 / recipients);
    }

    /** How long it will take at the present rate, if one can be told. */
    public Optional<Duration> timeLeft() {
        return state == MailingState.SENDING && perSecond > 0 && left() > 0
                ? Optional.of(Duration.ofSeconds((long) Math.ceil(left() / perSecond)))
                : Optional.empty();
    }
}
