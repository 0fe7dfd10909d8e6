package org.parley.newsletter.round;

import java.time.Clock;
import java.util.Optional;
import org.parley.newsletter.Pace;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.ChangeLog;
import org.parley.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the rounds that are due: looks in the change log from where the last round of a pace ended, and writes to those whose
 * lists have something new. The letters of a round and its checkpoint are one transaction, so that a crash repeats nothing and
 * loses nothing, and of several nodes that look at once one writes.
 */
@Component
class MakeRounds {

    private static final Logger LOG = LoggerFactory.getLogger(MakeRounds.class);
    private static final Caller ROUNDS = new Caller.Itself("rounds");

    private final Store store;
    private final Writing writing;
    private final ChangeLog log;
    private final RoundTimes times;
    private final FindNews finding;
    private final RoundMailings mailings;
    private final Clock clock;

    MakeRounds(
            Store store,
            Writing writing,
            ChangeLog log,
            RoundTimes times,
            FindNews finding,
            RoundMailings mailings,
            Clock clock) {
        this.store = store;
        this.writing = writing;
        this.log = log;
        this.times = times;
        this.finding = finding;
        this.mailings = mailings;
        this.clock = clock;
    }

    /** Makes all that are due. What fails is tried again at the next look. */
    void run() {
        long newest = log.newest();
        for (Pace pace : Pace.values()) {
            try {
                look(pace, newest);
            } catch (RuntimeException failed) {
                LOG.error("A round could not be made ({}); it is tried again", pace, failed);
            }
        }
    }

    private void look(Pace pace, long newest) {
        Optional<Checkpoint> last = store.read(db -> Checkpoint.find(db, pace));
        if (last.isEmpty()) {
            var _ = writing.write(ROUNDS, transaction -> {
                Checkpoint.begin(transaction, pace, newest);
                return true;
            });
        } else if (!clock.instant().isBefore(times.next(pace, last.get().at()))) {
            make(last.get(), newest);
        }
    }

    private void make(Checkpoint last, long until) {
        Optional<News> news = finding.between(last.pace(), last.reached(), until);
        if (news.isEmpty()) {
            LOG.info("The search index has not followed the journal yet; the round ({}) waits for it", last.pace());
            return;
        }
        var _ = writing.write(ROUNDS, transaction -> {
            if (last.moveTo(transaction, until) && !news.get().lists().isEmpty()) {
                mailings.make(transaction, last.pace(), news.get());
            }
            return true;
        });
    }
}
