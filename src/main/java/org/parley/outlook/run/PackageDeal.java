package org.parley.outlook.run;

import java.util.Map;
import java.util.TreeMap;

/**
 * An outcome of every issue that all veto holders prefer to no deal, such that none of them could be better off without
 * another being worse off.
 *
 * @param outcomes where each issue is settled, by its id, on its scale
 * @param gains what each veto holder gains over no deal, by its id: shares of the scales times salience, over all issues
 */
public record PackageDeal(Map<String, Double> outcomes, Map<String, Double> gains) {

    public PackageDeal {
        outcomes = new TreeMap<>(outcomes);
        gains = new TreeMap<>(gains);
    }

    /** What the one who gains least gains. */
    public double least() {
        return gains.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }
}
