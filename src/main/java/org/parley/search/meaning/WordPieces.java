package org.parley.search.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Divides text into the pieces of words that the model knows by number: folded in case, without marks. */
final class WordPieces {

    private static final int BEGIN = 101;
    private static final int END = 102;
    private static final int UNKNOWN = 100;
    private static final int LONGEST_WORD = 100;
    private static final String WITHIN = "##";
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{N}\\p{M}]+|[^\\s\\p{L}\\p{N}\\p{M}\\p{C}]");

    private final Map<String, Integer> numbers;

    private WordPieces(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /** Reads the pieces from the description of a tokenizer that comes with the model. */
    static WordPieces read(InputStream tokenizer) throws IOException {
        JsonNode pieces = JsonMapper.shared().readTree(tokenizer).path("model").path("vocab");
        Map<String, Integer> numbers = new HashMap<>();
        pieces.properties()
                .forEach(piece -> numbers.put(piece.getKey(), piece.getValue().asInt()));
        return new WordPieces(numbers);
    }

    /** The numbers of the first pieces of a text, between those that begin and end each text. */
    long[] of(String text, int most) {
        List<Integer> found = new ArrayList<>();
        found.add(BEGIN);
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        Matcher words = WORD.matcher(plain);
        while (found.size() < most - 1 && words.find()) {
            List<Integer> word = word(words.group());
            found.addAll(word == null ? List.of(UNKNOWN) : word);
        }
        List<Integer> kept = found.size() < most ? found : found.subList(0, most - 1);
        long[] pieces = new long[kept.size() + 1];
        for (int at = 0; at < kept.size(); at++) {
            pieces[at] = kept.get(at);
        }
        pieces[kept.size()] = END;
        return pieces;
    }

    /** The fewest and longest pieces that make up a word, from the left; nothing where it cannot be made up. */
    private @Nullable List<Integer> word(String word) {
        List<Integer> pieces = new ArrayList<>();
        for (int start = 0; start < word.length(); ) {
            int end = word.length() > LONGEST_WORD ? start : word.length();
            Integer piece = null;
            while (end > start && piece == null) {
                piece = numbers.get((start == 0 ? "" : WITHIN) + word.substring(start, end));
                end = piece == null ? end - 1 : end;
            }
            if (piece == null) {
                return null;
            }
            pieces.add(piece);
            start = end;
        }
        return pieces;
    }
}
