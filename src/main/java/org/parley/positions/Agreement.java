package org.parley.positions;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;

/**
 * A text that parties signed, with what each says that it means.
 *
 * @param id the word for it
 * @param name as people call it
 * @param text what it says
 * @param date when it was signed
 * @param signed the ids of who signed it
 * @param readings what each party says that it means
 */
public record Agreement(
        Slug id,
        LocalText name,
        LocalText text,
        @Nullable PartialDate date,
        List<Slug> signed,
        List<Reading> readings) {

    public Agreement {
        signed = List.copyOf(signed);
        readings = List.copyOf(readings);
    }

    /**
     * What a party says that the text means.
     *
     * @param party the id of who says so
     * @param issue the id of the issue that it settles
     * @param value where on the scale it settles it, by this reading
     * @param means what it means, in words
     * @param evidence the sentences that show it
     */
    public record Reading(Slug party, Slug issue, double value, LocalText means, List<Evidence> evidence) {

        public Reading {
            evidence = List.copyOf(evidence);
        }

        /** Where it settles the issue, in figures. */
        public String shownValue() {
            return Numbers.plain(value);
        }
    }

    /** The issues that it is read on in more than one way: likely misunderstandings. */
    public List<Slug> contested() {
        return issues().filter(issue -> readings.stream()
                                .filter(reading -> reading.issue().equals(issue))
                                .mapToDouble(Reading::value)
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    private Stream<Slug> issues() {
        return readings.stream().map(Reading::issue).distinct();
    }
}
