package org.parley.outlook.run;

/**
 * How much an actor would have to care for another to change its mind about a deal.
 *
 * @param actor the id of the actor whose salience changes
 * @param from its salience now
 * @param to the salience at which it tips, the nearest to what it is now
 * @param outcome where the compromise lies then, on the scale
 * @param holder the id of the actor for whom it tips
 * @param leaves whether the outcome leaves what the holder accepts; else it comes into it
 */
public record TippingPoint(String actor, double from, double to, double outcome, String holder, boolean leaves) {}
