package org.parley.archive.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.publishing.PieceKind;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.Inline;

/**
 * A line that says what a response answers; one response can answer several papers.
 *
 * @param raw as it was captured
 * @param titles the titles that it quotes
 * @param surnames the surnames in capitals, and the last words of the other names, of those it answers
 * @param addresses the old addresses that it links to
 */
public record AnswersLine(String raw, List<String> titles, List<String> surnames, List<String> addresses) {

    private static final int LONGEST = 400;
    private static final Pattern FORM = Pattern.compile(
            "^[(（\\[]?\\s*(?:(?:A|An|The|In|My)\\s+)?(?:Response|Reply|Rejoinder|Comments?|Commentary|Answer|Responding|Replying)s?\\s+(?:to|on)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("[\"“](?<title>[^\"”]{3,200})[\"”]|「(?<ja>[^」]{2,200})」");
    private static final Pattern NAME = Pattern.compile(
            "(?:\\bby|\\bto|\\bon|\\band|,|\\bMr\\.?|\\bMs\\.?|\\bDr\\.?|\\bProf(?:essor|\\.)?)\\s+(?<name>\\p{Lu}[\\p{L}'’.\\-]*(?:\\s+\\p{Lu}[\\p{L}'’.\\-]*){0,3})");

    public AnswersLine {
        titles = List.copyOf(titles);
        surnames = List.copyOf(surnames);
        addresses = List.copyOf(addresses);
    }

    /** The line's meaning, if it says what is answered. */
    static Optional<AnswersLine> read(Row row) {
        if (row.text().length() > LONGEST
                || row.whole().filter(block -> !isHeading(block)).isPresent()) {
            return Optional.empty();
        }
        return FORM.matcher(row.text()).matches() ? Optional.of(understand(row)) : Optional.empty();
    }

    /** What the line makes the piece that bears it. */
    PieceKind kind() {
        return raw.toLowerCase(Locale.ROOT).contains("rejoinder") ? PieceKind.REJOINDER : PieceKind.RESPONSE;
    }

    private static boolean isHeading(Block block) {
        return block instanceof Block.Heading;
    }

    private static AnswersLine understand(Row row) {
        List<String> titles = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(row.text());
        while (quoted.find()) {
            String title = quoted.group("title") == null ? quoted.group("ja") : quoted.group("title");
            titles.add(title.replaceFirst("[,.]$", "").strip());
        }
        List<String> surnames = new ArrayList<>();
        Matcher name = NAME.matcher(QUOTED.matcher(row.text()).replaceAll(" , "));
        while (name.find()) {
            String words = name.group("name").replaceFirst("['’]s?$", "");
            if (NameShape.isPerson(words)) {
                surnames.add(PersonName.read(words).surname());
            }
        }
        return new AnswersLine(row.raw(), titles, surnames.stream().distinct().toList(), addresses(row));
    }

    private static List<String> addresses(Row row) {
        List<String> addresses = new ArrayList<>();
        for (Inline inline : row.line().inlines()) {
            if (inline instanceof Inline.Run run && run.link() != null) {
                LegacyAddress.of(run.link().toString()).ifPresent(addresses::add);
            }
        }
        return addresses.stream().distinct().toList();
    }
}
