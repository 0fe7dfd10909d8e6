package org.parley.search;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.parley.language.Script;

/**
 * Guesses what was meant by words that no edition has: a word spelt nearly so, or a Japanese word that sounds so, be it typed
 * in kana, in Latin letters, or in the wrong characters.
 */
final class Spelling {

    private static final Pattern WORD = Pattern.compile(
            "(?<japanese>[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々〆]+)|(?<other>[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}"
                    + "\\p{IsKatakana}]][\\p{L}\\p{M}'’]*)(?<colon>:?)");
    private static final int LONGEST = 24;
    private static final int MOST_GUESSES = 6;

    private final IndexReader index;
    private final Units units;
    private final DirectSpellChecker checker = new DirectSpellChecker();
    private int guesses;

    Spelling(IndexReader index, Units units) {
        this.index = index;
        this.units = units;
        checker.setMinQueryLength(3);
        checker.setMaxQueryLength(LONGEST);
        checker.setAccuracy(0.5f);
    }

    /** The query with the words that no edition has put right; nothing where there is nothing to put right. */
    Optional<String> suggest(String text) throws IOException {
        StringBuilder better = new StringBuilder();
        boolean changed = false;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            boolean japanese = matcher.group("japanese") != null;
            String guess = japanese ? japanese(word) : other(word, ":".equals(matcher.group("colon")));
            changed |= guess != null;
            matcher.appendReplacement(better, Matcher.quoteReplacement(guess == null ? word : guess));
        }
        matcher.appendTail(better);
        return changed ? Optional.of(better.toString()) : Optional.empty();
    }

    /** A word folded as the index folds words. */
    static String folded(String word) {
        return java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private @Nullable String other(String word, boolean isScope) throws IOException {
        if (isScope || word.equals("OR") || word.equals("AND") || word.equals("NOT") || isKnown(Script.OTHER, word)) {
            return null;
        }
        String nearest = nearest(folded(word));
        String sounding = sounding(Romaji.of(word), word);
        if (nearest == null || (sounding != null && checker.getDistance().getDistance(folded(word), nearest) < 0.8)) {
            return sounding == null ? nearest : sounding;
        }
        return Character.isUpperCase(word.codePointAt(0))
                ? nearest.substring(0, 1).toUpperCase(Locale.ROOT) + nearest.substring(1)
                : nearest;
    }

    private @Nullable String japanese(String run) throws IOException {
        String whole = japaneseWord(run);
        if (whole != null || index.docFreq(new Term(Fields.SPELLING, run)) > 0) {
            return whole;
        }
        StringBuilder parts = new StringBuilder();
        int at = 0;
        boolean changed = false;
        for (Unit.Term term : units.terms(Script.JAPANESE, run)) {
            String word = run.substring(term.start(), term.end());
            String guess = isKnown(Script.JAPANESE, word) ? null : japaneseWord(word);
            changed |= guess != null;
            parts.append(run, at, term.start()).append(guess == null ? word : guess);
            at = term.end();
        }
        return changed ? parts.append(run.substring(at)).toString() : null;
    }

    private @Nullable String japaneseWord(String word) throws IOException {
        if (word.length() > LONGEST || index.docFreq(new Term(Fields.SPELLING, word)) > 0) {
            return null;
        }
        String reading = JapaneseWords.reading(word);
        String sounding = reading == null ? null : sounding(Romaji.ofReading(reading), word);
        return sounding == null ? nearest(word) : sounding;
    }

    private boolean isKnown(Script script, String word) throws IOException {
        for (Unit.Term term : units.terms(script, word)) {
            int found = 0;
            for (Part part : Part.values()) {
                found += index.docFreq(new Term(part.in(script), term.text()));
            }
            if (found == 0) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String nearest(String word) throws IOException {
        if (++guesses > MOST_GUESSES) {
            return null;
        }
        SuggestWord[] near = checker.suggestSimilar(
                new Term(Fields.SPELLING, word), 1, index, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return near.length == 0 ? null : near[0].string;
    }

    /** The commonest Japanese word of this sound, other than the one that was typed. */
    private @Nullable String sounding(String sound, String typed) throws IOException {
        Terms readings = MultiTerms.getTerms(index, Fields.READING);
        if (readings == null || sound.length() < 3) {
            return null;
        }
        TermsEnum terms = readings.iterator();
        BytesRef prefix = new BytesRef(sound + Vocabulary.BETWEEN);
        String best = null;
        int editions = 0;
        if (terms.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
            for (BytesRef term = terms.term();
                    term != null && org.apache.lucene.util.StringHelper.startsWith(term, prefix);
                    term = terms.next()) {
                String word = term.utf8ToString().substring(sound.length() + 1);
                if (terms.docFreq() > editions && !word.equals(typed)) {
                    editions = terms.docFreq();
                    best = word;
                }
            }
        }
        return best;
    }
}
