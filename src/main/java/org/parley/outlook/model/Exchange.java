package org.parley.outlook.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The position exchange model: two actors who stand on opposite sides on two issues each give way on the one that matters
 * less to them; the exchange with the greatest gain is carried out, and so on until nobody gains.
 *
 * <p>F. Stokman and R. Van Oosten, The Exchange of Voting Positions: An Object-Oriented Model of Policy Networks, in B.
 * Bueno de Mesquita and F. Stokman (eds.), European Community Decision Making (1994); both gain alike. Linkages that are
 * ruled out are never traded. Several exchanges are often equally good, and which comes first changes the outcome: the
 * spread over the orders is part of the answer.
 */
public final class Exchange implements Model {

    /** Gains that differ by less are equal; less than this is no gain. */
    static final double TIE = 1e-9;

    private final int orders;

    /**
     * What came out.
     *
     * @param settlement where each issue is settled, by the first order of ties
     * @param low the least over all orders that were tried
     * @param high the greatest over all orders that were tried
     * @param trades the exchanges of the first order
     */
    @SuppressWarnings("ArrayRecordComponent") // Read, and left as they are: there are many of them.
    public record Spread(double[] settlement, double[] low, double[] high, List<Trade> trades) {

        public Spread {
            trades = List.copyOf(trades);
        }
    }

    /**
     * An exchange.
     *
     * @param taker the number of the actor who is given way on the first issue
     * @param giver the number of the actor who is given way on the second
     * @param first the number of the issue on which the giver moves
     * @param second the number of the issue on which the taker moves
     * @param gain what each gains, as a share of a scale times salience
     */
    public record Trade(int taker, int giver, int first, int second, double gain) {}

    /** Makes it, with eight orders of ties. */
    public Exchange() {
        this(8);
    }

    /** Makes it with so many orders of ties to try. */
    public Exchange(int orders) {
        if (orders < 1 || orders > 1_000) {
            throw new IllegalArgumentException("orders: from 1 to 1000, not " + orders);
        }
        this.orders = orders;
    }

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public double[] settle(Tables tables) {
        return new Bazaar(tables, 0).close().settlement();
    }

    /** Plays it once for each order of ties. */
    public Spread spread(Tables tables) {
        Bazaar.Closing first = new Bazaar(tables, 0).close();
        double[] low = first.settlement().clone();
        double[] high = first.settlement().clone();
        List<Trade> trades = new ArrayList<>(first.trades());
        for (int order = 1; order < orders; order++) {
            double[] other = new Bazaar(tables, order).close().settlement();
            for (int i = 0; i < other.length; i++) {
                low[i] = Math.min(low[i], other[i]);
                high[i] = Math.max(high[i], other[i]);
            }
        }
        return new Spread(Arrays.copyOf(first.settlement(), low.length), low, high, trades);
    }
}
