import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.parley.outlook.Actor;
import org.parley.outlook.Issue;
import org.parley.outlook.Level;
import org.parley.outlook.Position;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Range;
import org.parley.outlook.Scale;
import org.parley.outlook.Voice;
import org.parley.outlook.model.Challenge;
import org.parley.outlook.model.Model;
import org.parley.outlook.model.Models;
import org.parley.outlook.model.Table;
import org.parley.outlook.model.Tables;
import org.parley.outlook.random.Philox;
import org.parley.outlook.run.ModelDraws;
import org.parley.outlook.run.Progress;

/** Measures the settlement models; see {@code bench/outlook}. */
final class OutlookBench {

    private static final int ACTORS = 60;
    private static final int ISSUES = 40;
    private static final int ROUNDS = 10;
    private static final long ASKED = 100_000;
    private static final double SECONDS = Double.parseDouble(System.getProperty("seconds", "4"));
    private static final double CLOSE = 1e-12;
    private static final int TIMES = 3;
    private static final double WARM = 2;
    private static final double MEASURED = 1;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    public static void main(String[] arguments) {
        int threads = Runtime.getRuntime().availableProcessors();
        emission();
        double speedup = challenge();
        double scaling = scaling(threads);
        List<String> figures = new ArrayList<>();
        PositionMap map = map(ISSUES);
        System.out.printf(
                Locale.ROOT,
                "%n%d actors and %d issues; time for %,d draws, from as many as go into %.0f s:%n%-22s %14s %14s %14s%n",
                ACTORS, ISSUES, ASKED, SECONDS, "model", "draws/s, 1", "draws/s, " + threads, "100,000 draws");
        for (Model model : Models.all()) {
            double one = rate(map, model, 1);
            double all = rate(map, model, threads);
            System.out.printf(Locale.ROOT, "%-22s %14.1f %14.1f %12.1f s%n", model.name(), one, all, ASKED / all);
            figures.add(String.format(Locale.ROOT, "draws_per_second_%s: %.1f", model.name().replace('-', '_'), all));
        }
        System.out.printf(Locale.ROOT, "%nchallenge_speedup: %.1f%ntwo_core_scaling: %.2f%n", speedup, scaling);
        figures.forEach(System.out::println);
    }

    private static void emission() {
        double[][] case1 = {
            {4, .8, .08}, {7, .4, .08}, {4, .2, .03}, {4, .8, .16}, {10, .6, .16},
            {10, .6, .16}, {10, .9, .16}, {7, .1, .05}, {4, 1, .05}, {7, .7, .08}
        };
        double[] at = new double[10];
        double[] cares = new double[10];
        double[] can = new double[10];
        for (int i = 0; i < 10; i++) {
            at[i] = (case1[i][0] - 4) / 6;
            cares[i] = case1[i][1];
            can[i] = case1[i][2];
        }
        PositionMap map = map(List.of(at), List.of(cares), List.of(can));
        Table table = Tables.of(map).get(0);
        Challenge fast = new Challenge(new Challenge.Options(Challenge.Variant.PAPER, ROUNDS, 1));
        Challenge published = new Challenge(new Challenge.Options(Challenge.Variant.PUBLISHED, ROUNDS, 1));
        double own = time(() -> fast.play(table));
        double other = time(() -> published.play(table));
        double naive = time(() -> new NaiveChallenge(at, cares, can).play(ROUNDS));
        System.out.printf(
                Locale.ROOT,
                "The emission case (10 actors, up to %d rounds): %.1f us, published variant %.1f us, as written %.1f us%n",
                ROUNDS, own * 1e6, other * 1e6, naive * 1e6);
    }

    /** The time of rounds as written over the time of rounds here, on the same tables, with the greatest difference. */
    private static double challenge() {
        PositionMap map = map(ISSUES);
        Tables tables = Tables.of(map);
        Challenge fast = new Challenge(new Challenge.Options(Challenge.Variant.PAPER, ROUNDS, 1));
        double off = 0;
        double ownTime = 0;
        double naiveTime = 0;
        for (Table table : tables.tables()) {
            var course = fast.play(table);
            int rounds = course.rounds().size();
            double[] own = course.rounds().getLast().positions();
            double[] naive = new NaiveChallenge(table.positions(), table.saliences(), table.capabilities()).play(rounds);
            for (int i = 0; i < own.length; i++) {
                off = Math.max(off, Math.abs(own[i] - naive[i]));
            }
        }
        for (int time = 0; time < TIMES; time++) {
            double own = time(() -> tables.tables().forEach(fast::play));
            double naive = time(() -> tables.tables().forEach(table -> new NaiveChallenge(
                            table.positions(), table.saliences(), table.capabilities())
                    .play(fast.play(table).rounds().size())));
            ownTime += own;
            naiveTime += naive - own; // It was asked how many rounds there are.
        }
        System.out.printf(
                Locale.ROOT,
                "Challenge model, %d actors: %.2f ms for %d issues, as written %.2f ms; the two differ by %.1e at most%n",
                ACTORS, ownTime / TIMES * 1e3, ISSUES, naiveTime / TIMES * 1e3, off);
        if (off > CLOSE) {
            System.out.println("THE TWO DIFFER BY MORE THAN " + CLOSE);
            System.exit(1);
        }
        return naiveTime / ownTime;
    }

