package org.parley.outlook.model;

/** The best offer that somebody has had so far in a round of the paper's challenge model. */
final class Offer {

    private static final double TIE = 1e-12;
    private static final int CONFRONTATION = 0;
    private static final int COMPROMISE = 1;
    private static final int CAPITULATION = 2;

    private double strength = Double.NEGATIVE_INFINITY;
    private int kind;
    private double move;
    private int tied;

    Offer() {}

    /**
     * Lets two who stand apart make each other offers.
     *
     * @param here what the one has had
     * @param there what the other has had
     * @param gain what the one expects from challenging the other
     * @param against what the other expects from challenging the one
     * @param way how far it is from the one to the other
     */
    static void between(Offer here, Offer there, double gain, double against, double way) {
        if (gain > 0 && against > 0) {
            if (against > gain + TIE) {
                here.take(against, CONFRONTATION, way);
            } else if (gain > against + TIE) {
                there.take(gain, CONFRONTATION, -way);
            }
        } else if (against > 0 && gain < 0) {
            here.giveWay(against, -gain, way);
        } else if (gain > 0 && against < 0) {
            there.giveWay(gain, -against, -way);
        }
    }

    private void giveWay(double proposer, double loss, double way) {
        if (proposer > loss) {
            take(proposer, COMPROMISE, way * (loss / proposer));
        } else {
            take(proposer, CAPITULATION, way);
        }
    }

    /** Takes it where it comes from a stronger proposer; on a tie the kind decides, then the least move. */
    private void take(double proposer, int offered, double way) {
        if (proposer > strength + TIE) {
            set(proposer, offered, way);
        } else if (proposer >= strength - TIE) {
            double further = Math.abs(way) - Math.abs(move);
            if (offered < kind || (offered == kind && further < -TIE)) {
                set(proposer, offered, way);
            } else if (offered == kind && further <= TIE) {
                move = (move * tied + way) / (tied + 1); // Drawn to both sides alike, one stays.
                tied++;
            }
        }
    }

    private void set(double proposer, int offered, double way) {
        strength = proposer;
        kind = offered;
        move = way;
        tied = 1;
    }

    double move() {
        return move;
    }
}
