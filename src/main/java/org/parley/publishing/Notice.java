package org.parley.publishing;

import java.time.Instant;
import org.parley.language.Language;

/**
 * What readers are told about a piece after it was published.
 *
 * @param kind what became of it
 * @param language the language of the words
 * @param content what was wrong and is now right, or why the piece was taken back
 * @param madeAt when it was said
 */
public record Notice(Kind kind, Language language, String content, Instant madeAt) {

    /** The most characters that a notice has. */
    public static final int LONGEST = 2_000;

    /** What became of the piece. */
    public enum Kind {
        /** Its text was corrected. */
        CORRECTION,
        /** It was taken back. */
        RETRACTION,
        /** It is shown again. */
        REINSTATEMENT
    }
}
