package org.parley.outlook.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.outlook.ensemble.Spread;
import org.parley.outlook.ensemble.Weights;
import org.parley.outlook.model.WinSets.Zone;
import org.parley.outlook.run.IssueOutlook.Span;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Outlooks as JSON, described in {@code docs/outlook.md}. */
public final class OutlookJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private OutlookJson() {}

    private record Document(
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
            List<FailureGain> gainFromFailure) {}

    private record IssueEntry(
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
            List<TippingPoint> tippingPoints) {}

    @SuppressWarnings("ArrayRecordComponent") // Read, and left as they are: there are many of them.
    private record Foreseen(double median, double mean, double low80, double high80, double[] cumulative) {}

    @SuppressWarnings("ArrayRecordComponent") // Read, and left as they are: there are many of them.
    private record ModelEntry(double point, double mean, double low80, double high80, long[] histogram) {}

    /** Writes one. */
    public static String write(Outlook outlook) {
        return JSON.writeValueAsString(new Document(
                outlook.inputHash(),
                outlook.modelVersions(),
                outlook.seed(),
                outlook.drawsAsked(),
                outlook.drawsDone(),
                outlook.cutShort(),
                outlook.weights().score().betterThanTheMean(),
                outlook.weights(),
                outlook.order(),
                outlook.issues().stream().map(OutlookJson::entry).toList(),
                outlook.packages(),
                outlook.failure()));
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
