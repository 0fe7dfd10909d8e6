package org.parley.publishing.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A passage by its words and those around them: it is found again in a text that was revised since, as long as the words are there.
 * White space, and the shape of quotation marks and dashes, make no difference.
 *
 * @param exact the words
 * @param prefix those before them
 * @param suffix those behind them
 * @see <a href="https://www.w3.org/TR/annotation-model/#text-quote-selector">Web Annotation Data Model, 4.2.4</a>
 */
public record TextQuote(String exact, String prefix, String suffix) {

    /** The most characters of the words. */
    public static final int LONGEST = 2_000;

    private static final int CONTEXT = 40;

    /**
     * Where a passage stands.
     *
     * @param quote the passage, with what is around it there
     * @param block the block in which it begins
     */
    public record Place(TextQuote quote, BlockId block) {}

    /** The passage of a body that has these words, the first if there are several; nothing where there is none. */
    public static Optional<Place> in(Body body, String words) {
        return new TextQuote(words, "", "").find(body);
    }

    /** Where the passage stands in a body: of several that have its words, the one with most of what was around it. */
    public Optional<Place> find(Body body) {
        PlainForm plain = body.plain();
        Folded text = Folded.of(plain.text());
        String words = Folded.of(exact).text().strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String before = Folded.of(prefix).text();
        String after = Folded.of(suffix).text();
        List<Integer> starts = new ArrayList<>();
        for (int at = text.text().indexOf(words); at >= 0; at = text.text().indexOf(words, at + 1)) {
            starts.add(at);
        }
        return starts.stream()
                .max(Comparator.<Integer>comparingInt(at -> likeness(text.text(), at, words.length(), before, after))
                        .thenComparing(Comparator.reverseOrder()))
                .map(at -> place(plain, text, at, words.length()));
    }

    private static int likeness(String text, int at, int length, String before, String after) {
        int likeness = 0;
        while (likeness < before.length()
                && likeness < at
                && text.charAt(at - 1 - likeness) == before.charAt(before.length() - 1 - likeness)) {
            likeness++;
        }
        int end = at + length;
        int behind = 0;
        while (behind < after.length()
                && end + behind < text.length()
                && text.charAt(end + behind) == after.charAt(behind)) {
            behind++;
        }
        return likeness + behind;
    }

    private static Place place(PlainForm plain, Folded text, int at, int length) {
        int start = text.at(at);
        int end = text.at(at + length - 1) + 1;
        String all = plain.text();
        int position = all.codePointCount(0, start);
        BlockId block = plain.spans().stream()
                .filter(span -> span.start() <= position && position < span.end())
                .findFirst()
                .orElse(plain.spans().getLast())
                .block();
        return new Place(
                new TextQuote(
                        all.substring(start, end),
                        all.substring(whole(all, Math.max(0, start - CONTEXT)), start),
                        all.substring(end, whole(all, Math.min(all.length(), end + CONTEXT)))),
                block);
    }

    /** This place in a text, or the next if it is within a character. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    /** A text in which white space is single spaces and marks have one shape, and where each character of it stood. */
    private static final class Folded {

        private final String text;
        private final int[] places;

        private Folded(String text, int[] places) {
            this.text = text;
            this.places = places;
        }

        String text() {
            return text;
        }

        static Folded of(String text) {
            StringBuilder folded = new StringBuilder(text.length());
            int[] places = new int[text.length()];
            for (int at = 0; at < text.length(); at++) {
                char character = fold(text.charAt(at));
                boolean spaceBefore = !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ';
                if (character != ' ' || !spaceBefore) {
                    places[folded.length()] = at;
                    folded.append(character);
                }
            }
            return new Folded(folded.toString(), places);
        }

        int at(int place) {
            return places[place];
        }

        private static char fold(char character) {
            return switch (character) {
                case '‘', '’' -> '\'';
                case '“', '”' -> '"';
                case '–', '—', '‐', '‑' -> '-';
                case '\u3000', '\u00A0' -> ' ';
                default -> Character.isWhitespace(character) ? ' ' : character;
            };
        }
    }
}
