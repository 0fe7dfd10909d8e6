package org.parley.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parley.desk.ChosenFields;
import org.parley.forecast.Change.Input;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.outlook.Issue;
import org.parley.outlook.Position;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Scale;
import org.parley.positions.DebateMap;
import org.parley.positions.Numbers;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;

/**
 * What is typed of a "what if": the positions of one issue in fields, and what was changed on others before, carried along.
 *
 * @param name what it is called
 * @param shown the issue whose positions are in fields
 * @param typed what is typed, by field; a field that is not in it has what the map says
 * @param changes what is changed on all issues; of a field that cannot be read, nothing
 * @param problems what is wrong, by field
 */
record WhatIfForm(
        String name, Issue shown, Map<String, String> typed, List<Change> changes, Map<String, String> problems) {

    private static final double HUNDRED = 100;
    private static final double MOST_CAPABLE = 1e6;
    private static final double SAME = 1e-9;
    private static final int LONGEST = 40;

    static WhatIfForm of(Issue shown) {
        return new WhatIfForm("", shown, Map.of(), List.of(), Map.of());
    }

    /** Reads it. */
    static WhatIfForm read(MultiValueMap<String, String> fields, PositionMap input, DebateMap map, Language language) {
        Issue shown = issue(input, ChosenFields.line(fields, "shown"));
        List<Change> changes = new ArrayList<>();
        for (String carried : fields.getOrDefault("change", List.of())) {
            changes.addAll(carried(carried, shown));
        }
        Map<String, String> typed = new HashMap<>();
        Map<String, String> problems = new HashMap<>();
        for (int i = 0; i < shown.positions().size(); i++) {
            Position position = shown.positions().get(i);
            for (Input what : Input.values()) {
                String field = field(what, i);
                if (!fields.containsKey(field)) {
                    continue;
                }
                String text = ChosenFields.line(fields, field);
                typed.put(field, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
                String problem = take(shown, position, what, text, changes);
                if (problem != null) {
                    Messages words = Messages.in(language);
                    problems.put(
                            field,
                            words.get(
                                    "outlook.what-if.wrong",
                                    map.nameOf(position.actor()).in(language),
                                    words.get("outlook.input." + what.word()),
                                    problem));
                }
            }
        }
        return new WhatIfForm(ChosenFields.line(fields, "name"), shown, typed, changes, problems);
    }

    /** Takes a change from a field, if what is typed is another number than the map has; says between what it must lie otherwise. */
    private static @Nullable String take(
            Issue issue, Position position, Input what, String text, List<Change> changes) {
        double best = what.of(position).best();
        if (text.equals(shown(what, best))) {
            return null;
        }
        Scale scale = issue.scale();
        double least = what == Input.VALUE ? scale.low() : 0;
        double most = switch (what) {
            case VALUE -> scale.high();
            case SALIENCE -> 1;
            case CAPABILITY -> MOST_CAPABLE;
        };
        OptionalDouble read = TypedNumber.read(text);
        double to = read.orElse(Double.NaN) / (what == Input.SALIENCE ? HUNDRED : 1);
        if (!(to >= least && to <= most)) {
            return shown(what, least) + "–" + shown(what, most);
        }
        if (Math.abs(to - best) > SAME) {
            changes.add(new Change(issue.id(), position.actor(), position.coder(), what, best, to));
        }
        return null;
    }

    /** What was changed on another issue; what is no such thing, as anybody may send anything, is none. */
    private static List<Change> carried(String json, Issue shown) {
        try {
            return Runs.changes("[" + json + "]").stream()
                    .filter(change -> !change.issue().equals(shown.id()))
                    .toList();
        } catch (JacksonException none) {
            return List.of();
        }
    }

    static Issue issue(PositionMap input, String id) {
        return input.issues().stream()
                .filter(issue -> issue.id().equals(id))
                .findFirst()
                .orElse(input.issues().getFirst());
    }

    /** The same, with another issue's positions in fields. */
    WhatIfForm showing(Issue other) {
        return new WhatIfForm(name, other, Map.of(), changes, Map.of());
    }

    /** The name of a field. */
    static String field(Input what, int position) {
        return what.word() + "-" + position;
    }

    /** What stands in a field. */
    String value(Input what, int position) {
        String text = typed.get(field(what, position));
        if (text != null) {
            return text;
        }
        Position of = shown.positions().get(position);
        return changes.stream()
                .filter(change -> change.input() == what && change.isOf(shown.id(), of))
                .map(change -> shown(what, change.to()))
                .findFirst()
                .orElseGet(() -> shown(what, what.of(of).best()));
    }

    /** The changes of other issues, each as the form carries it. */
    List<String> carried() {
        return changes.stream()
                .filter(change -> !change.issue().equals(shown.id()))
                .map(change -> {
                    String list = Runs.written(List.of(change));
                    return list.substring(1, list.length() - 1);
                })
                .toList();
    }

    private static String shown(Input what, double value) {
        return what == Input.SALIENCE ? Numbers.plain(value * HUNDRED) : Numbers.plain(value);
    }
}
