package org.parley;

import static org.parley.store.schema.Tables.EDITION;

import java.time.Instant;
import org.parley.cli.Parley;
import org.parley.store.Store;

/** Code that breaks the rules of {@link ArchitectureTests}, each class one of them. */
final class Violations {

    private Violations() {}

    /** Reads the time without the clock. */
    static final class ReadsTheTime {
        Instant now() {
            return Instant.now();
        }
    }

    /** Writes without asking the policy. */
    static final class WritesUnasked {
        void write(Store store) {
            store.run("nobody", _ -> {});
        }
    }

    /** Reads editions without asking the policy. */
    static final class ReadsEditionsUnasked {
        int count(Store store) {
            return store.read(db -> db.fetchCount(EDITION));
        }
    }

    /** Knows what nothing may know. */
    static final class KnowsTheCommandLine {
        Class<?> knows() {
            return Parley.class;
        }
    }
}
