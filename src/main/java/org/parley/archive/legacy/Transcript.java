package org.parley.archive.legacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.Inline;
import org.parley.publishing.text.Line;
import org.parley.publishing.text.Mark;

/** Reads a transcript: {@code SURNAME:} labels of speakers and labels of sides such as {@code Right position}. */
final class Transcript {

    private static final Pattern SPEECH = Pattern.compile(
            "^(?<label>(?:(?:Mr|Ms|Dr|Prof)\\. ?)?\\p{Lu}[\\p{Lu}'’\\-]+(?: \\p{Lu}[\\p{Lu}'’\\-]+){0,2})\\s*(?:[(（\\[](?<side>[^)）\\]]{1,60})[)）\\]])?\\s*[:：](?=\\s|$|[^/])");
    private static final Pattern SIDE = Pattern.compile(
            "[(\\[]?\\s*(?<side>(?:Right|Left|Pro|Con|Affirmative|Negative|Opposing|Supporting|Neutral)(?:[- ](?:position|side|wing))?)\\s*[)\\]]?\\s*[:：]?",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> NO_SPEAKERS = Set.of(
            "NOTE",
            "NOTES",
            "URL",
            "TEL",
            "FAX",
            "HTTP",
            "HTTPS",
            "PS",
            "FAQ",
            "ISBN",
            "ISSN",
            "TOP",
            "WWW",
            "QA",
            "ABSTRACT",
            "SUMMARY",
            "INTRODUCTION",
            "CONCLUSION",
            "REFERENCES",
            "DEBATE",
            "TOPIC",
            "SOURCE",
            "CONTENTS",
            "DATE",
            "PLACE");
    private static final int FEWEST_TURNS = 3;

    private final Map<String, Integer> turns = new LinkedHashMap<>();
    private final Map<String, String> sides = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private Transcript() {}

    /** Whether a row begins what somebody says. */
    static boolean isSpeech(Row row) {
        return label(row).isPresent();
    }

    private static Optional<Matcher> label(Row row) {
        Matcher matcher = SPEECH.matcher(row.text());
        boolean found = row.whole().isEmpty() && matcher.find() && !NO_SPEAKERS.contains(matcher.group("label"));
        return found ? Optional.of(matcher) : Optional.empty();
    }

    /** Whether rows are a transcript: several turns of two speakers or more. */
    static boolean is(List<Row> rows) {
        List<String> labels = rows.stream()
                .flatMap(row -> label(row).stream())
                .map(matcher -> matcher.group("label"))
                .toList();
        return labels.size() >= FEWEST_TURNS && labels.stream().distinct().count() >= 2;
    }

    static Transcript read(List<Row> body) {
        Transcript transcript = new Transcript();
        String side = "";
        for (Row row : body) {
            Matcher alone = SIDE.matcher(row.text());
            Optional<Matcher> label = label(row);
            if (alone.matches()) {
                side = alone.group("side");
                transcript.rows.add(heading(row, side));
            } else if (label.isPresent()) {
                transcript.turn(label.get(), side);
                transcript.rows.add(strong(row, label.get().end()));
            } else {
                transcript.rows.add(row);
            }
        }
        return transcript;
    }

    private void turn(Matcher label, String side) {
        String speaker = label.group("label");
        String named = label.group("side") == null ? side : label.group("side");
        if (!turns.containsKey(speaker) && !named.isEmpty()) {
            sides.put(speaker, named);
        }
        turns.merge(speaker, 1, Integer::sum);
    }

    private static Row heading(Row row, String side) {
        return Row.of(row.group(), new Block.Heading(BlockId.next(), 2, Line.of(side)));
    }

    private static Row strong(Row row, int end) {
        String plain = row.line().plainText();
        int length = Math.min(end, plain.length());
        Line.Builder line = new Line.Builder().text(plain.substring(0, length), Set.of(Mark.STRONG), null);
        int at = 0;
        for (Inline inline : row.line().inlines()) {
            if (inline instanceof Inline.Run(var text, var marks, var link)) {
                int from = Math.clamp((long) length - at, 0, text.length());
                line.text(text.substring(from), marks, link);
                at += text.length();
            }
        }
        return new Row(row.group(), row.raw(), row.text(), line.build(), Optional.empty());
    }

    /** The transcript's rows, labels marked. */
    List<Row> rows() {
        return rows;
    }

    /** Who speaks. */
    List<Speaker> speakers() {
        return turns.entrySet().stream()
                .map(entry ->
                        new Speaker(entry.getKey(), Optional.ofNullable(sides.get(entry.getKey())), entry.getValue()))
                .toList();
    }
}
