package org.parley.publishing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The plain-text form of a body: the plain text of its blocks, an empty line between them.
 *
 * <p>Positions count Unicode code points, as the W3C's TextPositionSelector does.
 *
 * @param text the whole text
 * @param spans where each block stands in it, in order
 * @see <a href="https://www.w3.org/TR/annotation-model/#text-position-selector">Web Annotation Data Model, 4.2.5</a>
 */
public record PlainForm(String text, List<Span> spans) {

    private static final String BETWEEN = "\n\n";

    /**
     * Where a block stands.
     *
     * @param start the first code point
     * @param end the one after the last
     */
    public record Span(BlockId block, int start, int end) {}

    public PlainForm {
        spans = List.copyOf(spans);
    }

    static PlainForm of(Body body) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        int position = 0;
        for (Block block : body.blocks()) {
            if (!spans.isEmpty()) {
                text.append(BETWEEN);
                position += BETWEEN.length();
            }
            String plain = block.plainText();
            int length = plain.codePointCount(0, plain.length());
            text.append(plain);
            spans.add(new Span(block.id(), position, position + length));
            position += length;
        }
        return new PlainForm(text.toString(), spans);
    }

    /** Where a block stands, if the body has it. */
    public Optional<Span> span(BlockId block) {
        return spans.stream().filter(span -> span.block().equals(block)).findFirst();
    }
}
