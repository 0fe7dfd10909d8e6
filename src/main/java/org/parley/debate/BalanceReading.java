package org.parley.debate;

import java.util.Collection;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Directory;
import org.springframework.stereotype.Component;

/** Reads how balanced a debate is, from what readers have of it. */
@Component
public class BalanceReading {

    private final Catalogue catalogue;
    private final Directory directory;

    BalanceReading(Catalogue catalogue, Directory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    /** How balanced it is, with these invitations. */
    public Balance of(DebateView debate, Collection<Invitation> invitations) {
        return Balance.of(
                debate.terms(),
                catalogue.pieces(Caller.READER, debate.pieces()).values(),
                invitations,
                directory.institutions(debate.pieces()));
    }
}
