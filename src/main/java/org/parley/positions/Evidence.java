package org.parley.positions;

import java.util.List;
import java.util.Optional;
import org.parley.language.Language;
import org.parley.language.Slug;

/**
 * One sentence of a piece, as it is quoted from one edition of it or from several.
 *
 * @param piece the word of the piece in addresses
 * @param quotations the sentence in each edition that it is quoted from, at least one, the original first
 */
public record Evidence(Slug piece, List<Quotation> quotations) {

    public Evidence {
        quotations = List.copyOf(quotations);
    }

    /** The quotation from the edition in this language. */
    public Optional<Quotation> in(Language language) {
        return quotations.stream()
                .filter(quotation -> quotation.language().equals(language))
                .findFirst();
    }
}
