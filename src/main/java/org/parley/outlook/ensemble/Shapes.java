package org.parley.outlook.ensemble;

import org.parley.outlook.ensemble.Weights.Pole;
import org.parley.outlook.ensemble.Weights.Shape;

/** How features and weights become distributions. */
final class Shapes {

    /** With this factor the logistic curve lies closest to the normal one, and the widths read as standard deviations. */
    private static final double NORMAL = 1.702;

    private static final double LEAST_SHARE = 0.03;

    private Shapes() {}

    static double[] graded(Features issue, double[] shares, Shape shape) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < shares.length; i++) {
            double centre = issue.centres()[i];
            if (!Double.isNaN(centre)) {
                sum += shares[i] * centre;
                total += shares[i];
            }
        }
        double centre = total > 0 ? sum / total : issue.mean();
        return shaped(issue, centre, issue.weights(), shape);
    }

    static double[] divided(Features issue, Shape pull, Pole pole) {
        double[] below = shaped(issue, issue.mean(), issue.heads(), pull);
        double[] other = pole(issue, pole);
        for (int i = 0; i < below.length; i++) {
            below[i] = (below[i] + other[i]) / 2;
        }
        return below;
    }

    /** A bell around a centre, and atoms where actors stand. */
    static double[] shaped(Features issue, double centre, double[] atoms, Shape shape) {
        double[] below = bell(centre, shape.width() + shape.widening() * issue.spread());
        for (int i = 0; i < below.length; i++) {
            below[i] = (1 - shape.atoms()) * below[i] + shape.atoms() * atoms[i];
        }
        return below;
    }

    static double[] pole(Features issue, Pole pole) {
        double[] below = new double[Spread.POINTS];
        if (issue.rising() > 0) {
            add(below, issue.rising(), issue, pole, true);
        }
        if (issue.rising() < 1) {
            add(below, 1 - issue.rising(), issue, pole, false);
        }
        return below;
    }

    private static void add(double[] below, double share, Features issue, Pole pole, boolean rising) {
        double majority = Math.clamp(rising ? issue.majority() : 1 - issue.majority(), LEAST_SHARE, 1 - LEAST_SHARE);
        double wins = logistic(pole.steepness() * (logit(majority) - logit(pole.threshold())));
        double between = issue.high() - issue.low();
        double[] bell = bell(issue.low() + between / 2, pole.width() * between);
        int at = Spread.point(rising ? issue.high() : issue.low());
        for (int i = 0; i < below.length; i++) {
            below[i] += share * ((1 - wins) * bell[i] + (i >= at ? wins : 0));
        }
    }

    /** What lies off the scale comes to stand on its ends. */
    private static double[] bell(double centre, double width) {
        double[] below = new double[Spread.POINTS];
        double steep = NORMAL / Math.max(width, 1e-6);
        for (int i = 0; i < Spread.POINTS - 1; i++) {
            below[i] = logistic(steep * ((i + 0.5) / (Spread.POINTS - 1) - centre));
        }
        below[Spread.POINTS - 1] = 1;
        return below;
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    static double logit(double share) {
        return Math.log(share / (1 - share));
    }
}
