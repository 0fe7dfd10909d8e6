package org.parley.accounts;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Judges an e-mail address and a password. Whether there is such an account cannot be told from the answer or its time. */
@Component
class SignInByPassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final SignIns signIns;

    SignInByPassword(Accounts accounts, Passwords passwords, Attempts attempts, SignIns signIns) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.signIns = signIns;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** It is their password. */
        record Right(Account account) implements Outcome {}

        /** It is not, or there is no such account, or it may not sign in. */
        record Wrong() implements Outcome {}

        /** It was not looked at: too many were tried. */
        record TooEarly(Duration remaining) implements Outcome {}
    }

    /**
     * Judges.
     *
     * @param typed the e-mail address as it was typed
     * @param from the network address
     * @param counted by what attempts from there are counted
     */
    Outcome judge(String typed, String password, String from, String counted) {
        Optional<EmailAddress> email = EmailAddress.read(typed);
        Attempts.Count account =
                Attempts.Counted.ACCOUNT.of(email.map(EmailAddress::value).orElse(typed.strip()));
        Attempts.Count address = Attempts.Counted.ADDRESS.of(counted);
        Duration wait = attempts.begin(account, address);
        if (!wait.isZero()) {
            return new Outcome.TooEarly(wait);
        }
        Optional<Account> found = email.flatMap(accounts::find);
        boolean right = passwords.isRight(found.map(Account::id).orElse(null), password);
        if (right && found.isPresent() && !found.get().disabled()) {
            attempts.succeeded(account, address);
            return new Outcome.Right(found.get());
        }
        signIns.note(found.map(Account::id).orElse(null), typed, Way.PASSWORD, SignIns.Outcome.REFUSED, from);
        return new Outcome.Wrong();
    }
}
