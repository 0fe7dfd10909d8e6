package org.parley.desk;

import static org.parley.store.schema.Tables.EDITION;

import java.util.Arrays;
import org.jooq.Condition;
import org.parley.publishing.EditionState;

/** The editions that readers have now, as a condition on {@code EDITION}. */
final class ShownEditions {

    private ShownEditions() {}

    /** That readers have the edition. */
    static Condition only() {
        return EDITION.STATE.in(Arrays.stream(EditionState.values())
                .filter(EditionState::isShown)
                .map(EditionState::name)
                .toList());
    }
}
