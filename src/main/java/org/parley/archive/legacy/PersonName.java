package org.parley.archive.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's name as it is shown, made from {@code Given SURNAME} and the other ways in which pages write it.
 *
 * @param shown the name in its usual case
 * @param surname the part of it that it is sorted by
 * @param capitals whether the page set the surname in capitals
 */
record PersonName(String shown, String surname, boolean capitals) {

    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern HONORIFIC =
            Pattern.compile("^(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor|Amb|Ambassador|Hon|Sen|Gen)\\.?\\s+)+(?=\\p{Lu})");
    private static final Pattern CAPITALS =
            Pattern.compile("(?:Mc|Mac|[OD]['’])?\\p{Lu}[\\p{Lu}'’\\-]*\\p{Lu}(?:-\\p{Lu}+)*");
    private static final Pattern ROMAN = Pattern.compile("I{2,3}|IV|VI{0,3}");
    private static final Pattern SUFFIX = Pattern.compile("I{2,3}|IV|[JS]r\\.?");
    private static final Pattern PART = Pattern.compile("\\p{L}+");
    private static final Set<String> PARTICLES = Set.of(
            "de", "van", "von", "der", "den", "da", "di", "du", "del", "la", "le", "bin", "al", "ter", "zu", "dos", "y",
            "e");
    private static final Set<String> LOWERED = Set.of("VAN", "VON", "DER", "DEN", "DE", "DU", "DA", "DI", "DEL");

    /** Reads a name without its honorific. */
    static PersonName read(String written) {
        String plain = withoutHonorific(written);
        List<String> words = SPACES.splitAsStream(plain).toList();
        List<String> shown = new ArrayList<>();
        List<String> capitals = new ArrayList<>();
        for (String word : words) {
            if (isCapitals(word)) {
                boolean lowered = !shown.isEmpty() && words.size() > 2 && LOWERED.contains(word);
                String normal = lowered ? word.toLowerCase(Locale.ROOT) : normal(word);
                capitals.add(normal);
                shown.add(normal);
            } else {
                shown.add(word);
            }
        }
        boolean mixed = !capitals.isEmpty() && capitals.size() < words.size();
        String surname = mixed ? String.join(" ", capitals) : surname(shown);
        return new PersonName(String.join(" ", shown), surname, mixed);
    }

    /** A name without {@code Mr.} and its like. */
    static String withoutHonorific(String written) {
        return HONORIFIC.matcher(written).replaceFirst("");
    }

    /** Whether a word is a surname in capitals, which initials and Roman numerals are not. */
    static boolean isCapitals(String word) {
        return CAPITALS.matcher(word).matches() && !ROMAN.matcher(word).matches();
    }

    /** Whether a word may stand in a name in lower case. */
    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    private static String surname(List<String> words) {
        int end = words.size();
        while (end > 1 && SUFFIX.matcher(words.get(end - 1)).matches()) {
            end--;
        }
        int start = end - 1;
        while (start > 1 && isParticle(words.get(start - 1))) {
            start--;
        }
        return String.join(" ", words.subList(start, end));
    }

    private static String normal(String word) {
        StringBuilder result = new StringBuilder();
        Matcher parts = PART.matcher(word);
        int end = 0;
        while (parts.find()) {
            result.append(word, end, parts.start()).append(normalPart(parts.group()));
            end = parts.end();
        }
        return result.append(word.substring(end)).toString();
    }

    private static String normalPart(String part) {
        if (part.regionMatches(true, 0, "Mc", 0, 2) && part.length() > 3) {
            return "Mc" + capitalized(part.substring(2));
        }
        return part.startsWith("Mac") && part.length() > 4 ? "Mac" + capitalized(part.substring(3)) : capitalized(part);
    }

    private static String capitalized(String part) {
        return part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1).toLowerCase(Locale.ROOT);
    }
}
