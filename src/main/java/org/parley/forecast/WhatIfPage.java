package org.parley.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateView;
import org.parley.language.LocalText;
import org.parley.positions.DebateMap;

/**
 * What the page shows on which a "what if" is tried.
 *
 * @param debate the debate
 * @param map its map
 * @param name what it is called
 * @param issue the id of the issue whose positions are in fields
 * @param low the number at the low end of its scale
 * @param high the number at the high end
 * @param rows a row of fields for each position
 * @param carried what is changed on other issues, as the form carries it
 * @param changes everything that is changed
 * @param problems what is wrong
 * @param comparisons what would change, by the best value of every input; none where nothing was tried
 * @param wrong why it was not saved
 */
public record WhatIfPage(
        DebateView debate,
        DebateMap map,
        String name,
        String issue,
        String low,
        String high,
        List<Row> rows,
        List<String> carried,
        List<OutlookPage.ChangeRow> changes,
        List<String> problems,
        List<OutlookPage.Comparison> comparisons,
        @Nullable String wrong) {

    /** A position: whose it is, and its fields. */
    public record Row(LocalText actor, String coder, List<Field> fields) {}

    /**
     * A field.
     *
     * @param name its name
     * @param input the word for what it holds
     * @param value what stands in it
     * @param onMap what the map says, where that is a range or another number; else empty
     * @param wrong whether what stands in it cannot be
     */
    public record Field(String name, String input, String value, String onMap, boolean wrong) {}

    public WhatIfPage {
        rows = List.copyOf(rows);
        carried = List.copyOf(carried);
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
        comparisons = List.copyOf(comparisons);
    }

    /** Its path, without the language. */
    public String path() {
        return DeskOutlook.path(debate) + "/what-if";
    }
}
