package org.parley.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.parley.language.Script;

/** Looks up the other words for a word that the journal's own texts show. */
final class JournalPairs {

    private static final int MOST = 20;
    private static final float SEEN_ONCE = 0.7f;

    private JournalPairs() {}

    /** The other words for one, by its stems or itself. */
    static List<Rendering> of(IndexReader index, String key) throws IOException {
        List<Rendering> found = new ArrayList<>();
        Terms pairs = MultiTerms.getTerms(index, Fields.PAIR);
        if (pairs == null || key.isEmpty()) {
            return found;
        }
        BytesRef prefix = new BytesRef(key + WordPairs.BETWEEN);
        TermsEnum each = pairs.iterator();
        if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return found;
        }
        for (BytesRef pair = each.term();
                pair != null && StringHelper.startsWith(pair, prefix) && found.size() < MOST;
                pair = each.next()) {
            String other = pair.utf8ToString().substring(key.length() + 1);
            Rendering.Source source =
                    other.charAt(0) == WordPairs.NAME ? Rendering.Source.NAME : Rendering.Source.TRANSLATION;
            String word = other.substring(1);
            float weight = source == Rendering.Source.NAME || each.docFreq() > 2 ? 1 : SEEN_ONCE;
            found.add(new Rendering(Script.hasJapanese(word) ? Script.JAPANESE : Script.OTHER, word, weight, source));
        }
        return found;
    }
}
