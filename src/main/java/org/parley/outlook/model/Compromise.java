package org.parley.outlook.model;

/**
 * The compromise model: the mean of the positions, each by capability times salience.
 *
 * <p>J. Van den Bos, Dutch EC Policy Making (1991); R. Thomson et al. (eds.), The European Union Decides (2006), where it
 * does best of the simple models.
 */
public final class Compromise implements Model.OfOneIssue {

    /** Makes it. */
    public Compromise() {}

    @Override
    public String name() {
        return "compromise";
    }

    @Override
    public double settle(Table table) {
        return table.mean(table.weights());
    }
}
