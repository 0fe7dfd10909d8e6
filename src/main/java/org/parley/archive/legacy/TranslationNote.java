package org.parley.archive.legacy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.language.Language;

/**
 * The note of a translated text: who translated it, and from which language.
 *
 * @param raw as it was captured
 * @param translator who translated it, if the note says so
 * @param from the language of the original, if the note says so
 */
public record TranslationNote(String raw, Optional<String> translator, Optional<Language> from) {

    private static final int LONGEST = 400;
    private static final Pattern FORM = Pattern.compile(
            "\\btranslat(?:ed|or)\\b|\\btranslation\\s*(?:by|:|from)|翻訳[:：者]|訳[:：者]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRANSLATOR = Pattern.compile(
            "(?:\\btranslat(?:ed|ion)\\b[^.;()]*?\\bby|\\b(?:English\\s+)?translat(?:or|ion)\\s*[:：]|翻訳者?\\s*[:：]|訳者?\\s*[:：])\\s*(?<who>[^;()（）\\n]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REST = Pattern.compile(
            "\\s*(?:,\\s*(?:and\\s+)?(?:posted|reprinted|with|by|from|the)\\b|\\s+(?:and\\s+(?:(?:is|was|are)\\s+)?(?:posted|reprinted|published|reproduced)|from\\s+(?:the\\s+)?\\p{Lu}|with\\s+(?:the\\s+)?permission|for\\s|in\\s|into\\s)|\\.\\s|\\.$).*");
    private static final List<String> TAGS = Arrays.asList(Locale.getISOLanguages());
    private static final Pattern LANGUAGE = Pattern.compile(
            "(?:\\bfrom\\s+(?:the\\s+)?(?:original\\s+)?|\\boriginal(?:ly)?\\s+(?:in\\s+|the\\s+)?|\\bin\\s+)(?<language>\\p{Lu}\\p{L}+)");

    /** The translation note that a line is, or holds beside a permission. */
    static Optional<TranslationNote> read(Row row) {
        String text = row.text();
        if (text.length() > LONGEST
                || row.whole().isPresent()
                || !FORM.matcher(text).find()) {
            return Optional.empty();
        }
        Optional<String> translator = translator(text);
        Optional<Language> from = language(text);
        boolean bare = !Parentheses.encloses(text)
                && !text.matches("(?i)^(?:English |Japanese |The |This )?(?:[\\w ]{0,60}\\btranslat|翻訳|訳).*");
        boolean says = translator.isPresent() || from.isPresent();
        return !says || (bare && PermissionLine.read(row).isEmpty())
                ? Optional.empty()
                : Optional.of(new TranslationNote(row.raw(), translator, from));
    }

    private static Optional<String> translator(String text) {
        Matcher matcher = TRANSLATOR.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String who = REST.matcher(matcher.group("who")).replaceFirst("").strip();
        return Optional.of(who)
                .filter(name -> NameShape.isPerson(name) || NameShape.isGroup(name))
                .map(PersonName::read)
                .map(PersonName::shown);
    }

    private static Optional<Language> language(String text) {
        Matcher matcher = LANGUAGE.matcher(text);
        while (matcher.find()) {
            Optional<Language> found = named(matcher.group("language"));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Language> named(String name) {
        return TAGS.stream()
                .sorted(Comparator.naturalOrder())
                .filter(tag -> Locale.forLanguageTag(tag)
                        .getDisplayLanguage(Locale.ENGLISH)
                        .equals(name))
                .findFirst()
                .map(Language::of);
    }
}
