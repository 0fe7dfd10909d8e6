package org.parley.positions;

import java.util.List;
import org.parley.language.Messages;

/**
 * What is wrong with a map, and where.
 *
 * @param line in which line of the file; 0 where it is in none
 * @param field in which field, such as {@code issues[2].positions[0].value}; empty where it is the whole
 * @param key the key of the words for it, after {@code map.problem.}
 * @param arguments what they tell of
 */
public record Problem(int line, String field, String key, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** What is wrong with a field of a form. */
    public static Problem in(String field, String key, Object... arguments) {
        return new Problem(0, field, key, List.of(arguments));
    }

    /** What a reader is told. */
    public String in(Messages words) {
        String where = line > 0 ? words.get("map.problem.line", line) : "";
        return where + (field.isEmpty() ? "" : field + ": ") + said(words);
    }

    /** The same without where it is: beside the field that it is about. */
    public String said(Messages words) {
        return words.get("map.problem." + key, arguments.toArray());
    }

    /** The last word of the field: {@code value} of {@code issues[2].positions[0].value}. */
    public String ownField() {
        return field.substring(field.lastIndexOf('.') + 1);
    }
}
