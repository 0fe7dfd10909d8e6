package org.parley.desk;

import static org.parley.store.schema.Tables.PERMISSION;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Knows until when pieces may be carried. */
final class PermissionEnds {

    private PermissionEnds() {}

    /** What the permission of a piece says against publishing an edition of it. */
    static List<Finding> findings(DSLContext db, DeskEdition edition, LocalDate today) {
        boolean ended = db.fetchExists(
                PERMISSION, PERMISSION.PIECE_ID.eq(edition.key().piece().toString()), ended(today));
        return ended ? List.of(Finding.stop("permission-ended")) : List.of();
    }

    /** That the last day on which the piece may be carried is past. The query has {@code PERMISSION}. */
    static Condition ended(LocalDate today) {
        return PERMISSION.ENDS.lt(today.toString());
    }
}
