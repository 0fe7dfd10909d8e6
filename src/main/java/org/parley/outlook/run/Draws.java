package org.parley.outlook.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.parley.outlook.ensemble.Ensemble;
import org.parley.outlook.ensemble.Spread;
import org.parley.outlook.model.Model;
import org.parley.outlook.model.Tables;
import org.parley.outlook.random.Philox;

/** What all models and the ensemble say, draw by draw, summed up. */
final class Draws {

    private static final int CHUNK = 64;
    private static final double FIXED = 1e12;

    private final Inputs inputs;
    private final List<Model> models;
    private final @Nullable Ensemble ensemble;
    private final Tally[][] tallies;
    private final long[][] below;
    private long done;

    Draws(Inputs inputs, List<Model> models, @Nullable Ensemble ensemble) {
        this.inputs = inputs;
        this.models = models;
        this.ensemble = ensemble;
        this.tallies = new Tally[models.size()][inputs.issues()];
        for (Tally[] row : tallies) {
            for (int i = 0; i < row.length; i++) {
                row[i] = new Tally();
            }
        }
        this.below = new long[inputs.issues()][Spread.POINTS];
    }

    /** Makes draws on so many threads; each draw is a function of the seed and its number. */
    void make(long draws, long seed, int threads, Progress progress) {
        progress.begun(draws);
        AtomicLong next = new AtomicLong();
        if (threads == 1) {
            work(next, draws, seed, progress);
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> work(next, draws, seed, progress)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a draw could not be computed", failed.getCause());
        }
    }

    private void work(AtomicLong next, long draws, long seed, Progress progress) {
        while (!progress.stopped() && !Thread.currentThread().isInterrupted()) {
            long from = next.getAndAdd(CHUNK);
            if (from >= draws) {
                return;
            }
            long to = Math.min(draws, from + CHUNK);
            Draws own = new Draws(inputs, models, ensemble);
            for (long draw = from; draw < to && !progress.stopped(); draw++) {
                own.one(seed, draw);
            }
            add(own);
            progress.done(own.done);
        }
    }

    private void one(long seed, long draw) {
        Tables tables = inputs.draw(new Philox(seed, draw));
        for (int model = 0; model < tallies.length; model++) {
            double[] settled = models.get(model).settle(tables);
            for (int issue = 0; issue < settled.length; issue++) {
                tallies[model][issue].add(settled[issue]);
            }
        }
        for (int issue = 0; ensemble != null && issue < below.length; issue++) {
            Spread spread = ensemble.forecast(tables.get(issue));
            for (int point = 0; point < Spread.POINTS; point++) {
                below[issue][point] += Math.round(spread.below(point) * FIXED);
            }
        }
        done++;
    }

    private synchronized void add(Draws other) {
        for (int model = 0; model < tallies.length; model++) {
            for (int issue = 0; issue < below.length; issue++) {
                tallies[model][issue].add(other.tallies[model][issue]);
            }
        }
        for (int issue = 0; issue < below.length; issue++) {
            for (int point = 0; point < Spread.POINTS; point++) {
                below[issue][point] += other.below[issue][point];
            }
        }
        done += other.done;
    }

    synchronized long done() {
        return done;
    }

    synchronized Tally tally(int model, int issue) {
        return tallies[model][issue];
    }

    /** The ensemble's distribution over all draws. */
    synchronized Spread spread(int issue) {
        double[] share = new double[Spread.POINTS];
        for (int point = 0; point < share.length; point++) {
            share[point] = below[issue][point] / FIXED / done;
        }
        share[share.length - 1] = 1;
        return new Spread(share);
    }
}
