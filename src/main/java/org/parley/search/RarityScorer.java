package org.parley.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.util.BytesRef;
import org.parley.language.Script;

/** Prefers the sentences with the most and the rarest of the words looked for, and among equals the first. */
final class RarityScorer extends PassageScorer {

    private static final float AGAIN = 0.1f;

    private final IndexReader index;
    private final Map<BytesRef, Float> weights = new HashMap<>();

    RarityScorer(IndexReader index) {
        this.index = index;
    }

    @Override
    public float score(Passage passage, int contentLength) {
        float score = 0;
        Set<BytesRef> seen = new HashSet<>();
        for (int match = 0; match < passage.getNumMatches(); match++) {
            BytesRef term = passage.getMatchTerms()[match];
            score += seen.add(term) ? weight(term) : AGAIN * weight(term);
        }
        return score * norm(passage.getStartOffset());
    }

    /** Terms that stand together, as a phrase, are no term of the index and so the rarest. */
    private float weight(BytesRef term) {
        return weights.computeIfAbsent(BytesRef.deepCopyOf(term), key -> {
            try {
                int editions = index.docFreq(new Term(Part.BODY.in(Script.OTHER), key))
                        + index.docFreq(new Term(Part.BODY.in(Script.JAPANESE), key));
                return (float) Math.log(2 + index.numDocs() / (editions + 1.0));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
