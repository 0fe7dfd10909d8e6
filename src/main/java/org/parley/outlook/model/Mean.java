package org.parley.outlook.model;

import java.util.Arrays;

/** The mean of the positions: everybody counts alike. The baseline that few models beat. */
public final class Mean implements Model.OfOneIssue {

    /** Makes it. */
    public Mean() {}

    @Override
    public String name() {
        return "mean";
    }

    @Override
    public double settle(Table table) {
        return table.within(Arrays.stream(table.positions()).average().orElse(0));
    }
}
