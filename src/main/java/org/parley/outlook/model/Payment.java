package org.parley.outlook.model;

import java.util.function.DoubleUnaryOperator;

/** How far a side can stretch its win-set by paying those of its own who would lose. */
final class Payment {

    private static final int STEPS = 50;

    private Payment() {}

    /** The least point that the side can pay for. */
    static double lowest(Table table, int side, double payment) {
        return farthest(table.reference(), 0, point -> cost(table, side, point), payment);
    }

    /** The greatest point that the side can pay for. */
    static double highest(Table table, int side, double payment) {
        return farthest(table.reference(), 1, point -> cost(table, side, point), payment);
    }

    /** From a point that costs nothing as far towards an end as the payment goes: the cost never falls on the way. */
    private static double farthest(double from, double end, DoubleUnaryOperator cost, double payment) {
        if (cost.applyAsDouble(end) <= payment) {
            return end;
        }
        double paid = from;
        double unpaid = end;
        for (int step = 0; step < STEPS; step++) {
            double middle = (paid + unpaid) / 2;
            if (cost.applyAsDouble(middle) <= payment) {
                paid = middle;
            } else {
                unpaid = middle;
            }
        }
        return paid;
    }

    private static double cost(Table table, int side, double point) {
        double cost = 0;
        for (int i = 0; i < table.size(); i++) {
            int actor = table.actors()[i];
            if (table.seats().side(actor) == side && table.seats().veto(actor)) {
                double lost = Math.abs(table.positions()[i] - point) - WinSets.reach(table, i);
                cost += table.saliences()[i] * Math.max(0, lost);
            }
        }
        return cost;
    }
}
