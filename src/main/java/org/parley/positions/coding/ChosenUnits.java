package org.parley.positions.coding;

import java.util.Map;

/** What was chosen and typed on the page of coders, by the words of the units. */
public record ChosenUnits(Map<String, AgreeCoding.Agreed> agreed) {

    public ChosenUnits {
        agreed = Map.copyOf(agreed);
    }

    /** Whether a unit was chosen. */
    public boolean has(Readings.Unit unit) {
        return agreed.containsKey(unit.word());
    }

    /** What was typed for a unit; what is proposed where nothing was. */
    public String value(Readings.Unit unit) {
        AgreeCoding.Agreed typed = agreed.get(unit.word());
        return typed == null ? unit.proposedValue() : typed.value();
    }
}
