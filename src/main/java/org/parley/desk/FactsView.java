package org.parley.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;

/**
 * The page of a piece's facts: the form, and what is shown around its fields.
 *
 * @param facts what the facts are
 * @param form the form as it is filled in
 * @param names the names of all who are chosen, by key
 * @param held what those people were on other pieces, by their keys
 * @param matches who may be meant by what was typed, by the name of the field; only where that was asked for
 * @param problems what is wrong, by the name of the field
 * @param focus the name of the field to go on with
 */
public record FactsView(
        Facts facts,
        FactsForm form,
        Map<String, LocalText> names,
        Map<String, List<HeldAffiliation>> held,
        Map<String, List<Suggestion>> matches,
        Map<String, String> problems,
        String focus) {

    /** What is wrong with a field. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** Whether a field is the one to go on with. */
    public boolean isNext(String field) {
        return focus.equals(field);
    }

    /** The name of whoever is chosen. */
    public LocalText name(String id) {
        return names.getOrDefault(id, LocalText.NONE);
    }

    /** What a person was on other pieces. */
    public List<HeldAffiliation> held(Choice person) {
        return held.getOrDefault(person.id(), List.of());
    }
}
