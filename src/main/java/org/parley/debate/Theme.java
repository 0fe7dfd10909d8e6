package org.parley.debate;

import org.parley.language.LocalText;
import org.parley.language.Slug;

/** A theme that joins debates over the years. */
public record Theme(Slug slug, LocalText name) {}
