package org.parley.outlook.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.outlook.ensemble.Spread;
import org.parley.outlook.ensemble.Weights;
import org.parley.outlook.model.WinSets.Zone;
import org.parley.outlook.run.IssueOutlook.Span;

/**
 * An outlook as it is written down: with the numbers alone, so that it can be read again without the map.
 *
 * @param inputHash the hash of the map
 * @param modelVersions the version of every model that was asked, and of the ensemble
 * @param seed where the random numbers began
 * @param drawsAsked how many draws were asked for
 * @param drawsDone how many were made
 * @param cutShort whether it was ended before all was done
 * @param betterThanTheMean whether the ensemble is known to foretell better than the mean
 * @param ensemble what the ensemble has learned
 * @param order the ids of the issues in an order in which they can be settled
 * @param issues what is foreseen of each issue
 * @param packages what all veto holders prefer to no deal
 * @param gainFromFailure who would rather have no deal
 */
public record OutlookDocument(
        String inputHash,
        Map<String, String> modelVersions,
        long seed,
        long drawsAsked,
        long drawsDone,
        boolean cutShort,
        boolean betterThanTheMean,
        Weights ensemble,
        List<String> order,
        List<IssueEntry> issues,
        List<PackageDeal> packages,
        List<FailureGain> gainFromFailure) {

    /**
     * What is foreseen of an issue.
     *
     * @param id its id
     * @param name as people call it
     * @param low the number at the low end of its scale
     * @param high the number at the high end
     * @param reference where it stays without a deal, if that is known
     * @param ensemble the distribution
     * @param takenUp how likely it is taken up
     * @param models what each model says, by its name
     * @param spans of models with more than one answer, between what they lie
     * @param accepted what all veto holders accept; absent where there is no reference point
     * @param sidePaymentForCompromise what a side would have to pay its own for the compromise
     * @param tornado the inputs that move it most
     * @param sobol the actors from whom the doubt comes
     * @param tippingPoints what would change a veto holder's mind
     */
    public record IssueEntry(
            String id,
            String name,
            double low,
            double high,
            @Nullable Double reference,
            Foreseen ensemble,
            double takenUp,
            Map<String, ModelEntry> models,
            Map<String, Span> spans,
            @Nullable Span accepted,
            double sidePaymentForCompromise,
            List<Swing> tornado,
            List<Share> sobol,
            List<TippingPoint> tippingPoints) {

        /** A number on the scale as a share of its length. */
        public double share(double value) {
            return (value - low) / (high - low);
        }
    }

    /**
     * The distribution of an issue; numbers are on its scale.
     *
     * @param median as likely above as below
     * @param mean what is expected on average
     * @param low80 the low end of the interval that holds four outcomes of five
     * @param high80 its high end
     * @param cumulative how likely the outcome lies at or below each hundredth of the scale
     */
    @SuppressWarnings("ArrayRecordComponent") // Read, and left as they are: there are many of them.
    public record Foreseen(double median, double mean, double low80, double high80, double[] cumulative) {

        /** The distribution by itself. */
        public Spread spread() {
            return new Spread(cumulative);
        }
    }

    /**
     * What a model says; numbers are on the scale.
     *
     * @param point with the best value of every input
     * @param mean its mean over the draws
     * @param low80 below this lies a tenth of the draws
     * @param high80 above this lies a tenth of the draws
     * @param histogram how many draws ended nearest to each of the points that cut the scale into equal stretches
     */
    @SuppressWarnings("ArrayRecordComponent") // Read, and left as they are: there are many of them.
    public record ModelEntry(double point, double mean, double low80, double high80, long[] histogram) {

        /** Where the draws ended, as a distribution. */
        public Spread spread() {
            double[] below = new double[Spread.POINTS];
            double total = 0;
            for (int i = 0; i < histogram.length; i++) {
                // A draw between two hundredths belongs to both by halves.
                int lower = i * (Spread.POINTS - 1) / (histogram.length - 1);
                int upper = Math.ceilDiv(i * (Spread.POINTS - 1), histogram.length - 1);
                below[lower] += histogram[i] / 2.0;
                below[upper] += histogram[i] / 2.0;
                total += histogram[i];
            }
            double sum = 0;
            for (int i = 0; i < below.length; i++) {
                sum += below[i];
                below[i] = sum / total;
            }
            return new Spread(below);
        }
    }

    public OutlookDocument {
        modelVersions = new TreeMap<>(modelVersions);
        order = List.copyOf(order);
        issues = List.copyOf(issues);
        packages = List.copyOf(packages);
        gainFromFailure = List.copyOf(gainFromFailure);
    }

    /** What is foreseen of the issue of this id. */
    public Optional<IssueEntry> issue(String id) {
        return issues.stream().filter(issue -> issue.id().equals(id)).findFirst();
    }

    static OutlookDocument of(Outlook outlook) {
        return new OutlookDocument(
                outlook.inputHash(),
                outlook.modelVersions(),
                outlook.seed(),
                outlook.drawsAsked(),
                outlook.drawsDone(),
                outlook.cutShort(),
                outlook.weights().score().betterThanTheMean(),
                outlook.weights(),
                outlook.order(),
                outlook.issues().stream().map(OutlookDocument::entry).toList(),
                outlook.packages(),
                outlook.failure());
    }

    private static IssueEntry entry(IssueOutlook of) {
        var scale = of.issue().scale();
        Map<String, ModelEntry> models = new TreeMap<>();
        of.models()
                .forEach((name, model) -> models.put(
                        name,
                        new ModelEntry(
                                model.point(),
                                model.mean(),
                                model.low(),
                                model.high(),
                                model.tally().counts())));
        Zone zone = of.zone();
        double[] cumulative = new double[Spread.POINTS];
        for (int point = 0; point < cumulative.length; point++) {
            cumulative[point] = of.spread().below(point);
        }
        return new IssueEntry(
                of.issue().id(),
                of.issue().name(),
                scale.low(),
                scale.high(),
                of.issue().reference(),
                new Foreseen(of.expected(), scale.value(of.spread().mean()), of.low(), of.high(), cumulative),
                of.takenUp(),
                models,
                of.spans(),
                zone == null ? null : new Span(scale.value(zone.low()), scale.value(zone.high())),
                of.price(),
                of.swings(),
                of.shares(),
                of.tippingPoints());
    }
}
