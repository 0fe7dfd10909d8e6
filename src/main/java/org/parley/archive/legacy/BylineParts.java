package org.parley.archive.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a byline at the commas, semicolons and "and"s that stand outside its parentheses. */
final class BylineParts {

    private static final Pattern AND = Pattern.compile("(?:\\s*[,;、，]\\s*(?:(?:and|&)\\s+)?|\\s+(?:and|&|with)\\s+)");

    private BylineParts() {}

    /**
     * A part between two cuts.
     *
     * @param start where it starts in the byline
     * @param end where it ends
     * @param parenthesis where its first parenthesis opens; its end if it has none
     */
    record Part(int start, int end, int parenthesis) {
        boolean hasParenthesis() {
            return parenthesis < end;
        }

        String head(String byline) {
            return byline.substring(start, parenthesis).strip();
        }
    }

    static List<Part> of(String byline) {
        List<Part> parts = new ArrayList<>();
        Matcher and = AND.matcher(byline);
        int depth = 0;
        int start = 0;
        int parenthesis = -1;
        int i = 0;
        while (i < byline.length()) {
            int step = Parentheses.step(byline.charAt(i));
            if (step > 0 && depth == 0 && parenthesis < 0) {
                parenthesis = i;
            }
            depth = Math.max(0, depth + step);
            if (depth == 0 && and.region(i, byline.length()).lookingAt()) {
                add(parts, start, i, parenthesis);
                start = and.end();
                parenthesis = -1;
                i = start;
            } else {
                i++;
            }
        }
        add(parts, start, byline.length(), parenthesis);
        return parts;
    }

    private static void add(List<Part> parts, int start, int end, int parenthesis) {
        if (end > start) {
            parts.add(new Part(start, end, parenthesis < 0 ? end : parenthesis));
        }
    }
}
