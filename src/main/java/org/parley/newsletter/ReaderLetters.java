package org.parley.newsletter;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.accounts.EmailAddress;
import org.parley.accounts.Letter;
import org.parley.accounts.Post;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.JournalSettings;
import org.springframework.stereotype.Component;

/**
 * Writes the letters about subscriptions, each in the language of the reader. Nobody is kept waiting for one, and so nobody
 * can tell whether there was any to send.
 */
@Component
class ReaderLetters {

    private final Post post;
    private final ReaderLists lists;
    private final PreferencesLink preferences;
    private final JournalSettings journal;
    private final Addresses addresses;

    ReaderLetters(
            Post post, ReaderLists lists, PreferencesLink preferences, JournalSettings journal, Addresses addresses) {
        this.post = post;
        this.lists = lists;
        this.preferences = preferences;
        this.journal = journal;
        this.addresses = addresses;
    }

    /** Asks whether it was the owner of an address who signed up. */
    void confirm(EmailAddress address, List<ReaderList> wanted, Language language, String secret) {
        String named = lists.names(wanted, language).stream()
                .map(name -> "- " + name.text())
                .collect(Collectors.joining("\n"));
        send(address, language, "confirm", named, link(language, secret), SignUp.LASTS.toDays());
    }

    /** Asks whether it was the owner of an address who wants to be written to there. */
    void move(EmailAddress address, Language language, String secret) {
        send(address, language, "move", link(language, secret), SignUp.LASTS.toDays());
    }

    /** Sends a subscriber the link to their preferences. */
    void preferences(Subscriber subscriber) {
        send(
                new EmailAddress(subscriber.address()),
                subscriber.language(),
                "preferences",
                preferences.of(subscriber.id(), subscriber.address(), subscriber.language()));
    }

    private String link(Language language, String secret) {
        return addresses.full(language, ConfirmController.path(secret));
    }

    private void send(EmailAddress address, Language language, String key, Object... arguments) {
        Messages words = Messages.in(language);
        String title = journal.read().title().in(language);
        Object[] all = new Object[arguments.length + 1];
        all[0] = title;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        post.later(new Letter(
                address,
                words.get("reader.letter." + key + ".subject", title),
                words.get("reader.letter." + key + ".text", all)));
    }
}
