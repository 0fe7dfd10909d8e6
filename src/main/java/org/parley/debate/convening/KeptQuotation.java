package org.parley.debate.convening;

import org.parley.debate.Quotation;

/**
 * A quotation as the desk shows it.
 *
 * @param quotation the quotation
 * @param gone whether its words stand in the text no longer
 */
public record KeptQuotation(Quotation quotation, boolean gone) {}
