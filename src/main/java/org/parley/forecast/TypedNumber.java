package org.parley.forecast;

import java.text.Normalizer;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as people type them: with a point or a comma, in narrow or wide digits. */
final class TypedNumber {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:[.,]\\d{1,12})?");

    private TypedNumber() {}

    /** The number; none where it is none. */
    static OptionalDouble read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replace('−', '-');
        return NUMBER.matcher(plain).matches()
                ? OptionalDouble.of(Double.parseDouble(plain.replace(',', '.')))
                : OptionalDouble.empty();
    }
}
