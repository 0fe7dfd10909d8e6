package org.parley.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.parley.search.SearchResults.Run;

/** Makes runs of the sentences that an excerpt is made of, marking what was looked for. */
final class ExcerptFormatter extends PassageFormatter {

    private static final String LEFT_OUT = "…";

    /** Where a block ends and the next begins, such as a heading and its first paragraph. */
    private static final Pattern BETWEEN_BLOCKS = Pattern.compile("(?<=\\S) *\\n\\s*\\n\\s*(?=\\S)");

    private final int length;

    ExcerptFormatter(int length) {
        this.length = length;
    }

    @Override
    public List<Run> format(Passage[] passages, String content) {
        List<Run> runs = new ArrayList<>();
        int end = 0;
        for (Passage passage : passages) {
            int start = Math.max(start(passage, content), end);
            if (start > end && (start > 0 && !content.substring(end, start).isBlank())) {
                add(runs, LEFT_OUT, false);
            }
            end = Math.max(start, end(passage, start, content));
            int at = start;
            for (int match = 0; match < passage.getNumMatches(); match++) {
                int from = Math.max(at, passage.getMatchStarts()[match]);
                int to = Math.min(end, passage.getMatchEnds()[match]);
                if (from < to) {
                    add(runs, content.substring(at, from), false);
                    add(runs, content.substring(from, to), true);
                    at = to;
                }
            }
            add(runs, content.substring(at, end), false);
        }
        if (!content.substring(end).isBlank()) {
            add(runs, LEFT_OUT, false);
        }
        return joined(runs);
    }

    /** A sentence much longer than an excerpt begins shortly before the first match. */
    private int start(Passage passage, String content) {
        int start = passage.getStartOffset();
        int match = passage.getNumMatches() == 0 ? start : passage.getMatchStarts()[0];
        return match - start > length ? whole(content, match - length / 2) : start;
    }

    private int end(Passage passage, int start, String content) {
        return Math.min(passage.getEndOffset(), whole(content, Math.min(content.length(), start + 2 * length)));
    }

    /** The place, moved so that it does not divide a character. */
    private static int whole(String content, int at) {
        return at > 0 && at < content.length() && Character.isLowSurrogate(content.charAt(at)) ? at - 1 : at;
    }

    private static void add(List<Run> runs, String text, boolean marked) {
        if (!text.isEmpty()) {
            runs.add(new Run(BETWEEN_BLOCKS.matcher(text).replaceAll(" — ").replaceAll("\\s+", " "), marked));
        }
    }

    /** The runs, each as long as can be: what stands between two marked words is marked if it is a space. */
    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (int at = 0; at < runs.size(); at++) {
            Run run = runs.get(at);
            boolean between = run.text().isBlank()
                    && at > 0
                    && runs.get(at - 1).marked()
                    && at + 1 < runs.size()
                    && runs.get(at + 1).marked();
            boolean marked = run.marked() || between;
            String before = !joined.isEmpty() && joined.getLast().marked() == marked
                    ? joined.removeLast().text()
                    : "";
            joined.add(new Run(before + run.text(), marked));
        }
        return joined;
    }
}
