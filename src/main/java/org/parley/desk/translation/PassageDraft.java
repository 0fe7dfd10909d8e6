package org.parley.desk.translation;

import java.util.List;
import org.parley.publishing.text.PassageId;

/**
 * What somebody wants of one passage of a translation.
 *
 * @param passage which
 * @param base what it was when they began: the mark that the page had of it
 * @param texts its lines as they typed them
 * @param settles whether it now renders the original as they saw it: always so where nothing was translated before
 * @param removes whether it is to go
 */
public record PassageDraft(PassageId passage, String base, List<String> texts, boolean settles, boolean removes) {

    /** The most characters of a passage. */
    public static final int LONGEST = 100_000;

    public PassageDraft {
        texts = List.copyOf(texts);
    }

    boolean isTooLong() {
        return texts.stream().mapToInt(String::length).sum() > LONGEST;
    }
}
