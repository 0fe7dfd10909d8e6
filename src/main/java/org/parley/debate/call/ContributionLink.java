package org.parley.debate.call;

import java.util.Optional;
import org.parley.accounts.BoundToken;
import org.parley.accounts.SigningKey;
import org.parley.debate.Contribution;
import org.parley.debate.ContributionId;
import org.parley.debate.Contributions;
import org.parley.page.Addresses;
import org.springframework.stereotype.Component;

/** The signed address at which whoever sent a response confirms it, and agrees to what an editor made of it. */
@Component
class ContributionLink {

    private final BoundToken tokens;
    private final Contributions contributions;
    private final Addresses addresses;

    ContributionLink(SigningKey key, Contributions contributions, Addresses addresses) {
        this.tokens = new BoundToken(key, "contribution");
        this.contributions = contributions;
        this.addresses = addresses;
    }

    /** The full address, in the language in which its author is written to. */
    String of(Contribution contribution) {
        return addresses.full(contribution.screen(), path(token(contribution)));
    }

    /** The path of the page, without the language. */
    static String path(String token) {
        return "/responses/" + token;
    }

    private String token(Contribution contribution) {
        return tokens.of(contribution.id().value(), contribution.address());
    }

    /** The response that a token is for; nothing where this installation did not sign it. */
    Optional<Contribution> read(String token) {
        return tokens.read(token, key -> contributions.find(new ContributionId(key)), Contribution::address);
    }
}
