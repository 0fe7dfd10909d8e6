package org.parley.outlook.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.outlook.model.Exchange.Trade;

/**
 * The positions of all actors on all issues while they are being exchanged.
 *
 * <p>An exchange changes two issues. So the best exchange of every pair of issues is kept, and after one is carried out
 * only the pairs with one of those two issues are looked at again.
 */
final class Bazaar {

    private final Tables tables;
    private final int order;
    private final int issues;
    private final int actors;
    /** By issue and actor; NaN where an actor has no position. */
    private final double[][] at;

    private final double[][] salience;
    private final double[][] weight;
    private final double[] total;
    private final double[] outcome;

    /** Who has given way on an issue does so once. Else two could pass the outcome to and fro without end. */
    private final boolean[][] moved;
    /** Of every pair of issues the best exchange, or null where there is none. */
    private final @Nullable Bargain[] best;

    /** Who stands below or above the outcomes of two issues, the number of them first. */
    private final int[][] sides;

    /** What is left when nobody wants to exchange any more. */
    @SuppressWarnings("ArrayRecordComponent") // Read, and left as they are: there are many of them.
    record Closing(double[] settlement, List<Trade> trades) {}

    /** An exchange in the making: who, how far the two outcomes shift, and how far the two move. */
    private record Bargain(Trade trade, double giverMove, double takerMove, long lot) {

        boolean beats(Bargain other) {
            double more = trade.gain() - other.trade.gain();
            return more > Exchange.TIE || (more > -Exchange.TIE && lot < other.lot);
        }
    }

    Bazaar(Tables tables, int order) {
        this.tables = tables;
        this.order = order;
        this.issues = tables.size();
        this.actors = tables.get(0).seats().size();
        this.at = new double[issues][actors];
        this.salience = new double[issues][actors];
        this.weight = new double[issues][actors];
        this.moved = new boolean[issues][actors];
        this.total = new double[issues];
        this.outcome = new double[issues];
        for (int issue = 0; issue < issues; issue++) {
            Table table = tables.get(issue);
            Arrays.fill(at[issue], Double.NaN);
            for (int k = 0; k < table.size(); k++) {
                int actor = table.actors()[k];
                at[issue][actor] = table.positions()[k];
                salience[issue][actor] = table.saliences()[k];
                weight[issue][actor] = table.weights()[k];
            }
            total[issue] = table.totalWeight();
            settle(issue);
        }
        this.best = new Bargain[issues * issues];
        this.sides = new int[4][actors + 1];
    }

    Closing close() {
        List<Trade> trades = new ArrayList<>();
        for (int p = 0; p < issues; p++) {
            for (int q = p + 1; q < issues; q++) {
                look(p, q);
            }
        }
        for (Bargain bargain = bestOfAll(); bargain != null; bargain = bestOfAll()) {
            carryOut(bargain);
            trades.add(bargain.trade());
        }
        return new Closing(outcome.clone(), trades);
    }

    private @Nullable Bargain bestOfAll() {
        Bargain found = null;
        for (Bargain one : best) {
            if (one != null && (found == null || one.beats(found))) {
                found = one;
            }
        }
        return found;
    }

    private void carryOut(Bargain bargain) {
        Trade trade = bargain.trade();
        at[trade.first()][trade.giver()] += bargain.giverMove();
        at[trade.second()][trade.taker()] += bargain.takerMove();
        moved[trade.first()][trade.giver()] = true;
        moved[trade.second()][trade.taker()] = true;
        settle(trade.first());
        settle(trade.second());
        for (int other = 0; other < issues; other++) {
            look(trade.first(), other);
            look(trade.second(), other);
        }
    }

    private void settle(int issue) {
        Table table = tables.get(issue);
        double sum = 0;
        for (int k = 0; k < table.size(); k++) {
            int actor = table.actors()[k];
            sum += weight[issue][actor] * at[issue][actor];
        }
        outcome[issue] = table.within(sum / total[issue]);
    }

    private void look(int one, int other) {
        if (one == other) {
            return;
        }
        int p = Math.min(one, other);
        int q = Math.max(one, other);
        best[p * issues + q] = tables.mayTrade().allow(p, q) ? find(p, q) : null;
    }

