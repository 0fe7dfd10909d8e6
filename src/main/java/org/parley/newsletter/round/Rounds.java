package org.parley.newsletter.round;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.parley.newsletter.Pace;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Tells when the next rounds are due. */
@Component
public class Rounds {

    private final Store store;
    private final RoundTimes times;

    Rounds(Store store, RoundTimes times) {
        this.store = store;
        this.times = times;
    }

    /**
     * A round that will be made.
     *
     * @param since when the one before was made, or the rounds of the pace began
     * @param due when it is made at the earliest
     */
    public record Next(Pace pace, Instant since, Instant due) {}

    /** The next round of each pace; none before a server has begun them. */
    public List<Next> next(Caller caller) {
        Policy.require(caller, Act.MAIL);
        return Arrays.stream(Pace.values())
                .flatMap(pace -> store.read(db -> Checkpoint.find(db, pace)).stream())
                .map(last -> new Next(last.pace(), last.at(), times.next(last.pace(), last.at())))
                .toList();
    }
}
