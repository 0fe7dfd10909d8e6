package org.parley.outlook;

/** In what part an actor speaks on an issue. */
public enum Voice {
    /** One of those who decide together. */
    MEMBER,
    /** Who makes the proposal, such as the European Commission. */
    PROPOSER,
    /** Another chamber that has to be heard or to agree, such as the European Parliament. */
    CHAMBER
}