    /** Only those who stand on opposite sides on both issues can exchange: who is where is sorted out first. */
    private @Nullable Bargain find(int p, int q) {
        for (int[] side : sides) {
            side[0] = 0;
        }
        for (int i = 0; i < actors; i++) {
            double sideP = at[p][i] - outcome[p];
            double sideQ = at[q][i] - outcome[q];
            // Who stands where the outcome is stands on no side; neither does who does not stand anywhere.
            if (Math.abs(sideP) > Exchange.TIE && Math.abs(sideQ) > Exchange.TIE) {
                int[] side = sides[(sideP > 0 ? 2 : 0) + (sideQ > 0 ? 1 : 0)];
                side[++side[0]] = i;
            }
        }
        Bargain found = better(null, sides[0], sides[3], p, q);
        return better(found, sides[1], sides[2], p, q);
    }

    private @Nullable Bargain better(@Nullable Bargain best, int[] these, int[] those, int p, int q) {
        Bargain found = best;
        double bar = found == null ? Exchange.TIE : found.trade.gain() - Exchange.TIE;
        double[] caresP = salience[p];
        double[] caresQ = salience[q];
        for (int a = 1; a <= these[0]; a++) {
            int i = these[a];
            for (int b = 1; b <= those[0]; b++) {
                int j = those[b];
                double more = caresP[i] * caresQ[j] - caresP[j] * caresQ[i];
                if (more == 0) {
                    continue;
                }
                int taker = more > 0 ? i : j;
                int giver = more > 0 ? j : i;
                // What an exchange that is not cut short would gain: few are worth a closer look.
                double most = Math.abs(at[p][i] - at[p][j]) * weight[p][giver] * Math.abs(more);
                if (!moved[p][giver] && !moved[q][taker] && most > bar * total[p] * (caresQ[i] + caresQ[j])) {
                    Bargain bargain = bargain(taker, giver, p, q);
                    if (bargain != null && (found == null || bargain.beats(found))) {
                        found = bargain;
                        bar = found.trade.gain() - Exchange.TIE;
                    }
                }
            }
        }
        return found;
    }

    /** The exchange in which j gives way to i on p, and i to j on q, so that both gain alike. */
    private @Nullable Bargain bargain(int i, int j, int p, int q) {
        double takerPower = weight[q][i] / total[q];
        double giverPower = weight[p][j] / total[p];
        double giverWay = at[p][i] - at[p][j];
        double takerWay = at[q][j] - at[q][i];
        double shiftP = Math.abs(giverWay) * giverPower;
        double caresP = salience[p][i] + salience[p][j];
        double caresQ = salience[q][i] + salience[q][j];
        if (!(shiftP > 0) || !(takerPower > 0) || !(caresQ > 0)) {
            return null;
        }
        double shiftQ = shiftP * caresP / caresQ;
        // All of it is in proportion: cut it where a move would go past the partner, or an outcome past who asks for
        // it.
        double share = Math.min(1, Math.abs(takerWay) * takerPower / shiftQ);
        share = Math.min(share, Math.abs(at[p][i] - outcome[p]) / shiftP);
        share = Math.min(share, Math.abs(at[q][j] - outcome[q]) / shiftQ);
        double gain = share * (shiftP * salience[p][i] - shiftQ * salience[q][i]);
        if (!(gain > Exchange.TIE)) {
            return null;
        }
        double giverMove = giverWay * share;
        double takerMove = Math.copySign(share * shiftQ / takerPower, takerWay);
        return new Bargain(new Trade(i, j, p, q, gain), giverMove, takerMove, lot(i, j, p, q));
    }

    /** By lot among equals; in the first order by what the two can, so that it does not hang on the order of the map. */
    private long lot(int i, int j, int p, int q) {
        long lot = Double.doubleToLongBits(weight[p][i]) * 31 + Double.doubleToLongBits(weight[q][j]);
        lot = lot * 31 + Double.doubleToLongBits(weight[p][j]);
        lot = lot * 31 + Double.doubleToLongBits(weight[q][i]);
        lot = lot * 31 + p;
        lot = lot * 31 + q;
        if (order > 0) {
            lot = (lot + 31L * i + j) * 0x9E3779B97F4A7C15L + order * 0xBF58476D1CE4E5B9L;
            lot = (lot ^ lot >>> 30) * 0x94D049BB133111EBL;
        }
        return lot >>> 1;
    }
}
