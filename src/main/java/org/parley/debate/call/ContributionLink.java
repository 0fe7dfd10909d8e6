package org.parley.debate.call;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.parley.accounts.SigningKey;
import org.parley.accounts.Token;
import org.parley.debate.Contribution;
import org.parley.debate.ContributionId;
import org.parley.debate.Contributions;
import org.parley.page.Addresses;
import org.springframework.stereotype.Component;

/** The signed address at which whoever sent a response confirms it, and agrees to what an editor made of it. */
@Component
class ContributionLink {

    private static final String PURPOSE = "contribution";

    private final SigningKey key;
    private final Contributions contributions;
    private final Addresses addresses;

    ContributionLink(SigningKey key, Contributions contributions, Addresses addresses) {
        this.key = key;
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
        return Token.of(
                key.sign(PURPOSE, signed(contribution)), contribution.id().value());
    }

    /** The response that a token is for; nothing where this installation did not sign it. */
    Optional<Contribution> read(String token) {
        return Token.parse(token, 1)
                .flatMap(parts -> contributions
                        .find(new ContributionId(parts.keys().getFirst()))
                        .filter(found -> key.isSigned(parts.signature().bytes(), PURPOSE, signed(found))));
    }

    private static byte[][] signed(Contribution contribution) {
        return new byte[][] {
            Token.bytes(contribution.id().value()), contribution.address().getBytes(StandardCharsets.UTF_8)
        };
    }
}
