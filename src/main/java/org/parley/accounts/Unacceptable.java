package org.parley.accounts;

import java.util.List;
import org.parley.language.Messages;

/** Says which field of a form cannot be taken as it was typed, and what to do, in words of the screen. */
public final class Unacceptable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String key;
    private final transient List<Object> arguments;

    /**
     * With the field and the key of the words.
     *
     * @param field the name of the field
     * @param key the key of what is wrong and what to do
     * @param arguments what is put into the words
     */
    public Unacceptable(String field, String key, Object... arguments) {
        super(field + ": " + key);
        this.field = field;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The name of the field. */
    public String field() {
        return field;
    }

    /** What is wrong and what to do. */
    public String in(Messages words) {
        return arguments.isEmpty() ? words.get(key) : words.get(key, arguments.toArray());
    }
}
