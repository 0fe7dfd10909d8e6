package org.parley.outlook.model;

import java.util.Arrays;

/**
 * The two-level model: a compromise among all, as near as what every veto holder of every side prefers to no deal allows.
 *
 * <p>R. Putnam, Diplomacy and Domestic Politics: The Logic of Two-Level Games, International Organization 42 (1988). A veto
 * holder accepts what is no farther from its position than the reference point is, and beyond that what its flexibility
 * allows. A side may pay those of its own who would lose; each pays within its own limit, and a payment buys distance times
 * salience.
 */
public final class WinSets implements Model.OfOneIssue {

    private final double payment;

    /**
     * What can be agreed.
     *
     * @param low the least that all accept
     * @param high the greatest that all accept
     * @param settlement where it is settled
     */
    public record Zone(double low, double high, double settlement) {

        private static final double POINT = 1e-9;

        /** Whether anything but no deal can be agreed. */
        public boolean open() {
            return high - low > POINT;
        }
    }

    /** Makes it without side payments. */
    public WinSets() {
        this(0);
    }

    /**
     * Makes it.
     *
     * @param payment the most that each side pays its own, as a share of the scale times salience
     */
    public WinSets(double payment) {
        if (!(payment >= 0 && payment <= 1_000)) {
            throw new IllegalArgumentException("payment: from 0 to 1000, not " + payment);
        }
        this.payment = payment;
    }

    @Override
    public String name() {
        return "win-sets";
    }

    @Override
    public boolean needsReference() {
        return true;
    }

    @Override
    public double settle(Table table) {
        return zone(table).settlement();
    }

    /** What can be agreed. */
    public Zone zone(Table table) {
        return zone(table, payment);
    }

    /**
     * The least payment a side at which the compromise among all can be agreed; 0 if it can be without.
     *
     * @return the payment, as a share of the scale times salience
     */
    public double priceOfCompromise(Table table) {
        double wanted = table.mean(table.weights());
        Zone zone = zone(table, 0);
        if (wanted >= zone.low() && wanted <= zone.high()) {
            return 0;
        }
        double[] bySide = new double[table.seats().sides()];
        for (int i = 0; i < table.size(); i++) {
            if (table.seats().veto(table.actors()[i])) {
                double lost = Math.abs(table.positions()[i] - wanted) - reach(table, i);
                bySide[table.seats().side(table.actors()[i])] += table.saliences()[i] * Math.max(0, lost);
            }
        }
        return Arrays.stream(bySide).max().orElse(0);
    }

    private static Zone zone(Table table, double payment) {
        double low = 0;
        double high = 1;
        if (payment == 0) {
            for (int i = 0; i < table.size(); i++) {
                if (table.seats().veto(table.actors()[i])) {
                    low = Math.max(low, table.positions()[i] - reach(table, i));
                    high = Math.min(high, table.positions()[i] + reach(table, i));
                }
            }
        } else {
            for (int side = 0; side < table.seats().sides(); side++) {
                low = Math.max(low, Payment.lowest(table, side, payment));
                high = Math.min(high, Payment.highest(table, side, payment));
            }
        }
        // No deal is always accepted; a last digit must not say otherwise.
        low = Math.min(low, table.reference());
        high = Math.max(high, table.reference());
        return new Zone(low, high, Math.clamp(table.mean(table.weights()), low, high));
    }

    /** How far from its position this one accepts a deal. */
    static double reach(Table table, int i) {
        return Math.abs(table.positions()[i] - table.reference()) + table.flexibilities()[i];
    }
}
