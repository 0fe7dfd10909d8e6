package org.parley.outlook.model;

/** The compromise among equals: the mean of the positions, each by salience alone. */
public final class SalienceMean implements Model.OfOneIssue {

    /** Makes it. */
    public SalienceMean() {}

    @Override
    public String name() {
        return "salience-mean";
    }

    @Override
    public double settle(Table table) {
        return table.mean(table.saliences());
    }
}
