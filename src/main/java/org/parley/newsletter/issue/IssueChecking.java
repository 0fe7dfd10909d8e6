package org.parley.newsletter.issue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Accounts;
import org.parley.language.Language;
import org.parley.newsletter.delivery.Mailings;
import org.parley.newsletter.delivery.MessageMaker;
import org.parley.newsletter.delivery.Progress;
import org.parley.newsletter.delivery.Senders;
import org.parley.newsletter.letter.LetterHtml;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.Chosen;
import org.parley.publishing.PieceCard;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Makes what is looked at before an issue is sent, and after. */
@Component
public class IssueChecking {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Store store;
    private final IssueLetter letters;
    private final IssueReading reading;
    private final Mailings mailings;
    private final Senders senders;
    private final Accounts accounts;
    private final Clock clock;
    private final ZoneId zone;

    IssueChecking(
            Store store,
            IssueLetter letters,
            IssueReading reading,
            Mailings mailings,
            Senders senders,
            Accounts accounts,
            Clock clock,
            ZoneId zone) {
        this.store = store;
        this.letters = letters;
        this.reading = reading;
        this.mailings = mailings;
        this.senders = senders;
        this.accounts = accounts;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What is looked at.
     *
     * @param shown the language of the letter that is shown
     * @param subject its subject
     * @param plain its plain text
     * @param audience to how many it goes, or would
     * @param pieces how many pieces it names
     * @param hidden how many were chosen and are not named, because readers may not see them
     * @param ownWork whether whoever looks wrote it last
     * @param relay whether there is a relay to send by
     * @param progress how far it is sent; absent before
     */
    public record Check(
            Issue issue,
            Language shown,
            String subject,
            String plain,
            Audience audience,
            int pieces,
            int hidden,
            boolean ownWork,
            boolean relay,
            @Nullable Progress progress) {

        /** Those whose names it shows. */
        List<AccountId> people() {
            List<AccountId> people = new ArrayList<>(List.of(issue.writtenBy()));
            if (issue.approval() != null) {
                people.add(issue.approval().by());
            }
            return people;
        }

        /** Whether it waits for a second person. */
        public boolean awaitsApproval() {
            return issue.approval() == null && audience.needsApproval();
        }
    }

    Check of(Issue issue, Language shown, Caller.Member member) {
        Map<Chosen, PieceCard> pieces = letters.pieces(issue);
        LocalDate date = reading.date(issue);
        Issue.Sent sent = issue.sent();
        return new Check(
                issue,
                shown,
                letters.title(issue, date, shown),
                MessageMaker.plain(html(issue, pieces, date, shown), shown),
                store.read(db -> Audience.of(db, issue.listId())),
                pieces.size(),
                issue.content().chosen().size() - pieces.size(),
                issue.writtenBy().equals(member.account()),
                senders.haveRelay(),
                sent == null
                        ? null
                        : mailings.progress(member, sent.mailing(), shown).orElse(null));
    }

    private String html(Issue issue, Map<Chosen, PieceCard> pieces, LocalDate date, Language language) {
        return letters.html(issue, pieces, date, language, "/newsletters");
    }

    /** Answers with a letter as a document that can be shown within a page, and whose links open elsewhere. */
    void write(Issue issue, Language language, HttpServletResponse response) throws IOException {
        byte[] bytes = html(issue, letters.pieces(issue), reading.date(issue), language)
                .replaceFirst("<head>", "<head><base target=\"_blank\">")
                .getBytes(StandardCharsets.UTF_8);
        response.setHeader("Content-Security-Policy", LetterHtml.contentSecurityPolicy());
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** What the form offers: the next morning by the journal's clock, and the member's own address. */
    IssueCheckController.Typed offered(IssueCheckController.Typed typed, Caller.Member member) {
        var now = clock.instant().atZone(zone);
        LocalDate day = now.toLocalTime().isBefore(MORNING)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        String own = Optional.of(member.account())
                .flatMap(accounts::find)
                .map(account -> account.email().value())
                .orElse("");
        return new IssueCheckController.Typed(
                day.atTime(MORNING).toString(),
                typed.byReaderClock(),
                typed.to().isEmpty() ? own : typed.to());
    }
}
