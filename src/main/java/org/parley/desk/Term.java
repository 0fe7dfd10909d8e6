package org.parley.desk;

import static org.parley.store.schema.Tables.PERMISSION;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** How soon a permission ends, in the order of the list of permissions. */
public enum Term {
    /** It has ended. */
    OVERDUE,
    /** Within thirty days, today among them. */
    MONTH,
    /** Within ninety days. */
    QUARTER,
    /** Later. */
    LATER,
    /** No end was agreed. */
    OPEN;

    private static final int DAYS_OF_MONTH = 30;
    private static final int DAYS_OF_QUARTER = 90;

    /** The term of a permission that ends on a day, as seen from another. */
    static Term of(@Nullable LocalDate ends, LocalDate today) {
        if (ends == null) {
            return OPEN;
        }
        if (ends.isBefore(today)) {
            return OVERDUE;
        }
        if (!ends.isAfter(today.plusDays(DAYS_OF_MONTH))) {
            return MONTH;
        }
        return ends.isAfter(today.plusDays(DAYS_OF_QUARTER)) ? LATER : QUARTER;
    }

    /** That a permission is of this term. The query has {@code PERMISSION}. */
    Condition condition(LocalDate today) {
        String month = today.plusDays(DAYS_OF_MONTH).toString();
        String quarter = today.plusDays(DAYS_OF_QUARTER).toString();
        return switch (this) {
            case OVERDUE -> PermissionEnds.ended(today);
            case MONTH -> PERMISSION.ENDS.between(today.toString(), month);
            case QUARTER -> PERMISSION.ENDS.gt(month).and(PERMISSION.ENDS.le(quarter));
            case LATER -> PERMISSION.ENDS.gt(quarter);
            case OPEN -> PERMISSION.ENDS.isNull();
        };
    }
}
