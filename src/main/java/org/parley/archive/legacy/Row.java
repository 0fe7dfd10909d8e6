package org.parley.archive.legacy;

import java.util.Optional;
import org.parley.language.PlainText;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.Line;

/**
 * A line of a page, in the one form to which text captures and HTML are reduced before any rule reads them.
 *
 * @param group the paragraph that it belongs to: rows of one paragraph share it
 * @param raw the line as it was captured
 * @param text the line in plain characters, white space single
 * @param line the line with its marks and links
 * @param whole the block that it is all of, where that is no paragraph: a heading, a list, a table, a quotation
 */
record Row(int group, String raw, String text, Line line, Optional<Block> whole) {

    /** A row of plain characters. */
    static Row of(int group, String raw) {
        String text = PlainText.line(raw);
        return new Row(group, raw, text, Line.of(text), Optional.empty());
    }

    /** A row with marks and links. */
    static Row of(int group, Line line) {
        return new Row(group, line.plainText(), PlainText.line(line.plainText()), line, Optional.empty());
    }

    /** A row that is all of a block. */
    static Row of(int group, Block block) {
        String text = block.plainText();
        Line line = block instanceof Block.Heading heading ? heading.line() : Line.of(PlainText.line(text));
        return new Row(group, text, PlainText.line(text), line, Optional.of(block));
    }

    /** Whether it is long enough to be a paragraph of prose rather than a line of a page's head. */
    boolean isProse() {
        return text.length() > 250;
    }
}
