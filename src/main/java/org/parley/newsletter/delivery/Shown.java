package org.parley.newsletter.delivery;

/** Which recipients of a mailing a page lists. */
public enum Shown {
    /** Those of whom it is not known whether they have it. */
    UNCONFIRMED(RecipientState.UNCONFIRMED),
    /** Those who were refused. */
    FAILED(RecipientState.FAILED),
    /** Those whose message came back, or who complained. */
    REPORTED(RecipientState.SENT),
    /** Those who still wait. */
    WAITING(RecipientState.WAITING),
    /** Those who were sent it. */
    SENT(RecipientState.SENT),
    /** Those who are not sent it any more. */
    SKIPPED(RecipientState.SKIPPED);

    private final RecipientState state;

    Shown(RecipientState state) {
        this.state = state;
    }

    RecipientState state() {
        return state;
    }

    /** How many of a mailing it lists. */
    public int count(Progress progress) {
        return this == REPORTED ? progress.bounced() : progress.count(state);
    }

    /** The first that lists anybody: what has to be looked at comes first. */
    static Shown first(Progress progress) {
        for (Shown each : values()) {
            if (each.count(progress) > 0) {
                return each;
            }
        }
        return SENT;
    }
}
