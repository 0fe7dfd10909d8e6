package org.parley.outlook.run;

/**
 * Who would rather have no deal than what is expected.
 *
 * @param actor the id of the actor
 * @param gain what failure is worth to it: shares of the scales times salience, over all issues
 */
public record FailureGain(String actor, double gain) {}
