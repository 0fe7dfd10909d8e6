package org.parley.publishing.text;

import java.util.Arrays;
import org.parley.language.Language;
import org.parley.language.Messages;

/**
 * Says why something is no text that a piece can have, for the person who supplied it: in the words of their screen by
 * {@link #in}, and everywhere else in English.
 */
public final class TextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    /**
     * With the reason.
     *
     * @param key the key of the message behind {@code text.wrong.}
     * @param arguments what is put into it; of another of these its reason, of a {@link Word} that word
     */
    public TextException(String key, Object... arguments) {
        this.key = "text.wrong." + key;
        this.arguments = arguments.clone();
    }

    /** A word of the screen within a reason, by its key. */
    record Word(String key) {

        /** What a kind of block is called. */
        static Word ofType(String type) {
            return new Word("text.block." + type);
        }
    }

    /** The reason in the words of a screen. */
    public String in(Messages words) {
        if (arguments.length == 0) {
            return words.get(key);
        }
        return words.get(
                key,
                Arrays.stream(arguments)
                        .map(argument -> switch (argument) {
                            case TextException reason -> reason.in(words);
                            case Word(String word) -> words.get(word);
                            case Number number -> number;
                            default -> argument.toString();
                        })
                        .toArray());
    }

    /** The reason in English, for logs, the command line and the API. */
    @Override
    public String getMessage() {
        return in(Messages.in(Language.ENGLISH));
    }
}
