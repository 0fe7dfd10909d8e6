package org.parley.desk;

import java.util.List;
import org.jooq.DSLContext;

/** Knows until when pieces may be carried. */
final class PermissionEnds {

    private PermissionEnds() {}

    /** What the permission of a piece says against publishing an edition of it. */
    static List<Finding> findings(DSLContext db, DeskEdition edition) {
        return List.of();
    }
}