    private static double scaling(int threads) {
        PositionMap map = map(ISSUES);
        Model model = new Challenge();
        long draws = Math.max(64, (long) (rate(map, model, 1) * SECONDS));
        double one = Double.MAX_VALUE;
        double two = Double.MAX_VALUE;
        for (int time = 0; time < 3; time++) {
            one = Math.min(one, seconds(d -> ModelDraws.make(map, model, d, 1, 1, Progress.NONE), draws));
            two = Math.min(two, seconds(d -> ModelDraws.make(map, model, d, 1, 2, Progress.NONE), draws));
        }
        System.out.printf(
                Locale.ROOT, "%d draws of the challenge model: %.2f s on one thread, %.2f s on two (%d processors)%n",
                draws, one, two, threads);
        return one / two;
    }

    private static double rate(PositionMap map, Model model, int threads) {
        long draws = 2L * threads;
        double taken = 0;
        while (taken < SECONDS / 2 && draws < ASKED) {
            draws = Math.min(ASKED, Math.max(draws * 2, taken > 0 ? (long) (draws * SECONDS / taken / 2) : 0));
            taken = seconds(d -> ModelDraws.make(map, model, d, 1, threads, Progress.NONE), draws);
        }
        return draws / taken;
    }

    private static double seconds(LongConsumer work, long draws) {
        long begun = System.nanoTime();
        work.accept(draws);
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Seconds of the processor a run, after the compiler has had its time: other programs do not count. */
    private static double time(Runnable work) {
        double begun = processor();
        while (processor() - begun < WARM) {
            work.run();
        }
        int runs = 0;
        begun = processor();
        while (processor() - begun < MEASURED) {
            work.run();
            runs++;
        }
        return (processor() - begun) / runs;
    }

    private static double processor() {
        return THREADS.getCurrentThreadCpuTime() / 1e9;
    }

    private static PositionMap map(int issues) {
        List<double[]> at = new ArrayList<>();
        List<double[]> cares = new ArrayList<>();
        List<double[]> can = new ArrayList<>();
        for (int issue = 0; issue < issues; issue++) {
            Philox random = new Philox(7, issue);
            at.add(random(random));
            cares.add(random(random));
            can.add(random(random));
        }
        return map(at, cares, can);
    }

    private static double[] random(Philox random) {
        double[] numbers = new double[ACTORS];
        for (int i = 0; i < ACTORS; i++) {
            numbers[i] = random.nextDouble();
        }
        return numbers;
    }

    /** Exact where there is one issue; else every position, salience and capability is in doubt by a twentieth. */
    private static PositionMap map(List<double[]> at, List<double[]> cares, List<double[]> can) {
        double doubt = at.size() > 1 ? 0.05 : 0;
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < at.getFirst().length; i++) {
            actors.add(new Actor("a" + i, "a" + i, null, Level.INTERNATIONAL, i < 5, Voice.MEMBER));
        }
        List<Issue> issues = new ArrayList<>();
        for (int issue = 0; issue < at.size(); issue++) {
            List<Position> positions = new ArrayList<>();
            for (int i = 0; i < actors.size(); i++) {
                positions.add(new Position(
                        "a" + i,
                        null,
                        range(at.get(issue)[i], doubt, 1),
                        range(cares.get(issue)[i], doubt, 1),
                        range(can.get(issue)[i], doubt, 10),
                        0));
            }
            issues.add(new Issue("i" + issue, "i" + issue, new Scale(0, 1, null, null), 0.2, null, positions));
        }
        return PositionMap.of("bench", actors, issues);
    }

    private static Range range(double best, double doubt, double most) {
        return new Range(Math.max(0, best - doubt), best, Math.min(most, best + doubt));
    }
}
