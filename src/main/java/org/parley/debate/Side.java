package org.parley.debate;

import org.parley.language.LocalText;

/**
 * A side of a debate, as its convener names it.
 *
 * @param id its key
 * @param number its place among the sides, from 1
 * @param name what it is called
 */
public record Side(String id, int number, LocalText name) {}
