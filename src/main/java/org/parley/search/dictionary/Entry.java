package org.parley.search.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of a dictionary.
 *
 * @param words the Japanese word in the ways it is written
 * @param meanings what it means in English, the commonest first, without remarks
 * @param common whether it is marked as common
 */
record Entry(List<String> words, List<String> meanings, boolean common) {

    private static final Pattern LINE = Pattern.compile("(\\S+) (?:\\[\\S+] )?/(.*)/");
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|\\{[^}]*}");
    private static final Pattern TO = Pattern.compile("^to (?=\\S)");
    private static final String COMMON = "(P)";

    /** Reads a line such as {@code 貿易 [ぼうえき] /(n,vs) (foreign) trade/(P)/}; nothing where it is none. */
    static Optional<Entry> of(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches() || line.startsWith("　")) {
            return Optional.empty();
        }
        List<String> words = Arrays.stream(matcher.group(1).split(";"))
                .map(word -> REMARK.matcher(word).replaceAll(""))
                .toList();
        List<String> meanings = new ArrayList<>();
        for (String meaning : matcher.group(2).split("/", -1)) {
            String plain =
                    TO.matcher(REMARK.matcher(meaning).replaceAll("").strip()).replaceFirst("");
            if (!plain.isEmpty()) {
                meanings.add(plain);
            }
        }
        return Optional.of(new Entry(words, meanings, line.contains(COMMON)));
    }
}
