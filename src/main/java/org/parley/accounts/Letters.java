package org.parley.accounts;

import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.JournalSettings;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Writes the letters about accounts, each in the language of the account. */
@Component
class Letters {

    private final Post post;
    private final JournalSettings journal;
    private final Addresses addresses;

    Letters(Post post, JournalSettings journal, Addresses addresses) {
        this.post = post;
        this.journal = journal;
        this.addresses = addresses;
    }

    /**
     * Tells somebody that they are invited, and where to take up the account.
     *
     * @throws MailException if the letter cannot be sent
     */
    void invite(InviteMember.Invited invited, String by) {
        Account account = invited.account();
        post.send(letter(
                account,
                "letter.invitation",
                journal(account.language()),
                account.name(),
                by,
                invited.link(),
                SignInLinks.Purpose.INVITATION.lasts().toDays()));
    }

    /** Sends the link that was asked for. The asker is not kept waiting, and cannot tell whether there was anything to send. */
    void sendLink(Account account, String link) {
        later(
                account,
                "letter.link",
                journal(account.language()),
                account.name(),
                link,
                SignInLinks.Purpose.SIGN_IN.lasts().toMinutes());
    }

    /** Tells somebody that how they sign in was changed, lest it was not they who did it. */
    void tellOfChange(Account account, String what) {
        Messages words = Messages.in(account.language());
        later(
                account,
                "letter.changed",
                journal(account.language()),
                account.name(),
                words.get("letter.changed." + what),
                addresses.full(account.language(), "/account"));
    }

    private void later(Account account, String key, Object... arguments) {
        post.later(letter(account, key, arguments));
    }

    private static Letter letter(Account account, String key, Object... arguments) {
        Messages words = Messages.in(account.language());
        return new Letter(account.email(), words.get(key + ".subject", arguments), words.get(key + ".text", arguments));
    }

    private String journal(Language language) {
        return journal.read().title().in(language);
    }
}
