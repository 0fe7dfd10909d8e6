package org.parley.debate.call;

import org.parley.accounts.EmailAddress;
import org.parley.accounts.Letter;
import org.parley.accounts.Post;
import org.parley.debate.Contribution;
import org.parley.debate.Debates;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.JournalSettings;
import org.springframework.stereotype.Component;

/** Writes the letters about responses that readers sent in. Nobody is kept waiting for one. */
@Component
class CallLetters {

    private final Post post;
    private final ContributionLink link;
    private final Debates debates;
    private final JournalSettings journal;

    CallLetters(Post post, ContributionLink link, Debates debates, JournalSettings journal) {
        this.post = post;
        this.link = link;
        this.debates = debates;
        this.journal = journal;
    }

    /** Asks whether it was the owner of the address who sent it. */
    void confirm(Contribution contribution) {
        send(contribution, "confirm", TakeContribution.LASTS.toDays());
    }

    /** Asks whether its author agrees to what an editor made of it. */
    void ask(Contribution contribution) {
        send(contribution, "ask", contribution.reason());
    }

    /** Says that it was taken. */
    void accepted(Contribution contribution) {
        send(contribution, "accepted", "");
    }

    /** Says that it was not taken, and why. */
    void declined(Contribution contribution) {
        send(contribution, "declined", contribution.reason());
    }

    private void send(Contribution contribution, String key, Object about) {
        Language language = contribution.screen();
        Messages words = Messages.in(language);
        String title = journal.read().title().in(language);
        String question = debates.find(contribution.debate())
                .map(debate -> debate.question().in(language))
                .orElse("");
        post.later(new Letter(
                new EmailAddress(contribution.address()),
                words.get("call.letter." + key + ".subject", title),
                words.get(
                        "call.letter." + key + ".text",
                        title,
                        contribution.written().author(),
                        contribution.written().title(),
                        question,
                        link.of(contribution),
                        about)));
    }
}
