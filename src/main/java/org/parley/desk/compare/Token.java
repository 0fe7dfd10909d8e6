package org.parley.desk.compare;

import java.net.URI;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.Inline;
import org.parley.publishing.text.Line;
import org.parley.publishing.text.Mark;

/**
 * What is compared: a word, a space, a sign, the end of a line or of a cell, a reference to a footnote.
 *
 * @param key what makes two tokens the same, however they look
 * @param shown its characters
 * @param marks how it is marked
 * @param link where it leads
 */
record Token(
        String key, String shown, Set<Mark> marks, @Nullable URI link) {

    static final String NEW_LINE = "\n";
    static final String NEW_CELL = "\t";

    private static final char NOTE = '\uFFFC';

    boolean isNote() {
        return key.charAt(0) == NOTE;
    }

    boolean looksLike(Token other) {
        return marks.equals(other.marks) && java.util.Objects.equals(link, other.link);
    }

    private static Token sign(String sign) {
        return new Token(sign, sign, Set.of(), null);
    }

    /** The tokens of a plain text. */
    static List<Token> of(String text, Language language) {
        List<Token> tokens = new ArrayList<>();
        words(tokens, text, Set.of(), null, BreakIterator.getWordInstance(language.locale()));
        return tokens;
    }

    /**
     * The tokens of a block.
     *
     * @param notes the numbers of the footnotes of its body
     */
    static List<Token> of(Block block, Language language, Map<BlockId, Integer> notes) {
        BreakIterator breaks = BreakIterator.getWordInstance(language.locale());
        List<Token> tokens = new ArrayList<>();
        switch (block) {
            case Block.Table(var _, var caption, var header, var rows) -> {
                line(tokens, caption, breaks, notes);
                row(tokens, header, breaks, notes);
                rows.forEach(row -> row(tokens, row, breaks, notes));
            }
            case Block.Figure(var _, var source, var alternative, var caption) -> {
                tokens.add(sign(source));
                tokens.add(sign(NEW_LINE));
                words(tokens, alternative, Set.of(), null, breaks);
                if (!caption.isEmpty()) {
                    tokens.add(sign(NEW_LINE));
                    line(tokens, caption, breaks, notes);
                }
            }
            case Block.Paragraph _, Block.Heading _, Block.Quotation _, Block.ItemList _, Block.Footnote _ -> {
                boolean first = true;
                for (Line line : block.lines().toList()) {
                    if (!first) {
                        tokens.add(sign(NEW_LINE));
                    }
                    first = false;
                    line(tokens, line, breaks, notes);
                }
            }
        }
        return tokens;
    }

    private static void row(List<Token> tokens, List<Line> cells, BreakIterator breaks, Map<BlockId, Integer> notes) {
        boolean first = true;
        for (Line cell : cells) {
            tokens.add(sign(first ? NEW_LINE : NEW_CELL));
            first = false;
            line(tokens, cell, breaks, notes);
        }
    }

    private static void line(List<Token> tokens, Line line, BreakIterator breaks, Map<BlockId, Integer> notes) {
        for (Inline inline : line.inlines()) {
            switch (inline) {
                case Inline.NoteReference(var note) ->
                    tokens.add(new Token(NOTE + note.value(), "[" + notes.getOrDefault(note, 0) + "]", Set.of(), null));
                case Inline.Run(var text, var marks, var link) -> words(tokens, text, marks, link, breaks);
            }
        }
    }

    private static void words(
            List<Token> tokens, String text, Set<Mark> marks, @Nullable URI link, BreakIterator breaks) {
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String word = text.substring(start, end);
            tokens.add(new Token(word, word, marks, link));
            start = end;
        }
    }
}
