package org.parley.archive.legacy;

import java.util.List;
import java.util.Optional;
import org.parley.language.PartialDate;

/**
 * What a page says above and around its body.
 *
 * @param kicker the line above the title
 * @param lineDate a date that stands alone on a line
 * @param title the title; empty where none was found
 * @param byline the author line
 * @param notes permission, translation and what is answered
 * @param body the rows that remain
 */
record Head(
        Optional<Kicker> kicker,
        Optional<PartialDate> lineDate,
        String title,
        Optional<Byline> byline,
        Notes notes,
        List<Row> body) {

    /** The date that the page itself gives: the kicker's, else that of a line. */
    Optional<PartialDate> date() {
        return kicker.flatMap(Kicker::date).or(() -> lineDate);
    }
}
