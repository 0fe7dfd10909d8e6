package org.parley.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;

/** Understands the names of sections, kinds, years and languages that a query may hold. */
final class PropertyWords {

    private PropertyWords() {}

    /** The index's word for a property as somebody typed it; nothing where there is none such. */
    static @Nullable String value(Dimension dimension, String typed) {
        String word = typed.strip();
        return switch (dimension) {
            case SECTION -> constant(Section.values(), "section.", word).orElse(null);
            case KIND -> constant(PieceKind.values(), "kind.", word).orElse(null);
            case YEAR -> year(word);
            case LANGUAGE -> language(word);
            case AUTHOR, DEBATE -> null;
        };
    }

    private static <E extends Enum<E>> Optional<String> constant(E[] constants, String key, String word) {
        String name = word.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name) || isCalled(key + constant.name(), word))
                .map(Enum::name)
                .findFirst();
    }

    private static boolean isCalled(String key, String word) {
        return Languages.ENGLISH_AND_JAPANESE.all().stream()
                .anyMatch(language -> Messages.in(language).get(key).equalsIgnoreCase(word));
    }

    private static @Nullable String year(String word) {
        String digits = word.endsWith("年") ? word.substring(0, word.length() - 1) : word;
        return digits.matches("\\d{4}") ? digits : null;
    }

    private static @Nullable String language(String word) {
        if (word.matches("[a-zA-Z]{2,3}")) {
            return word.toLowerCase(Locale.ROOT);
        }
        return Arrays.stream(Locale.getISOLanguages())
                .filter(tag -> isName(Language.of(tag), word))
                .findFirst()
                .orElse(null);
    }

    private static boolean isName(Language language, String word) {
        return language.ownName().equalsIgnoreCase(word)
                || Languages.ENGLISH_AND_JAPANESE.all().stream()
                        .anyMatch(reader -> language.nameIn(reader).equalsIgnoreCase(word));
    }
}
