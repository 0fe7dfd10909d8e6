package org.parley.outlook.run;

/**
 * How much of what is not known about an outcome comes from what is not known about one actor: its Sobol indices.
 *
 * @param actor the id of the actor
 * @param alone the share of the variance that would go if all about this actor were known (first order)
 * @param withOthers the share that would stay if all were known but this actor (total)
 */
public record Share(String actor, double alone, double withOthers) {}
