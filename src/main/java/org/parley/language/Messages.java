package org.parley.language;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words of the screens in one language, read from {@code messages/parley_LANGUAGE.properties}.
 *
 * <p>A message with arguments follows {@link MessageFormat}; one without is taken as it stands.
 */
public final class Messages {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("messages/parley", language.locale(), EXACT);
    }

    /** The words in this language; English where the language has none of its own. */
    public static Messages in(Language language) {
        return new Messages(language);
    }

    /** The language of the words. */
    public Language language() {
        return language;
    }

    /**
     * The words for a key.
     *
     * @throws java.util.MissingResourceException if there are none: a mistake in the program
     */
    public String get(String key) {
        return bundle.getString(key);
    }

    /** The words of all keys that begin with this, under what comes after it: those that a script shows. */
    public SortedMap<String, String> under(String prefix) {
        SortedMap<String, String> words = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (key.startsWith(prefix)) {
                words.put(key.substring(prefix.length()), bundle.getString(key));
            }
        }
        return words;
    }

    /** The words for a key with these arguments put in. */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
    }
}
