package org.parley.desk;

import java.util.List;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.publishing.InstitutionId;

/**
 * What somebody was when writing a piece, and may still be.
 *
 * @param id its key
 * @param text what they were
 * @param institutions those that it names
 * @param last the date of the last piece that bears it
 */
public record HeldAffiliation(String id, LocalText text, List<InstitutionId> institutions, PartialDate last) {}
