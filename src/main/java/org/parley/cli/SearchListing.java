package org.parley.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.language.Script;
import org.parley.publishing.PieceCard;
import org.parley.search.SearchResults;
import org.parley.search.SearchResults.Hit;
import org.parley.search.SearchResults.Run;

/** Lists search results on a terminal: a line of columns for each piece, and under it who wrote it and where it was found. */
final class SearchListing {

    private static final int WIDTH = 100;
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintWriter out;
    private final boolean styled;

    SearchListing(PrintWriter out, boolean styled) {
        this.out = out;
        this.styled = styled;
    }

    void print(SearchResults results) {
        Messages words = Messages.in(Language.ENGLISH);
        out.println(words.get("search.found", results.total()));
        if (results.notice() != null) {
            out.println(words.get(results.notice().key()));
        }
        if (results.suggestion() != null) {
            out.println(words.get("search.did-you-mean") + " " + results.suggestion());
        }
        List<List<String>> rows = new ArrayList<>();
        for (Hit hit : results.hits()) {
            rows.add(row(rows.size() + 1, hit, words));
        }
        int[] widths = new int[4];
        rows.forEach(row -> {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        });
        for (int at = 0; at < rows.size(); at++) {
            print(rows.get(at), widths, results.hits().get(at));
        }
    }

    private static List<String> row(int number, Hit hit, Messages words) {
        PieceCard card = hit.piece();
        return List.of(
                Integer.toString(number),
                card.date().toString(),
                words.get("kind." + card.kind()),
                hit.matched().stream().sorted().map(Language::tag).collect(Collectors.joining(" ")),
                card.title().in(hit.language()));
    }

    private void print(List<String> row, int[] widths, Hit hit) {
        StringBuilder line = new StringBuilder();
        int indent = 0;
        for (int column = 0; column < widths.length; column++) {
            line.append(row.get(column)).repeat(' ', widths[column] - width(row.get(column)) + 2);
            indent += widths[column] + 2;
        }
        out.println();
        out.println(line + (styled ? BOLD + row.getLast() + PLAIN : row.getLast()));
        String margin = " ".repeat(indent);
        String authors = hit.piece().authors().stream()
                .map(author -> author.name().in(hit.language()))
                .collect(Collectors.joining(", "));
        if (!authors.isEmpty()) {
            out.println(margin + authors);
        }
        excerpt(hit.excerpt(), Math.max(40, WIDTH - indent)).forEach(text -> out.println(margin + text));
        out.println(margin + "/" + hit.language() + "/pieces/" + hit.piece().slug());
    }

    /** The excerpt in lines of a width, broken at spaces and between Japanese characters. */
    private List<String> excerpt(List<Run> runs, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (Run run : runs) {
            for (String part : run.text().strip().isEmpty() ? List.<String>of() : parts(run.text())) {
                int wide = width(part);
                if (used > 0 && used + wide > most) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                    used = 0;
                }
                line.append(styled && run.marked() ? BOLD + part + PLAIN : part);
                used += wide;
            }
        }
        if (used > 0) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static List<String> parts(String text) {
        return List.of(text.split("(?<= )|(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、。])"));
    }

    /** How many columns a text takes: two for each character that is as wide as it is high. */
    private static int width(String text) {
        return text.codePoints()
                .map(point -> Script.of(point) == Script.JAPANESE
                                || (point >= 0x3000 && point <= 0x30FF)
                                || (point >= 0xFF01 && point <= 0xFF60)
                        ? 2
                        : 1)
                .sum();
    }
}
