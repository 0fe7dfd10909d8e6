package org.parley.forecast;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateView;
import org.parley.outlook.model.Model;
import org.parley.outlook.model.Models;
import org.parley.positions.DebateMap;
import org.parley.positions.Numbers;

/**
 * What the page of a debate's outlooks at the desk shows.
 *
 * @param debate the debate
 * @param map its map
 * @param runs its runs, the newest first
 * @param outcomes what came of its issues
 * @param chosen what is chosen in the form that asks for a run, by field; several models are joined by commas
 * @param entry what is typed of an outcome
 * @param done what was just done
 * @param wrong why it was not done
 */
public record DeskOutlook(
        DebateView debate,
        DebateMap map,
        List<OutlookRun> runs,
        List<Outcome> outcomes,
        Map<String, String> chosen,
        EnterOutcome.Entry entry,
        @Nullable String done,
        @Nullable String wrong) {

    public DeskOutlook {
        runs = List.copyOf(runs);
        outcomes = List.copyOf(outcomes);
        chosen = Map.copyOf(chosen);
    }

    /** The path of the page, without the language. */
    public String path() {
        return path(debate);
    }

    static String path(DebateView debate) {
        return "/desk/outlooks/" + debate.id();
    }

    /** What is chosen in a field. */
    public String chosen(String field) {
        return chosen.getOrDefault(field, "");
    }

    /** The models that can be asked, by name. */
    public List<String> models() {
        return Models.all().stream().map(Model::name).toList();
    }

    /** Whether a model is chosen. */
    public boolean asks(String model) {
        return List.of(chosen("models").split(",")).contains(model);
    }

    /** A number as it is shown. */
    public String number(double value) {
        return Numbers.plain(value);
    }
}
