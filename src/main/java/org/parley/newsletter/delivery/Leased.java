package org.parley.newsletter.delivery;

import org.jspecify.annotations.Nullable;
import org.parley.language.Language;

/**
 * A recipient that a sender has in hand.
 *
 * @param number its number within the mailing
 * @param attempts how often it was tried
 * @param firstTried when it was tried first, in its stored form; absent while it was not
 */
record Leased(
        int number,
        String subscriber,
        String address,
        String domain,
        Language language,
        String unsubscribe,
        int attempts,
        @Nullable String firstTried) {}
