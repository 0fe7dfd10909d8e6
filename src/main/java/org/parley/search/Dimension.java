package org.parley.search;

import java.util.Locale;
import org.apache.lucene.facet.FacetsConfig;

/** A property by which results are narrowed and counted, in the order in which it is offered. */
public enum Dimension {
    SECTION,
    DEBATE,
    KIND,
    YEAR,
    AUTHOR,
    LANGUAGE;

    /** How the index counts by these properties. */
    static final FacetsConfig CONFIG = new FacetsConfig();

    static {
        CONFIG.setMultiValued(AUTHOR.word(), true);
        CONFIG.setMultiValued(DEBATE.word(), true);
    }

    /** Its word in addresses, such as {@code section}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
