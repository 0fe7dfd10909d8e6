package org.parley.outlook.ensemble;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.outlook.random.Philox;

/** How far a mean over issues might be chance: proposals are drawn again and again, each with all of its issues. */
final class Bootstrap {

    private static final int TIMES = 2_000;
    private static final long SEED = 20_101_218;

    /** An interval. */
    record Interval(double low, double high) {}

    private Bootstrap() {}

    /** The interval of the mean that holds a share of the resamples. */
    static Interval ofMean(List<String> proposals, double[] values, double share) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            double[] sum = sums.computeIfAbsent(proposals.get(i), key -> new double[2]);
            sum[0] += values[i];
            sum[1]++;
        }
        double[][] of = sums.values().toArray(double[][]::new);
        if (of.length == 0) {
            return new Interval(0, 0);
        }
        double[] means = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            Philox random = new Philox(SEED, time);
            double sum = 0;
            double count = 0;
            for (int i = 0; i < of.length; i++) {
                double[] drawn = of[random.nextInt(of.length)];
                sum += drawn[0];
                count += drawn[1];
            }
            means[time] = sum / count;
        }
        Arrays.sort(means);
        int left = (int) Math.round((1 - share) / 2 * (TIMES - 1));
        return new Interval(means[left], means[TIMES - 1 - left]);
    }
}
