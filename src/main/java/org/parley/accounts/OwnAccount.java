package org.parley.accounts;

import static org.parley.store.schema.Tables.ACCOUNT;

import java.time.Clock;
import java.util.List;
import org.parley.language.Language;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** What members change of their own accounts. A new password ends all sessions, and makes every link useless. */
@Component
class OwnAccount {

    private final Writing writing;
    private final Passwords passwords;
    private final Clock clock;

    OwnAccount(Writing writing, Passwords passwords, Clock clock) {
        this.writing = writing;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Gives the account a name and a language.
     *
     * @throws Unacceptable if the name cannot be one
     */
    void describe(Account account, String name, Language language) {
        String newName = InviteMember.checkedName(name);
        var _ = writing.write(account.member(), transaction -> {
            if (!newName.equals(account.name())) {
                transaction.changed("renamed", account.id().subject(), account.name() + " → " + newName);
            }
            return transaction
                    .db()
                    .update(ACCOUNT)
                    .set(ACCOUNT.NAME, newName)
                    .set(ACCOUNT.LANGUAGE, language.tag())
                    .where(ACCOUNT.ID.eq(account.id().toString()))
                    .execute();
        });
    }

    /**
     * Gives the account a password, typed twice.
     *
     * @throws Unacceptable if it is not good enough, or the second is not the first
     */
    void setPassword(Account account, String password, String again) {
        PasswordRules.check(password, account);
        if (!password.equals(again)) {
            throw new Unacceptable("again", "password.not-the-same");
        }
        String encoded = passwords.encode(password);
        var _ = writing.write(account.member(), transaction -> {
            Passwords.set(transaction, account.id(), encoded);
            SignInLinks.revoke(transaction, account.id());
            return ended(transaction, account, "set-password");
        });
    }

    /**
     * Has codes asked for from now on; returns the recovery codes.
     *
     * @throws Unacceptable if the code is not that of the secret
     */
    List<String> turnCodeOn(Account account, String secret, String code) {
        Long step = SecondStep.stepOf(secret, code, clock.instant());
        if (step == null) {
            throw new Unacceptable("code", "code.wrong");
        }
        return writing.write(account.member(), transaction -> {
            List<String> recovery = SecondStep.turnOn(transaction, account.id(), secret, step);
            transaction.changed("turned-code-on", account.id().subject());
            return recovery;
        });
    }

    /** Has no codes asked for. */
    void turnCodeOff(Account account) {
        var _ = writing.write(account.member(), transaction -> {
            SecondStep.turnOff(transaction, account.id());
            transaction.changed("turned-code-off", account.id().subject());
            return true;
        });
    }

    /** Removes a passkey, which ends no session. */
    void removePasskey(Account account, String id) {
        var _ = writing.write(account.member(), transaction -> {
            Passkeys.remove(transaction, account.id(), id)
                    .ifPresent(label ->
                            transaction.changed("removed-passkey", account.id().subject(), label));
            return true;
        });
    }

    /** Ends one session. */
    void endSession(Account account, String digest) {
        var _ = writing.write(account.member(), transaction -> {
            Sessions.end(transaction, account.id(), digest);
            return true;
        });
    }

    /** Ends all sessions. */
    void endSessions(Account account) {
        var _ = writing.write(account.member(), transaction -> ended(transaction, account, "ended-sessions"));
    }

    private static boolean ended(Transaction transaction, Account account, String act) {
        Sessions.endAll(transaction, account.id());
        transaction.changed(act, account.id().subject());
        return true;
    }
}
