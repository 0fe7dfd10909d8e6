package org.parley.positions.coding;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.outlook.Range;
import org.parley.positions.MapRefused;
import org.parley.positions.Problem;

/** Reads what people type into the forms of a map, noting each field that cannot be read, so that all are told at once. */
final class Typed {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 2_000;
    private static final String NUMBER = "([-−]?\\d{1,12}(?:\\.\\d{1,12})?)";
    private static final String BETWEEN = "\\s*(?:[-–—−~〜,、/]|\\bto\\b|から|\\s)\\s*";
    private static final Pattern RANGE =
            Pattern.compile("%s(?:%s%s)?(?:%s%s)?".formatted(NUMBER, BETWEEN, NUMBER, BETWEEN, NUMBER));

    private final List<Problem> problems = new ArrayList<>();

    void wrong(String field, String key, Object... arguments) {
        problems.add(Problem.in(field, key, arguments));
    }

    /** Refuses the form if anything was noted. */
    void refuse() {
        if (!problems.isEmpty()) {
            throw new MapRefused(problems);
        }
    }

    /** A number, two between which it lies, or three of which the middle one is the likeliest. */
    Range range(String field, String typed) {
        return range(field, typed, 1);
    }

    /** A range in hundredths. */
    Range share(String field, String typed) {
        Range range = range(field, typed, 100);
        if (range.low() < 0 || range.high() > 1) {
            wrong(field, "off", 0, 100, typed.strip());
        }
        return range;
    }

    private Range range(String field, String typed, int parts) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty()) {
            wrong(field, "missing");
            return Range.exactly(0);
        }
        Matcher matcher = RANGE.matcher(plain);
        if (plain.length() > LONGEST_NUMBER || !matcher.matches()) {
            wrong(field, "typed-range", cut(plain));
            return Range.exactly(0);
        }
        double first = number(matcher.group(1), parts);
        String second = matcher.group(2);
        String third = matcher.group(3);
        if (second == null) {
            return Range.exactly(first);
        }
        double last = number(third == null ? second : third, parts);
        if (first > last) {
            wrong(field, "upside-down", matcher.group(1), third == null ? second : third);
            return Range.exactly(first);
        }
        return third == null ? Range.between(first, last) : new Range(first, number(second, parts), last);
    }

    /** A number, if one is typed. */
    @Nullable
    Double number(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        Range range = range(field, typed);
        if (!range.exact()) {
            wrong(field, "number");
        }
        return range.best();
    }

    private static double number(String digits, int parts) {
        return new BigDecimal(digits.replace('−', '-'))
                        .divide(BigDecimal.valueOf(parts))
                        .doubleValue()
                + 0.0;
    }

    /** A date, if one is typed. */
    @Nullable
    PartialDate date(String field, String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        try {
            return plain.isEmpty() ? null : PartialDate.parse(plain);
        } catch (DateTimeException malformed) {
            wrong(field, "date", cut(plain));
            return null;
        }
    }

    /** The word of an actor or an issue, if one is chosen. */
    static @Nullable Slug slug(String typed) {
        try {
            return typed.isBlank() ? null : Slug.of(typed.strip());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** A text, in as many languages as it was typed in. */
    LocalText text(String field, LocalText typed) {
        typed.byLanguage().forEach((language, words) -> {
            if (words.length() > LONGEST_TEXT) {
                wrong(field + "-" + language, "long", LONGEST_TEXT);
            }
        });
        return typed;
    }

    /** The constant that was chosen. */
    static <E extends Enum<E>> E constant(String typed, E otherwise) {
        return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(constant -> constant.name().equals(typed))
                .findFirst()
                .orElse(otherwise);
    }

    /** A range as somebody types it. */
    static String shown(Range range) {
        return shown(range, 1);
    }

    /** A range in hundredths. */
    static String shownShare(Range range) {
        return shown(range, 100);
    }

    private static String shown(Range range, int parts) {
        if (range.exact()) {
            return shown(range.best(), parts);
        }
        String middle = range.equals(Range.between(range.low(), range.high())) ? "" : shown(range.best(), parts) + "–";
        return shown(range.low(), parts) + "–" + middle + shown(range.high(), parts);
    }

    static String shown(double value, int parts) {
        BigDecimal shown = BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(parts));
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NUMBER ? text : text.substring(0, LONGEST_NUMBER) + "…";
    }
}
