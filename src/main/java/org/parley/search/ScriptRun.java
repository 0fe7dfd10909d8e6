package org.parley.search;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Script;

/**
 * A stretch of text in one script.
 *
 * @param script the script
 * @param text the stretch
 * @param start where it begins in the whole text
 */
record ScriptRun(Script script, String text, int start) {

    /** The stretches that make up a text. */
    static List<ScriptRun> of(String text) {
        List<ScriptRun> runs = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); ) {
            Script script = Script.of(text.codePointAt(at));
            while (at < text.length() && Script.of(text.codePointAt(at)) == script) {
                at += Character.charCount(text.codePointAt(at));
            }
            runs.add(new ScriptRun(script, text.substring(start, at), start));
            start = at;
        }
        return runs;
    }

    /** The text with a space in place of each character that is not Japanese, so that all others stay where they were. */
    static String japaneseOnly(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (ScriptRun run : of(text)) {
            kept.append(run.script == Script.JAPANESE ? run.text : " ".repeat(run.text.length()));
        }
        return kept.toString();
    }

    /** Whether a text is in both scripts: has Japanese characters, and letters or digits that are not. */
    static boolean isMixed(String text) {
        return Script.hasJapanese(text)
                && text.codePoints()
                        .anyMatch(point -> Character.isLetterOrDigit(point) && Script.of(point) == Script.OTHER);
    }
}
