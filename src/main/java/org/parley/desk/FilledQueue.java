package org.parley.desk;

/** A queue and what is in it for a member. */
public record FilledQueue(WorkQueue queue, Work work) {}
