package org.parley.language;

import java.text.MessageFormat;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of the screens in one language, read from {@code messages/parley_LANGUAGE.properties}; an installation may bring
 * words of its own for any language. A key that a language has no words for is shown in English.
 *
 * <p>A message with arguments follows {@link MessageFormat}; one without is taken as it stands.
 */
public final class Messages {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<Language, Map<String, String>> BROUGHT = new ConcurrentHashMap<>();

    private final Language language;
    private final ResourceBundle bundle;
    private final Map<String, String> brought;

    private Messages(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("messages/parley", language.locale(), EXACT);
        this.brought = BROUGHT.getOrDefault(language, Map.of());
    }

    /** The words in this language; English where the language has none of its own. */
    public static Messages in(Language language) {
        return new Messages(language);
    }

    /** Takes the words that an installation brings for a language, in place of those that it had brought before. */
    public static void bring(Language language, Map<String, String> words) {
        BROUGHT.put(language, Map.copyOf(words));
    }

    /** Leaves all words that an installation has brought. */
    public static void leaveBrought() {
        BROUGHT.clear();
    }

    /** The language of the words. */
    public Language language() {
        return language;
    }

    /** Whether the words for a key are in the language itself, not in English for want of them. */
    public boolean hasOwn(String key) {
        return brought.containsKey(key)
                || language.equals(Language.ENGLISH)
                || (bundle.getLocale().equals(language.locale()) && bundle.containsKey(key));
    }

    /**
     * The words for a key.
     *
     * @throws java.util.MissingResourceException if there are none: a mistake in the program
     */
    public String get(String key) {
        @Nullable String own = brought.get(key);
        return own == null ? bundle.getString(key) : own;
    }

    /** The words of all keys that begin with this, under what comes after it: those that a script shows. */
    public SortedMap<String, String> under(String prefix) {
        SortedMap<String, String> words = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (key.startsWith(prefix)) {
                words.put(key.substring(prefix.length()), get(key));
            }
        }
        return words;
    }

    /** The words for a key with these arguments put in. */
    public String get(String key, Object... arguments) {
        return new MessageFormat(get(key), language.locale()).format(arguments);
    }
}
