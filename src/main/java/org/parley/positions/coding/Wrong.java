package org.parley.positions.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.desk.DeskFailures;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.positions.MapRefused;
import org.parley.positions.Problem;

/**
 * What is wrong with a form, in the words of the screen.
 *
 * @param status the status of the answer
 * @param fields by field
 * @param others what is in none of them
 */
public record Wrong(int status, Map<String, String> fields, List<String> others) {

    /** Nothing is wrong. */
    public static final Wrong NOTHING = new Wrong(200, Map.of(), List.of());

    public Wrong {
        fields = Map.copyOf(fields);
        others = List.copyOf(others);
    }

    /** Of a map that cannot be so. */
    static Wrong of(MapRefused refused, Language language) {
        Messages words = Messages.in(language);
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (Problem problem : refused.problems()) {
            if (problem.field().isEmpty() || UNSHOWN.contains(problem.ownField())) {
                others.add(problem.in(words));
            } else {
                fields.putIfAbsent(problem.ownField(), problem.said(words));
            }
        }
        return new Wrong(422, fields, others);
    }

    /** The fields that no form has. */
    private static final Set<String> UNSHOWN =
            Set.of("requires", "second", "within", "exact", "groups", "by", "signed", "party", "shared");

    /** Of something that cannot be done now. */
    static Wrong of(NotPossible refused, Language language) {
        return new Wrong(
                refused.key().equals(Stamp.OVERTAKEN) ? 409 : 422,
                Map.of(),
                List.of(DeskFailures.say(refused, language)));
    }

    /** Whether anything is. */
    public boolean any() {
        return status != 200;
    }

    /** What is wrong with a field. */
    public @Nullable String at(String field) {
        return fields.get(field);
    }
}
