package org.parley.positions;

import org.jspecify.annotations.Nullable;
import org.parley.language.Language;

/**
 * A sentence as it stands in an edition.
 *
 * @param language the language of the edition
 * @param revision the number of the revision that it was read in; absent where that is not known
 * @param exact the sentence
 * @param prefix what stands before it, as much as tells it from others that read the same
 * @param suffix what stands after it
 * @param start at which code point of the plain text it begins, in that revision
 * @see <a href="https://www.w3.org/TR/annotation-model/#text-quote-selector">Web Annotation Data Model, 4.2.4</a>
 */
public record Quotation(
        Language language,
        @Nullable Integer revision,
        String exact,
        String prefix,
        String suffix,
        @Nullable Integer start) {}
