package org.parley.outlook.model;

import org.parley.outlook.Voice;

/**
 * The compromise of those who care most: the mean of the positions of the members, each by capability times the square of
 * salience.
 *
 * <p>Our own, after the compromise model. Who cares half as much as another does not put in half of it: it lets go. The
 * proposer and other chambers are left out, where there are members.
 */
public final class StrongCompromise implements Model.OfOneIssue {

    private static final double LEAST = 1e-9;

    /** Makes it. */
    public StrongCompromise() {}

    @Override
    public String name() {
        return "strong-compromise";
    }

    @Override
    public double settle(Table table) {
        double[] by = new double[table.size()];
        boolean members = false;
        for (int i = 0; i < by.length; i++) {
            members |= table.seats().voice(table.actors()[i]) == Voice.MEMBER;
        }
        for (int i = 0; i < by.length; i++) {
            if (!members || table.seats().voice(table.actors()[i]) == Voice.MEMBER) {
                double salience = table.saliences()[i];
                by[i] = (salience * salience + LEAST) * (table.capabilities()[i] + LEAST);
            }
        }
        return table.mean(by);
    }
}
