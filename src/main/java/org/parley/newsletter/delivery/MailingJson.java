package org.parley.newsletter.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mailings as the API of the desk gives them; described in {@code openapi.yaml}. */
final class MailingJson {

    private MailingJson() {}

    /** The newest mailings. */
    record Newest(List<Mailing> mailings) {}

    /** How it stands with one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mailing(
            String id,
            String list,
            String subject,
            MailingState state,
            Instant created,
            Instant notBefore,
            @Nullable Instant begun,
            @Nullable Instant ended,
            int recipients,
            Map<RecipientState, Integer> counts,
            int triedBefore,
            int reported,
            double perSecond,
            @Nullable Long secondsLeft,
            @Nullable String heldBecause) {

        static Mailing of(Progress progress) {
            Map<RecipientState, Integer> counts = new EnumMap<>(RecipientState.class);
            for (RecipientState state : RecipientState.values()) {
                counts.put(state, progress.count(state));
            }
            return new Mailing(
                    progress.id().toString(),
                    progress.list(),
                    progress.subject(),
                    progress.state(),
                    progress.created(),
                    progress.notBefore(),
                    progress.begun(),
                    progress.ended(),
                    progress.recipients(),
                    counts,
                    progress.again(),
                    progress.bounced(),
                    progress.perSecond(),
                    progress.timeLeft().map(Duration::toSeconds).orElse(null),
                    progress.heldBecause());
        }
    }

    /**
     * Some recipients of a mailing.
     *
     * @param next what to ask for those after them; absent after the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recipients(List<Delivered> recipients, @Nullable Integer next) {}

    /** What became of the message to one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delivered(
            int number,
            String address,
            RecipientState state,
            int attempts,
            @Nullable String answer,
            @Nullable Instant settled,
            @Nullable String report) {

        static Delivered of(Mailings.Delivered delivered) {
            return new Delivered(
                    delivered.number(),
                    delivered.address(),
                    delivered.state(),
                    delivered.attempts(),
                    delivered.answer().isEmpty() ? null : delivered.answer(),
                    delivered.at(),
                    delivered.report());
        }
    }
}
