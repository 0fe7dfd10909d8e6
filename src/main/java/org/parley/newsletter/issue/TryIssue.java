package org.parley.newsletter.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.parley.accounts.EmailAddress;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.newsletter.delivery.MailingId;
import org.parley.newsletter.delivery.MakeMailing;
import org.parley.newsletter.delivery.NewMailing;
import org.parley.newsletter.delivery.Recipient;
import org.parley.newsletter.delivery.Senders;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.store.Keys;
import org.springframework.stereotype.Component;

/** Sends an issue to a few addresses, to be looked at, just as readers would get it. */
@Component
public class TryIssue {

    /** To how many addresses at once. */
    static final int MOST = 5;

    /** The list that tests are sent to. */
    private static final String LIST = "test";

    private final Issues issues;
    private final SendIssue sending;
    private final IssueLetter letters;
    private final MakeMailing mailings;
    private final Senders senders;
    private final Addresses addresses;
    private final Clock clock;

    TryIssue(
            Issues issues,
            SendIssue sending,
            IssueLetter letters,
            MakeMailing mailings,
            Senders senders,
            Addresses addresses,
            Clock clock) {
        this.issues = issues;
        this.sending = sending;
        this.letters = letters;
        this.mailings = mailings;
        this.senders = senders;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Sends it.
     *
     * @param to the addresses, set apart by spaces, commas or lines
     * @param languages in each of which they get it
     * @throws NotPossible if there is none, or one is wrong, or there is no relay
     */
    public MailingId send(Caller.Member caller, IssueId id, String to, List<Language> languages) {
        Policy.require(caller, Act.MAIL);
        Issue issue = issues.get(caller, id).orElseThrow(() -> new NotFound("no issue " + id));
        List<String> all = Stream.of(to.split("[\\s,;、]+"))
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        if (all.isEmpty() || languages.isEmpty()) {
            throw new NotPossible("issue.cannot.try-nobody");
        }
        if (all.size() > MOST) {
            throw new NotPossible("issue.cannot.try-many", MOST);
        }
        if (!senders.haveRelay()) {
            throw new NotPossible("issue.cannot.no-relay");
        }
        List<Recipient> recipients = all.stream()
                .flatMap(address -> languages.stream().map(language -> recipient(address, language)))
                .toList();
        LocalDate date = sending.date(issue, clock.instant());
        NewMailing mailing = new NewMailing(
                LIST,
                letters.contents(
                        issue,
                        date,
                        issue.sent() == null
                                ? "/newsletters"
                                : "/pieces/" + issue.sent().piece(),
                        "[Test] "),
                null);
        return mailings.make(caller, mailing, (_, after, _) -> after == null ? recipients : List.of());
    }

    private Recipient recipient(String address, Language language) {
        EmailAddress known =
                EmailAddress.read(address).orElseThrow(() -> new NotPossible("issue.cannot.try-address", address));
        return new Recipient(
                Keys.next().toString(), known.value(), language, addresses.full("/newsletters/unsubscribe/test"));
    }
}
