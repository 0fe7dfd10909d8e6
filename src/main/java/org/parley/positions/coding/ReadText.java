package org.parley.positions.coding;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.language.Language;
import org.parley.positions.Anchor;
import org.parley.positions.Quotation;
import org.parley.publishing.Edition;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.PlainForm;
import org.parley.publishing.text.TextQuote;

/**
 * The text of an edition as it is read to be coded: its paragraphs, cut into sentences.
 *
 * @param edition the edition
 * @param plain its plain text
 * @param paragraphs its paragraphs
 */
public record ReadText(Edition edition, PlainForm plain, List<Paragraph> paragraphs) {

    private static final int AROUND = 32;

    /**
     * A paragraph.
     *
     * @param heading whether it is a heading
     * @param sentences its sentences; joined, they are its plain text
     */
    public record Paragraph(boolean heading, List<Part> sentences) {}

    /**
     * A sentence.
     *
     * @param number its number in the text, from 1
     * @param start its first code point in the plain text
     * @param end the code point after its last
     * @param text its words, with the space behind it
     */
    public record Part(int number, int start, int end, String text) {

        /** Its words alone. */
        public String words() {
            return text.strip();
        }
    }

    static ReadText of(Edition edition) {
        PlainForm plain = edition.body().plain();
        List<Paragraph> paragraphs = new ArrayList<>();
        int number = 0;
        for (Block block : edition.body().blocks()) {
            int start = plain.span(block.id()).orElseThrow().start();
            List<Part> parts = parts(block.plainText(), edition.language(), start, number);
            number += parts.size();
            paragraphs.add(new Paragraph(block instanceof Block.Heading, parts));
        }
        return new ReadText(edition, plain, paragraphs);
    }

    private static List<Part> parts(String text, Language language, int start, int before) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
        breaks.setText(text);
        List<Part> parts = new ArrayList<>();
        int at = start;
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String sentence = text.substring(from, to);
            int end = at + sentence.codePointCount(0, sentence.length());
            if (!sentence.isBlank()) {
                parts.add(new Part(before + parts.size() + 1, at, end, sentence));
            }
            at = end;
            from = to;
        }
        return parts;
    }

    /** The sentence with this number. */
    Optional<Part> sentence(int number) {
        return sentences().filter(part -> part.number == number).findFirst();
    }

    private Stream<Part> sentences() {
        return paragraphs.stream().flatMap(paragraph -> paragraph.sentences.stream());
    }

    /** The sentence that has most in common with words that are no longer there; nothing where none has enough. */
    Optional<Part> likest(String words) {
        return Likeness.best(words, sentences().toList(), Part::text);
    }

    /**
     * The quotation of words of the text. White space, and the shape of quotation marks and dashes, make no difference.
     *
     * @param start where they were marked; negative where they were typed
     * @return nothing where the text does not have them
     */
    Optional<Quotation> quote(String words, int start) {
        Quotation typed =
                new Quotation(edition.language(), edition.revision(), words, "", "", start < 0 ? null : start);
        return Anchor.find(typed, plain)
                .map(anchor -> quote(words, anchor))
                .or(() -> TextQuote.in(edition.body(), words)
                        .map(place -> place.quote().exact())
                        .flatMap(exact -> Anchor.find(
                                        new Quotation(edition.language(), null, exact, "", "", typed.start()), plain)
                                .map(anchor -> quote(exact, anchor))));
    }

    private Quotation quote(String exact, Anchor anchor) {
        String text = plain.text();
        int length = text.codePointCount(0, text.length());
        int start = text.offsetByCodePoints(0, anchor.start());
        int end = text.offsetByCodePoints(0, anchor.end());
        return new Quotation(
                edition.language(),
                edition.revision(),
                exact,
                text.substring(text.offsetByCodePoints(0, Math.max(0, anchor.start() - AROUND)), start),
                text.substring(end, text.offsetByCodePoints(0, Math.min(length, anchor.end() + AROUND))),
                anchor.start());
    }
}
