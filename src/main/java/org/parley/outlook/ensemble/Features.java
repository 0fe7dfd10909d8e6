package org.parley.outlook.ensemble;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.outlook.Voice;
import org.parley.outlook.model.Model;
import org.parley.outlook.model.Table;

/**
 * What the ensemble looks at in an issue.
 *
 * @param centres where each of the models and voices that it weighs would settle it; NaN where one says nothing
 * @param mean the members' mean by capability
 * @param spread how far their positions lie apart: the standard deviation by capability
 * @param heads the share of members who stand at or below each hundredth
 * @param weights the same, each member by capability times salience
 * @param low the lowest position
 * @param high the highest position
 * @param divided how far the issue is one of two poles with nobody between them, from 0 to 1
 * @param majority the share of members at the high pole, as those between count in part
 * @param rising how far no deal lies at the low end rather than the high: 1, 0, or a half where nobody knows
 */
@SuppressWarnings("ArrayRecordComponent") // Read, and left as they are: there are many of them.
record Features(
        double[] centres,
        double mean,
        double spread,
        double[] heads,
        double[] weights,
        double low,
        double high,
        double divided,
        double majority,
        double rising) {

    private static final double EDGE = 0.05;
    private static final double INSIDE = 0.1;
    /** The share of actors in between from which on an issue is not divided at all: the first of thirty or so. */
    private static final double ANY = 0.03;

    private static final double POINT = 1e-9;

    static Features of(Table table, List<String> names, Map<String, Model.OfOneIssue> models) {
        double[] at = table.positions();
        int size = at.length;
        boolean[] member = members(table);
        double mean = 0;
        double square = 0;
        double capable = 0;
        double heads = 0;
        double headMean = 0;
        double inner = 0;
        double low = at[0];
        double high = at[size - 1];
        double width = high - low;
        double[] headsBelow = new double[Spread.POINTS];
        double[] weightBelow = new double[Spread.POINTS];
        for (int i = 0; i < size; i++) {
            if (width > POINT) {
                double off = Math.min(at[i] - low, high - at[i]) / width;
                inner += Math.clamp((off - EDGE) / INSIDE, 0, 1) / size;
            }
            if (member[i]) {
                double can = table.capabilities()[i] + POINT;
                mean += can * at[i];
                square += can * at[i] * at[i];
                capable += can;
                heads++;
                headMean += at[i];
                headsBelow[Spread.point(at[i])]++;
                weightBelow[Spread.point(at[i])] += table.weights()[i] + POINT;
            }
        }
        mean /= capable;
        double spread = Math.sqrt(Math.max(0, square / capable - mean * mean));
        double majority = width > POINT ? Math.clamp((headMean / heads - low) / width, 0, 1) : 0.5;
        double divided = width > POINT ? Math.clamp(1 - inner / ANY, 0, 1) : 0;
        double[] centres =
                names.stream().mapToDouble(name -> centre(name, table, models)).toArray();
        return new Features(
                centres,
                mean,
                spread,
                summed(headsBelow),
                summed(weightBelow),
                low,
                high,
                divided,
                majority,
                rising(table, mean));
    }

    private static double rising(Table table, double mean) {
        if (!table.hasReference() || table.reference() == mean) {
            return 0.5;
        }
        return table.reference() < mean ? 1 : 0;
    }

    private static double centre(String name, Table table, Map<String, Model.OfOneIssue> models) {
        Model.OfOneIssue model = models.get(name);
        if (model != null) {
            return model.settle(table);
        }
        Voice voice = Voice.valueOf(name.toUpperCase(Locale.ROOT));
        double sum = 0;
        int count = 0;
        for (int i = 0; i < table.size(); i++) {
            if (table.seats().voice(table.actors()[i]) == voice) {
                sum += table.positions()[i];
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private static boolean[] members(Table table) {
        boolean[] member = new boolean[table.size()];
        boolean any = false;
        for (int i = 0; i < member.length; i++) {
            member[i] = table.seats().voice(table.actors()[i]) == Voice.MEMBER;
            any |= member[i];
        }
        if (!any) {
            Arrays.fill(member, true);
        }
        return member;
    }

    private static double[] summed(double[] on) {
        double sum = 0;
        for (int i = 0; i < on.length; i++) {
            sum += on[i];
            on[i] = sum;
        }
        for (int i = 0; i < on.length; i++) {
            on[i] /= sum;
        }
        return on;
    }
}
