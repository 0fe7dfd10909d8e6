package org.parley.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Script;
import org.parley.publishing.Edition;
import org.parley.publishing.PieceView;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;

/**
 * Finds words that stand for each other in a piece: names in both languages, acronyms beside what they are short for, and
 * words of a translation that stand in the same passages as words of its original, and in no others.
 */
final class WordPairs {

    /** What stands between a word and the other word. */
    static final char BETWEEN = '\t';

    static final char NAME = 'n';
    static final char TRANSLATION = 't';

    private static final Pattern ENGLISH_ACRONYM =
            Pattern.compile("((?:\\p{Lu}[\\p{L}-]*\\s+(?:(?:of|and|for|the|on|in)\\s+)*){2,7})\\((\\p{Lu}{2,8})\\)");
    private static final Pattern JAPANESE_ACRONYM =
            Pattern.compile("([\\p{IsHan}\\p{IsKatakana}ー]{3,20})[（(](\\p{Lu}{2,8})[）)]");
    private static final int FEWEST_PASSAGES = 2;
    private static final double ALIKE = 0.79;
    private static final int MOST_LEARNED = 200;
    private static final int MOST_PASSAGES = 400;

    private final Set<String> pairs = new TreeSet<>();
    private final Units units = new Units(new PartAnalyzer());

    /** The pairs of a piece, in both directions, as the index holds them. */
    static Set<String> of(PieceView piece) {
        WordPairs found = new WordPairs();
        piece.editions().values().forEach(found::acronyms);
        Edition english = piece.editions().get(Language.ENGLISH);
        Edition japanese = piece.editions().get(Language.JAPANESE);
        if (english != null && japanese != null) {
            found.translated(english, japanese);
        }
        return found.pairs;
    }

    /** The pairs that a name in two languages makes, as a whole and by its parts. */
    static Set<String> of(LocalText name) {
        WordPairs found = new WordPairs();
        String english = name.exactly(Language.ENGLISH).orElse("");
        String japanese = name.exactly(Language.JAPANESE).orElse("");
        if (!english.isEmpty() && !japanese.isEmpty()) {
            found.add(NAME, english, japanese);
            found.parts(
                    List.of(english.strip().split("\\s+")),
                    List.of(japanese.strip().split("[・\\s]+")));
        }
        return found.pairs;
    }

    /** The parts of a name, of which a Japanese one has the family's first, and a foreign one in katakana as it is. */
    private void parts(List<String> english, List<String> japanese) {
        boolean foreign = japanese.stream().allMatch(part -> part.matches("[\\p{IsKatakana}ー]+"));
        List<String> theirs = foreign ? japanese : japanese.reversed();
        for (int part = 0; part < english.size() && english.size() == theirs.size() && english.size() > 1; part++) {
            if (english.get(part).length() > 2) {
                add(NAME, english.get(part), theirs.get(part));
            }
        }
    }

    private void acronyms(Edition edition) {
        String text = edition.body().plain().text();
        Matcher english = ENGLISH_ACRONYM.matcher(text);
        while (english.find()) {
            String[] words = english.group(1).strip().split("\\s+");
            String acronym = english.group(2);
            for (int from = 0; from < words.length; from++) {
                List<String> rest = Arrays.asList(words).subList(from, words.length);
                boolean capital = Character.isUpperCase(rest.getFirst().charAt(0));
                if (capital
                        && (initials(rest, false).equals(acronym)
                                || initials(rest, true).equals(acronym))) {
                    add(NAME, acronym, String.join(" ", rest));
                }
            }
        }
        Matcher japanese = JAPANESE_ACRONYM.matcher(text);
        while (japanese.find()) {
            add(NAME, japanese.group(2), japanese.group(1));
        }
    }

    /** The first letters of words, small words too or not: the acronym of a Status of Forces Agreement has all. */
    private static String initials(List<String> words, boolean small) {
        StringBuilder initials = new StringBuilder();
        words.stream()
                .filter(word -> small || Character.isUpperCase(word.charAt(0)))
                .forEach(word -> initials.append(Character.toUpperCase(word.charAt(0))));
        return initials.toString();
    }

    private void translated(Edition english, Edition japanese) {
        Map<String, Set<Integer>> ours = new HashMap<>();
        Map<String, Set<Integer>> theirs = new HashMap<>();
        Map<BlockId, Integer> places = new HashMap<>();
        List<Block> blocks = english.body().blocks();
        for (int at = 0; at < Math.min(blocks.size(), MOST_PASSAGES); at++) {
            int place = at;
            places.put(blocks.get(at).id(), at);
            english(blocks.get(at).plainText())
                    .forEach(word ->
                            ours.computeIfAbsent(word, _ -> new HashSet<>()).add(place));
        }
        for (Block block : japanese.body().blocks()) {
            Integer place = places.get(block.id());
            if (place != null) {
                japanese(block.plainText())
                        .forEach(word -> theirs.computeIfAbsent(word, _ -> new HashSet<>())
                                .add(place));
            }
        }
        learn(ours, theirs);
    }

    private void learn(Map<String, Set<Integer>> ours, Map<String, Set<Integer>> theirs) {
        Map<Integer, List<String>> byPlace = new HashMap<>();
        ours.forEach((word, places) -> {
            if (places.size() >= FEWEST_PASSAGES) {
                places.forEach(place ->
                        byPlace.computeIfAbsent(place, _ -> new ArrayList<>()).add(word));
            }
        });
        int learned = 0;
        for (Map.Entry<String, Set<Integer>> word : theirs.entrySet()) {
            Set<String> beside = new LinkedHashSet<>();
            if (word.getValue().size() >= FEWEST_PASSAGES) {
                word.getValue().forEach(place -> beside.addAll(byPlace.getOrDefault(place, List.of())));
            }
            for (String other : beside) {
                Set<Integer> both = new HashSet<>(ours.getOrDefault(other, Set.of()));
                int one = both.size();
                both.retainAll(word.getValue());
                if (2.0 * both.size() / (one + word.getValue().size()) >= ALIKE && learned < MOST_LEARNED) {
                    add(TRANSLATION, other, word.getKey());
                    learned++;
                }
            }
        }
    }

    private Set<String> english(String text) {
        Set<String> words = new HashSet<>();
        String before = null;
        for (Unit unit : units.of(text)) {
            String word = unit.isCommon() || unit.script() == Script.JAPANESE
                    ? null
                    : unit.terms().getFirst().text();
            if (word != null && word.length() > 2) {
                words.add(word);
                if (before != null) {
                    words.add(before + " " + word);
                }
            }
            before = word;
        }
        return words;
    }

    private static Set<String> japanese(String text) {
        Set<String> words = new HashSet<>();
        JapaneseWords.find(text, word -> words.add(word.surface()));
        return words;
    }

    private void add(char source, String one, String other) {
        pairs.add(key(one) + BETWEEN + source + other);
        pairs.add(key(other) + BETWEEN + source + one);
    }

    /** What a word is looked up by: its telling stems, or itself where it is Japanese. */
    private String key(String word) {
        return Script.hasJapanese(word)
                ? word
                : String.join(" ", units.telling(word)).toLowerCase(Locale.ROOT);
    }
}
