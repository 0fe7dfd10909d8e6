/**
 * The challenge model by the formulas as they are written (J. Scholz, G. Calbert and G. Smith 2011): for each pair a sum
 * over everybody, n times n times n. Kept to measure and to check the model of the project against.
 */
final class NaiveChallenge {

    private static final double TIE = 1e-12;

    private final double[] capability;
    private final double[] salience;
    private double[] position;
    private double[] risk;

    NaiveChallenge(double[] position, double[] salience, double[] capability) {
        this.position = position.clone();
        this.salience = salience;
        this.capability = capability;
    }

    /** Plays rounds and returns where each stands after them. */
    double[] play(int rounds) {
        for (int round = 0; round < rounds; round++) {
            round();
        }
        return position;
    }

    private void round() {
        int n = position.length;
        risk = new double[n];
        java.util.Arrays.fill(risk, 1);
        double[] security = new double[n];
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    security[i] += expected(j, i);
                }
            }
            most = Math.max(most, security[i]);
            least = Math.min(least, security[i]);
        }
        for (int i = 0; i < n; i++) {
            double r = most - least > 1e-12 ? (2 * security[i] - most - least) / (most - least) : 0;
            risk[i] = (1 - r / 3) / (1 + r / 3);
        }
        double[] next = new double[n];
        for (int i = 0; i < n; i++) {
            next[i] = Math.clamp(position[i] + best(i), 0, 1);
        }
        position = next;
    }

    /** How far i moves by the best offer that it has. */
    private double best(int i) {
        double strength = Double.NEGATIVE_INFINITY;
        int kind = 0;
        double move = 0;
        int tied = 0;
        for (int j = 0; j < position.length; j++) {
            if (position[j] == position[i]) {
                continue;
            }
            double own = expected(i, j);
            double other = expected(j, i);
            double way = position[j] - position[i];
            int offered;
            if (own > 0 && other > own + TIE) {
                offered = 0;
            } else if (other > 0 && own < 0 && other > -own) {
                offered = 1;
                way *= -own / other;
            } else if (other > 0 && own < 0) {
                offered = 2;
            } else {
                continue;
            }
            double further = Math.abs(way) - Math.abs(move);
            boolean stronger = other > strength + TIE;
            boolean equal = !stronger && other >= strength - TIE;
            if (stronger || equal && (offered < kind || offered == kind && further < -TIE)) {
                strength = other;
                kind = offered;
                move = way;
                tied = 1;
            } else if (equal && offered == kind && further <= TIE) {
                move = (move * tied + way) / (tied + 1);
                tied++;
            }
        }
        return move;
    }

    /** What i expects from challenging j. */
    private double expected(int i, int j) {
        if (position[i] == position[j]) {
            return 0;
        }
        double r = risk[i];
        double d = Math.abs(position[i] - position[j]);
        double success = 2 - 4 * Math.pow(0.5 - 0.5 * d, r);
        double failure = 2 - 4 * Math.pow(0.5 + 0.5 * d, r);
        double statusQuo = 2 - 4 * Math.pow(0.5, r);
        double p = probability(i, j);
        return salience[j] * (p * success + (1 - p) * failure) + (1 - salience[j]) * success - statusQuo;
    }

    private double probability(int i, int j) {
        double with = 0;
        double all = 0;
        for (int k = 0; k < position.length; k++) {
            double votes = capability[k]
                    * salience[k]
                    * (Math.abs(position[k] - position[j]) - Math.abs(position[k] - position[i]));
            if (votes > 0) {
                with += votes;
            }
            all += Math.abs(votes);
        }
        return all > 0 ? with / all : 0.5;
    }
}
