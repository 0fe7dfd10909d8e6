package org.parley.positions.coding;

import org.parley.publishing.Caller;

/** Says that a member may not keep maps. */
final class NotACoder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Caller.Member member;

    NotACoder(Caller.Member member) {
        super("MAP is not for this caller");
        this.member = member;
    }

    Caller.Member member() {
        return member;
    }
}
