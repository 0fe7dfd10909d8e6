package org.parley.newsletter.delivery;

import java.io.IOException;

/** Says that the relay does not serve us: it does not greet, does not let us sign in, or takes nothing from our address. */
final class RelayTrouble extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    /**
     * Says what it is.
     *
     * @param lasting whether it will not pass by itself
     */
    RelayTrouble(String message, boolean lasting) {
        super(message);
        this.lasting = lasting;
    }

    boolean isLasting() {
        return lasting;
    }
}
