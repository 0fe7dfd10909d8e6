package org.parley.outlook.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.parley.outlook.PositionMap;
import org.parley.outlook.model.Table;
import org.parley.outlook.model.Tables;
import org.parley.outlook.random.Philox;

/**
 * Finds packages across issues that all veto holders prefer to no deal (their Pareto set).
 *
 * <p>On each issue the options are no deal, the compromise, and where a veto holder stands. Where there are few packages
 * all are tried; else those are, that are best for some weighing of the veto holders against each other, which can be found
 * issue by issue. Weighings are drawn, and then moved towards whoever gains least.
 */
final class Packages {

    private static final int TRY_ALL = 50_000;
    private static final int WEIGHINGS = 2_000;
    private static final int MOST = 20;
    private static final double EQUAL = 1e-9;
    private static final long STREAM = 1L << 41;

    private final PositionMap map;
    private final List<Integer> issues = new ArrayList<>();
    private final List<Integer> holders = new ArrayList<>();
    private final List<double[]> options = new ArrayList<>();
    /** By issue, option and holder. */
    private final List<double[][]> gains = new ArrayList<>();

    Packages(PositionMap map, Tables tables) {
        this.map = map;
        for (int i = 0; i < map.actors().size(); i++) {
            if (map.actors().get(i).veto()) {
                holders.add(i);
            }
        }
        for (int issue = 0; issue < tables.size(); issue++) {
            if (tables.get(issue).hasReference()) {
                issues.add(issue);
                add(tables.get(issue));
            }
        }
    }

    private void add(Table table) {
        Set<Double> points = new TreeSet<>();
        points.add(table.reference());
        points.add(table.mean(table.weights()));
        for (int i = 0; i < table.size(); i++) {
            if (holders.contains(table.actors()[i])) {
                points.add(table.positions()[i]);
            }
        }
        double[] at = points.stream().mapToDouble(Double::doubleValue).toArray();
        double[][] gain = new double[at.length][holders.size()];
        for (int i = 0; i < table.size(); i++) {
            int holder = holders.indexOf(table.actors()[i]);
            if (holder >= 0) {
                double stands = table.positions()[i];
                for (int option = 0; option < at.length; option++) {
                    gain[option][holder] = table.saliences()[i]
                            * (Math.abs(table.reference() - stands) - Math.abs(at[option] - stands));
                }
            }
        }
        options.add(at);
        gains.add(gain);
    }

    /** The packages, first those in which whoever gains least gains most. */
    List<PackageDeal> find(long seed, Progress progress) {
        if (holders.isEmpty() || issues.isEmpty()) {
            return List.of();
        }
        double count = options.stream().mapToDouble(at -> at.length).reduce(1, (a, b) -> a * b);
        List<int[]> tried = count <= TRY_ALL ? all() : byWeighing(seed, progress);
        Map<String, int[]> distinct = new LinkedHashMap<>();
        tried.forEach(choice -> distinct.putIfAbsent(Arrays.toString(choice), choice));
        List<int[]> accepted = distinct.values().stream()
                .filter(choice -> acceptable(gain(choice)))
                .toList();
        List<double[]> their = accepted.stream().map(this::gain).toList();
        List<PackageDeal> found = new ArrayList<>();
        for (int i = 0; i < accepted.size(); i++) {
            double[] own = their.get(i);
            if (their.stream().noneMatch(rival -> beats(rival, own))) {
                found.add(describe(accepted.get(i), own));
            }
        }
        found.sort(Comparator.comparingDouble(PackageDeal::least).reversed());
        return found.stream().limit(MOST).toList();
    }

    private List<int[]> all() {
        List<int[]> all = new ArrayList<>();
        int[] choice = new int[issues.size()];
        int issue = 0;
        while (issue >= 0) {
            all.add(choice.clone());
            issue = choice.length - 1;
            while (issue >= 0 && ++choice[issue] == options.get(issue).length) {
                choice[issue--] = 0;
            }
        }
        return all;
    }

    private List<int[]> byWeighing(long seed, Progress progress) {
        Set<List<Integer>> seen = new HashSet<>();
        List<int[]> found = new ArrayList<>();
        Philox random = new Philox(seed, STREAM);
        double[] weighing = new double[holders.size()];
        for (int time = 0; time < WEIGHINGS && !progress.stopped(); time++) {
            if (time % 20 == 0) {
                for (int holder = 0; holder < weighing.length; holder++) {
                    weighing[holder] = -Math.log(1 - random.nextDouble());
                }
            }
            int[] choice = best(weighing);
            if (seen.add(Arrays.stream(choice).boxed().toList())) {
                found.add(choice);
            }
            double[] gain = gain(choice);
            double mean = Arrays.stream(gain).average().orElse(0);
            for (int holder = 0; holder < weighing.length; holder++) {
                weighing[holder] *= Math.exp(Math.clamp(mean - gain[holder], -1, 1) / 2);
            }
        }
        return found;
    }

    private int[] best(double[] weighing) {
        int[] choice = new int[issues.size()];
        for (int issue = 0; issue < choice.length; issue++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int option = 0; option < options.get(issue).length; option++) {
                double sum = 0;
                for (int holder = 0; holder < weighing.length; holder++) {
                    sum += weighing[holder] * gains.get(issue)[option][holder];
                }
                if (sum > most) {
                    most = sum;
                    choice[issue] = option;
                }
            }
        }
        return choice;
    }

    private double[] gain(int[] choice) {
        double[] gain = new double[holders.size()];
        for (int issue = 0; issue < choice.length; issue++) {
            for (int holder = 0; holder < gain.length; holder++) {
                gain[holder] += gains.get(issue)[choice[issue]][holder];
            }
        }
        return gain;
    }

    private static boolean acceptable(double[] gain) {
        return Arrays.stream(gain).allMatch(one -> one >= -EQUAL)
                && Arrays.stream(gain).anyMatch(one -> one > EQUAL);
    }

    private static boolean beats(double[] better, double[] worse) {
        return IntStream.range(0, better.length).allMatch(i -> better[i] >= worse[i] - EQUAL)
                && IntStream.range(0, better.length).anyMatch(i -> better[i] > worse[i] + EQUAL);
    }

    private PackageDeal describe(int[] choice, double[] gain) {
        Map<String, Double> outcomes = new HashMap<>();
        for (int i = 0; i < choice.length; i++) {
            var issue = map.issues().get(issues.get(i));
            outcomes.put(issue.id(), issue.scale().value(options.get(i)[choice[i]]));
        }
        Map<String, Double> byHolder = new HashMap<>();
        for (int holder = 0; holder < gain.length; holder++) {
            byHolder.put(map.actors().get(holders.get(holder)).id(), gain[holder]);
        }
        return new PackageDeal(outcomes, byHolder);
    }
}
