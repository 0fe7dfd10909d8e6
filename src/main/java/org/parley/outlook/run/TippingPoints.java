package org.parley.outlook.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.outlook.Issue;
import org.parley.outlook.model.Table;

/**
 * Finds by how much one actor would have to care more, or less, for the compromise to leave or to enter what another
 * accepts rather than no deal.
 *
 * <p>As one salience grows, the compromise moves towards that actor and never back. So there is at most one such point for
 * each actor and each end of what each holder accepts, and it follows from the sums.
 */
final class TippingPoints {

    private static final int MOST = 12;
    private static final double STILL = 1e-9;

    private TippingPoints() {}

    static List<TippingPoint> of(Issue of, Table table) {
        if (!table.hasReference()) {
            return List.of();
        }
        List<Integer> holders = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            if (table.seats().veto(table.actors()[i])) {
                holders.add(i);
            }
        }
        List<TippingPoint> points = new ArrayList<>();
        for (int mover = 0; mover < table.size(); mover++) {
            for (int holder : holders) {
                for (int end = -1; end <= 1; end += 2) {
                    TippingPoint point = tip(of, table, mover, holder, end);
                    if (point != null) {
                        points.add(point);
                    }
                }
            }
        }
        points.sort(Comparator.comparingDouble(point -> Math.abs(point.to() - point.from())));
        return points.stream().limit(MOST).toList();
    }

    private static @Nullable TippingPoint tip(Issue issue, Table table, int mover, int holder, int end) {
        double reach = Math.abs(table.positions()[holder] - table.reference()) + table.flexibilities()[holder];
        double edge = table.positions()[holder] + end * reach;
        double capability = table.capabilities()[mover];
        double at = table.positions()[mover];
        double weight = 0;
        double moment = 0;
        for (int i = 0; i < table.size(); i++) {
            if (i != mover) {
                weight += table.weights()[i];
                moment += table.weights()[i] * table.positions()[i];
            }
        }
        // (moment + s c at) / (weight + s c) = edge, to be solved for s.
        double salience = (edge * weight - moment) / (capability * (at - edge));
        double now = table.saliences()[mover];
        if (!(salience >= 0 && salience <= 1)
                || Math.abs(salience - now) < STILL
                || !(capability > 0)
                || (end > 0 && reach < STILL) // The two ends are one.
                || edge < 0
                || edge > 1) {
            return null;
        }
        double before = (moment + now * capability * at) / (weight + now * capability);
        boolean inside = Math.abs(before - table.positions()[holder]) <= reach + STILL;
        return new TippingPoint(
                table.seats().actor(table.actors()[mover]).id(),
                now,
                salience,
                issue.scale().value(edge),
                table.seats().actor(table.actors()[holder]).id(),
                inside);
    }
}
