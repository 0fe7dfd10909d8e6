package org.parley.outlook.model;

/**
 * The Kalai-Smorodinsky solution: the point at which everybody who wants to move away from no deal gets the same share of
 * the most that it could gain.
 *
 * <p>E. Kalai and M. Smorodinsky, Other Solutions to Nash's Bargaining Problem, Econometrica 43 (1975). Who gains is as in
 * {@link Nash}. The least share is greatest where what the farthest has got equals what the nearest has kept: at twice the
 * product of the two distances over their sum.
 */
public final class KalaiSmorodinsky implements Model.OfOneIssue {

    /** Makes it. */
    public KalaiSmorodinsky() {}

    @Override
    public String name() {
        return "kalai-smorodinsky";
    }

    @Override
    public boolean needsReference() {
        return true;
    }

    @Override
    public double settle(Table table) {
        Gains gains = Gains.of(table);
        if (gains.none()) {
            return table.reference();
        }
        double nearest = gains.nearest();
        double farthest = gains.farthest();
        double move = 2 * (nearest / (nearest + farthest)) * farthest;
        return table.withinAndReference(table.reference() + gains.direction() * move);
    }
}
