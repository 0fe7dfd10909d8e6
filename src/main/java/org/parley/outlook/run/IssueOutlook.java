package org.parley.outlook.run;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.outlook.Issue;
import org.parley.outlook.ensemble.Spread;
import org.parley.outlook.model.WinSets.Zone;

/**
 * What is foreseen of one issue. Numbers are on its scale.
 *
 * @param issue the issue
 * @param expected as likely above as below: the ensemble's point
 * @param low the low end of the interval that holds four outcomes of five
 * @param high its high end
 * @param spread the ensemble's distribution
 * @param takenUp how likely the issues that must be settled before are settled so that this one is taken up; 1 if it waits
 *     for none
 * @param models what each model says, by its name
 * @param spans of models that give more than one answer, between what they lie: position exchange by the order of ties, a
 *     challenge model that goes to and fro
 * @param zone what all veto holders accept, as shares of the scale; absent where there is no reference point
 * @param price what a side would have to pay its own for the compromise: shares of the scale times salience
 * @param swings the inputs that move it most
 * @param shares the actors from whom the doubt comes
 * @param tippingPoints what would change a veto holder's mind
 */
public record IssueOutlook(
        Issue issue,
        double expected,
        double low,
        double high,
        Spread spread,
        double takenUp,
        Map<String, ModelOutlook> models,
        Map<String, Span> spans,
        @Nullable Zone zone,
        double price,
        List<Swing> swings,
        List<Share> shares,
        List<TippingPoint> tippingPoints) {

    /** From one end to the other, on the scale. */
    public record Span(double low, double high) {}

    /**
     * What one model says.
     *
     * @param point with the best value of every input
     * @param mean its mean over the draws
     * @param low below this lies a tenth of the draws
     * @param high above this lies a tenth of the draws
     * @param tally where the draws ended
     */
    public record ModelOutlook(double point, double mean, double low, double high, Tally tally) {}
}
