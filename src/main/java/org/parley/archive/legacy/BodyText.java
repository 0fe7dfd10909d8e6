package org.parley.archive.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.language.Script;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Line;
import org.parley.publishing.text.TextException;

/** Makes a body of rows: rows of one paragraph become one again where the line break was only the capture's. */
final class BodyText {

    private static final int SHORTEST_WRAPPED = 40;
    private static final int LONGEST_WRAPPED = 110;
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;”\"）)。！？]$");

    private BodyText() {}

    static Body of(List<Row> rows, boolean fromHtml, List<String> doubts) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < rows.size(); ) {
            int end = i + 1;
            Row row = rows.get(i);
            while (end < rows.size()
                    && row.whole().isEmpty()
                    && rows.get(end).whole().isEmpty()
                    && rows.get(end).group() == row.group()) {
                end++;
            }
            append(blocks, rows.subList(i, end), fromHtml, doubts);
            i = end;
        }
        try {
            return new Body(blocks);
        } catch (TextException tooMuch) {
            throw new Refusal(String.valueOf(tooMuch.getMessage()));
        }
    }

    private static void append(List<Block> blocks, List<Row> paragraph, boolean fromHtml, List<String> doubts) {
        Row first = paragraph.getFirst();
        if (first.whole().isPresent()) {
            blocks.add(first.whole().get());
            return;
        }
        List<Line> lines = paragraph.stream().map(Row::line).toList();
        if (fromHtml) {
            add(blocks, Lines.join(lines, "\n"), doubts);
        } else if (isWrapped(paragraph)) {
            boolean japanese = Script.hasJapanese(first.text());
            add(blocks, Lines.join(lines, japanese ? "" : " "), doubts);
        } else {
            lines.forEach(line -> add(blocks, line, doubts));
        }
    }

    private static void add(List<Block> blocks, Line line, List<String> doubts) {
        boolean first = blocks.isEmpty();
        Line mended = TextTraps.mended(line, first, doubts);
        TextTraps.doubt(mended.plainText(), first).ifPresent(doubts::add);
        if (!mended.isEmpty()) {
            blocks.add(new Block.Paragraph(BlockId.next(), mended));
        }
    }

    /** Whether lines were broken at a width rather than by their author. */
    private static boolean isWrapped(List<Row> rows) {
        List<Row> broken = rows.subList(0, rows.size() - 1);
        return !broken.isEmpty()
                && broken.stream()
                        .allMatch(row -> row.text().length() >= SHORTEST_WRAPPED
                                && row.text().length() <= LONGEST_WRAPPED)
                && broken.stream()
                        .anyMatch(row -> !SENTENCE_END.matcher(row.text()).matches());
    }
}
