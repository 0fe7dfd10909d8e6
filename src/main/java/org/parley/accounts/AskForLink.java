package org.parley.accounts;

import java.time.Duration;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.springframework.stereotype.Component;

/** Sends a one-time link to an e-mail address that an account has. Whether one has it cannot be told from the answer. */
@Component
class AskForLink {

    private static final Caller ITSELF = new Caller.Itself("sign-in");

    private final Accounts accounts;
    private final Attempts attempts;
    private final SignInLinks links;
    private final Letters letters;
    private final Writing writing;

    AskForLink(Accounts accounts, Attempts attempts, SignInLinks links, Letters letters, Writing writing) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.links = links;
        this.letters = letters;
        this.writing = writing;
    }

    /** Sends it; returns how long to wait where too many were asked for from one network address. */
    Duration ask(EmailAddress email, String counted) {
        Duration wait = attempts.begin(Attempts.Counted.LINK_ADDRESS.of(counted));
        if (wait.isZero()
                && attempts.begin(Attempts.Counted.LINK.of(email.value())).isZero()) {
            accounts.find(email).filter(account -> !account.disabled()).ifPresent(this::send);
        }
        return wait;
    }

    private void send(Account account) {
        String link = writing.write(
                ITSELF,
                transaction -> links.make(transaction, account.id(), account.language(), SignInLinks.Purpose.SIGN_IN));
        letters.sendLink(account, link);
    }
}
