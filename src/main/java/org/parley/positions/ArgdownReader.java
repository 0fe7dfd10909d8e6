package org.parley.positions;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a map from Argdown: its parts from the metadata. What has none must say what a part says in other words, as a sentence
 * does that supports it; else it would be lost.
 */
final class ArgdownReader {

    private static final Pattern FRONT_MATTER = Pattern.compile("={3,}[^\\S\\n]*\\n(.*?)={3,}", Pattern.DOTALL);
    private static final Pattern NOTHING = Pattern.compile("\\s+|//[^\\n]*|/\\*.*?\\*/|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("#+ ([^{\\n]*)");
    private static final Pattern ELEMENT = Pattern.compile(
            "(?:[-+]>|<[-+]|><|_>|<_|[-+_])?[^\\S\\n]*(\\[[^]\\n]+]|<[^>\\n]+>)" // A relation, perhaps, and a title;
                    + "(:(?:[^\\\\{\\n]++|\\\\.|\\n(?!\\s*(?:\\n|[-+<#\\[{_]|$)))*+)?", // its text, over lines that
            // begin nothing.
            Pattern.DOTALL);

    private final String text;
    private final Problems problems = new Problems();
    private final MapTree tree = new MapTree(problems);
    private final Map<String, Integer> untold = new LinkedHashMap<>();
    private int at;
    private int line = 1;

    private ArgdownReader(String text) {
        this.text = text;
    }

    static MapReader.ReadMap read(byte[] file) {
        return new ArgdownReader(MapFile.text(file).replace("\r\n", "\n")).read();
    }

    private MapReader.ReadMap read() {
        take(NOTHING);
        frontMatter();
        while (at < text.length()) {
            if (take(NOTHING) == null) {
                element();
            }
        }
        MapReader.ReadMap read = new MapReader(problems).read(tree.root());
        Set<String> told = new HashSet<>(Argdown.untold(read.map()));
        untold.forEach((words, where) -> {
            if (!told.contains(words)) {
                problems.add(where, "", "untold", words);
            }
        });
        problems.refuse();
        return read;
    }

    private void frontMatter() {
        int begin = line;
        Matcher matter = take(FRONT_MATTER);
        if (matter == null) {
            throw MapRefused.of(new Problem(begin, "", "no-front-matter", List.of(Argdown.OWN)));
        }
        if (JsonValue.readYaml(matter.group(1), begin + 1) instanceof JsonValue.Members members
                && members.fields().get(Argdown.OWN) instanceof JsonValue.Members head) {
            tree.head(head);
        } else {
            throw MapRefused.of(new Problem(begin, "", "no-front-matter", List.of(Argdown.OWN)));
        }
    }

    private void element() {
        int begin = line;
        Matcher heading = take(HEADING);
        Matcher element = heading == null ? take(ELEMENT) : null;
        if (heading == null && element == null) {
            int end = text.indexOf('\n', at);
            throw MapRefused.of(new Problem(
                    line,
                    "",
                    "not-argdown",
                    List.of(text.substring(at, end < 0 ? text.length() : end).strip())));
        }
        if (at < text.length() && text.charAt(at) == '{') {
            data();
        } else if (element != null && element.group(2) != null) {
            untold.put(
                    element.group(1) + element.group(2).replaceAll("\\s+", " ").stripTrailing(), begin);
        }
    }

    /** Metadata: a part, if it says of what kind; else the concern of other programs. */
    private void data() {
        int begin = line;
        int end = end();
        if (end < 0) {
            throw MapRefused.of(new Problem(line, "", "no-end", List.of()));
        }
        String data = text.substring(at, end);
        to(end);
        if (JsonValue.readYaml(data, begin) instanceof JsonValue.Members part) {
            tree.add(part);
        }
    }

    /** Behind the brace that closes the one that stands here: not one within quotation marks. */
    private int end() {
        int open = 0;
        char quoted = 0;
        for (int i = at; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted != 0) {
                if (sign == '\\' && quoted == '"') {
                    i++;
                } else if (sign == quoted) {
                    quoted = 0;
                }
            } else if (sign == '"' || (sign == '\'' && !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                quoted = sign;
            } else if (sign == '{') {
                open++;
            } else if (sign == '}' && --open == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private @Nullable Matcher take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        to(matcher.end());
        return matcher;
    }

    private void to(int end) {
        for (; at < end; at++) {
            if (text.charAt(at) == '\n') {
                line++;
            }
        }
    }
}
