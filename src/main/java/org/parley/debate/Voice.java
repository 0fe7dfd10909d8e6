package org.parley.debate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;

/**
 * What somebody who took part says of the closing summary.
 *
 * @param id its key
 * @param debate the debate
 * @param name who says it
 * @param address where they were sent the summary
 * @param screen the language in which they were written to
 * @param sentAt when the summary was sent to them; absent while it was not
 * @param undelivered why it could not be delivered
 * @param said what they say; absent while they have said nothing
 */
public record Voice(
        String id,
        DebateId debate,
        LocalText name,
        String address,
        Language screen,
        @Nullable Instant sentAt,
        @Nullable String undelivered,
        @Nullable Said said) {

    /** The most characters of a sentence. */
    public static final int LONGEST = 500;

    /** Whether somebody agrees. */
    public enum Stand {
        AGREEMENT,
        DISSENT
    }

    /**
     * A sentence of agreement or dissent.
     *
     * @param stand which of the two
     * @param sentence the sentence
     * @param language the language that it is in
     * @param at when it was said
     */
    public record Said(Stand stand, String sentence, Language language, Instant at) {}
}
