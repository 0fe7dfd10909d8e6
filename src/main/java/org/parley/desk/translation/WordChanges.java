package org.parley.desk.translation;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.parley.language.Language;

/** What changed from one text to another, word by word; words of Japanese are found by its rules. */
public final class WordChanges {

    /** More words than this are not compared one by one. */
    private static final int MOST = 6_000;

    private WordChanges() {}

    /** What became of some words. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** Words in a row that had the same fate. */
    public record Part(Kind kind, String text) {}

    /** The parts of both texts, in order. */
    static List<Part> between(String before, String after, Language language) {
        List<String> old = words(before, language);
        List<String> fresh = words(after, language);
        if (old.size() > MOST || fresh.size() > MOST) {
            return List.of(new Part(Kind.GONE, before), new Part(Kind.NEW, after));
        }
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(parts, Kind.SAME, old.subList(at, start));
            add(parts, Kind.GONE, delta.getSource().getLines());
            add(parts, Kind.NEW, delta.getTarget().getLines());
            at = start + delta.getSource().size();
        }
        add(parts, Kind.SAME, old.subList(at, old.size()));
        return parts;
    }

    private static void add(List<Part> parts, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(new Part(kind, String.join("", words)));
        }
    }

    private static List<String> words(String text, Language language) {
        BreakIterator breaks = BreakIterator.getWordInstance(language.locale());
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }
}
