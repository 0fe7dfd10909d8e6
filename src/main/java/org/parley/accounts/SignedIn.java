package org.parley.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * That somebody has signed in: what Spring Security is given for a request.
 *
 * <p>A session holds only the key of the account, the way and the time; the account is read from the store at each request,
 * so that a changed one acts at once.
 */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    /** The attribute of a session that holds the key of the account. */
    static final String ACCOUNT = "parley.account";

    /** The attribute that holds the key of an account whose second step is still to come. */
    static final String PENDING = "parley.pending";

    /** The attribute that holds the way. */
    static final String WAY = "parley.way";

    /** The attribute that holds the time, in milliseconds of the epoch. */
    static final String SINCE = "parley.since";

    /** The attribute that holds the network address. */
    static final String ADDRESS = "parley.address";

    /** The attribute that holds what the browser calls itself. */
    static final String BROWSER = "parley.browser";

    /** How long after signing in somebody may change how they sign in, without doing so again. */
    static final Duration RECENT = Duration.ofMinutes(15);

    private final transient Account account;
    private final Instant since;

    SignedIn(Account account, Instant since) {
        super(List.of());
        this.account = account;
        this.since = since;
        setAuthenticated(true);
    }

    Account account() {
        return account;
    }

    /** Whether they signed in so lately that it is surely they who ask. */
    boolean isRecent(Instant now) {
        return since.plus(RECENT).isAfter(now);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return account.email().value();
    }

    @Override
    public String getName() {
        return account.email().value();
    }
}
