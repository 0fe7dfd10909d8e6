package org.parley.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.text.Body;

/**
 * A piece in one language, as it was last published.
 *
 * @param language the language
 * @param state where it stands
 * @param translation how it was translated; absent for the original
 * @param translator who translated it, where that is known
 * @param stale in how many passages the original has changed since it was translated; 0 for the original
 * @param title its title
 * @param summary its abstract; empty where it has none
 * @param body its text; empty where only an abstract was translated, and where the caller may see a notice only
 * @param revision the number of the revision, from 1
 * @param updatedAt when that revision was made
 */
public record Edition(
        Language language,
        EditionState state,
        @Nullable TranslationStatus translation,
        @Nullable PersonRef translator,
        int stale,
        String title,
        String summary,
        Body body,
        int revision,
        Instant updatedAt) {

    /** Whether it is the original. */
    public boolean isOriginal() {
        return translation == null;
    }

    /** Whether its text is no longer shown. */
    public boolean isNotice() {
        return state == EditionState.RETRACTED || state == EditionState.WITHDRAWN;
    }
}
