package org.parley.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The readable last part of an address: lower-case ASCII letters and digits, joined by single hyphens.
 *
 * @param value 1 to {@value #LONGEST} characters
 */
public record Slug(String value) implements Comparable<Slug> {

    /** The most characters that a slug has. */
    public static final int LONGEST = 80;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INSIDE_WORD = Pattern.compile("(?<=\\p{Alnum})['’.](?=\\p{Alnum})");
    private static final Pattern OUTSIDE = Pattern.compile("[^a-z0-9]+");

    public Slug {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not 1 to " + LONGEST + " lower-case letters and digits joined by hyphens: \"" + value + "\"");
        }
    }

    /** The slug with this value. */
    @JsonCreator
    public static Slug of(String value) {
        return new Slug(value);
    }

    /** The slug that a title makes, cut at a word; none where the title has no Latin letter or digit. */
    public static Optional<Slug> from(String title) {
        String ascii =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        String joined = INSIDE_WORD.matcher(ascii.toLowerCase(Locale.ROOT)).replaceAll("");
        String words = OUTSIDE.matcher(joined).replaceAll("-").replaceAll("^-|-$", "");
        if (words.length() > LONGEST - 4) {
            int hyphen = words.lastIndexOf('-', LONGEST - 4);
            words = words.substring(0, hyphen > 0 ? hyphen : LONGEST - 4);
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Slug(words));
    }

    /** The n-th slug of the same words: {@code title}, {@code title-2}, {@code title-3}. */
    public Slug numbered(int n) {
        return n == 1 ? this : new Slug(value + "-" + n);
    }

    /** Orders by value. */
    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    /** The value. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
