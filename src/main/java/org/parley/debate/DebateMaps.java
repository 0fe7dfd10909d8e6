package org.parley.debate;

/** Knows which debates have a map. The page of a debate leads to it and does not know maps: the module that does supplies it. */
public interface DebateMaps {

    /** Whether a debate has a map. */
    boolean has(DebateId debate);
}
