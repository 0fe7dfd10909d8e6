package org.parley.newsletter.delivery;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Plain text whose paragraphs are broken into short lines that a mail program may join again: {@code format=flowed} with
 * {@code DelSp=yes} (RFC 3676), so that Japanese, which has no blanks between words, is joined without any.
 */
final class FlowedText {

    private static final int WIDTH = 72;

    private final StringBuilder out = new StringBuilder();
    private final Locale locale;

    /** Text in a language, whose rules say where a line may be broken. */
    FlowedText(Locale locale) {
        this.locale = locale;
    }

    /** Adds a paragraph, at a depth of quotation; line feeds in it stay. */
    void paragraph(String text, int quoted) {
        paragraph(text, quoted, "", "");
    }

    /**
     * Adds a paragraph with something before its first line, such as a bullet, and before each of the others.
     *
     * @param quoted the depth of quotation
     */
    void paragraph(String text, int quoted, String first, String others) {
        String before = first;
        for (String line : text.split("\n", -1)) {
            flow(line.strip(), quoted, before, others);
            before = others;
        }
    }

    /** Adds an empty line, but not at the beginning, nor after another. */
    void gap(int quoted) {
        String empty = quoted == 0 ? "\r\n" : ">".repeat(quoted) + "\r\n";
        String last = out.substring(Math.max(0, out.length() - empty.length() - 2));
        if (!out.isEmpty() && !last.endsWith("\r\n" + empty) && !last.endsWith("\r\n\r\n")) {
            out.append(empty);
        }
    }

    private void flow(String text, int quoted, String first, String others) {
        int room = Math.max(20, WIDTH - quoted - 1);
        BreakIterator breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(text);
        StringBuilder line = new StringBuilder(first);
        int width = width(first);
        boolean anything = false;
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (to < text.length() && isInAddress(text, to)) {
                continue;
            }
            String piece = text.substring(from, to);
            int more = width(piece.stripTrailing());
            if (anything && width + more > room) {
                line(line.toString(), quoted, true);
                line.setLength(0);
                line.append(others);
                width = width(others);
            }
            line.append(piece);
            width += width(piece);
            anything = true;
            from = to;
        }
        line(line.toString().stripTrailing(), quoted, false);
    }

    /** Whether this is the middle of an address of the web, which is never broken. */
    private static boolean isInAddress(String text, int at) {
        int begin = text.lastIndexOf(' ', at - 1) + 1;
        int end = text.indexOf(' ', at);
        String word = text.substring(begin, end < 0 ? text.length() : end);
        return begin < at && word.contains("://") && text.charAt(at) < 128;
    }

    /** Ends a line. One that flows on ends with a blank, which is taken off with the break; a blank of the text stays before it. */
    private void line(String line, int quoted, boolean flows) {
        out.append(">".repeat(quoted));
        boolean stuffed =
                quoted > 0 ? !line.isEmpty() : line.startsWith(" ") || line.startsWith(">") || line.startsWith("From ");
        out.append(stuffed ? " " : "").append(line).append(flows ? " " : "").append("\r\n");
    }

    private static int width(String text) {
        return text.codePoints().map(FlowedText::width).sum();
    }

    private static int width(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        boolean wide = script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL
                || (codePoint >= 0x3000 && codePoint <= 0x303F)
                || (codePoint >= 0xFF01 && codePoint <= 0xFF60);
        return wide ? 2 : 1;
    }

    /** The lines. */
    String text() {
        return out.toString();
    }
}
