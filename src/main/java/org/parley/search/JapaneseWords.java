package org.parley.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.completion.CharSequenceUtils;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/** Finds the nouns of Japanese text and the compounds that they make, as they are written and read. */
final class JapaneseWords {

    private static final int LONGEST_COMPOUND = 4;

    private final List<Noun> row = new ArrayList<>();
    private final Consumer<JapaneseWord> found;

    private record Noun(JapaneseWord word, boolean prefix, boolean suffix) {}

    private JapaneseWords(Consumer<JapaneseWord> found) {
        this.found = found;
    }

    /** Hands over each noun of two characters or more, and each compound of two to four nouns. */
    static void find(String text, Consumer<JapaneseWord> found) {
        JapaneseWords words = new JapaneseWords(found);
        try (JapaneseTokenizer tokens = new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH)) {
            tokens.setReader(new StringReader(text));
            words.read(tokens);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** How a text is read, in katakana; nothing where part of it is not known. */
    static @Nullable String reading(String text) {
        StringBuilder reading = new StringBuilder();
        try (JapaneseTokenizer tokens = new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.NORMAL)) {
            tokens.setReader(new StringReader(text));
            var surface = tokens.addAttribute(CharTermAttribute.class);
            var known = tokens.addAttribute(ReadingAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String part = reading(surface.toString(), known.getReading());
                if (part == null) {
                    return null;
                }
                reading.append(part);
            }
            return reading.isEmpty() ? null : reading.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static @Nullable String reading(String surface, @Nullable String known) {
        if (CharSequenceUtils.isKana(surface)) {
            return CharSequenceUtils.toKatakana(surface);
        }
        return known;
    }

    private void read(JapaneseTokenizer tokens) throws IOException {
        var surface = tokens.addAttribute(CharTermAttribute.class);
        var kind = tokens.addAttribute(PartOfSpeechAttribute.class);
        var reading = tokens.addAttribute(ReadingAttribute.class);
        var place = tokens.addAttribute(OffsetAttribute.class);
        tokens.reset();
        int end = -1;
        while (tokens.incrementToken()) {
            String tag = String.valueOf(kind.getPartOfSpeech());
            if (!isNoun(tag) || place.startOffset() != end) {
                endRow();
            }
            if (isNoun(tag)) {
                String written = surface.toString();
                row.add(new Noun(
                        new JapaneseWord(written, reading(written, reading.getReading())),
                        tag.startsWith("接頭詞"),
                        tag.startsWith("名詞-接尾")));
                end = place.endOffset();
            }
        }
        endRow();
    }

    private static boolean isNoun(String tag) {
        return tag.startsWith("接頭詞-名詞接続")
                || (tag.startsWith("名詞")
                        && !tag.startsWith("名詞-代名詞")
                        && !tag.startsWith("名詞-非自立")
                        && !tag.startsWith("名詞-数"));
    }

    private void endRow() {
        for (int first = 0; first < row.size(); first++) {
            JapaneseWord word = row.get(first).word;
            if (word.surface().length() > 1) {
                found.accept(word);
            }
            if (row.get(first).suffix) {
                continue;
            }
            for (int next = first + 1; next < Math.min(first + LONGEST_COMPOUND, row.size()); next++) {
                word = word.followedBy(row.get(next).word);
                if (!row.get(next).prefix) {
                    found.accept(word);
                }
            }
        }
        row.clear();
    }
}
