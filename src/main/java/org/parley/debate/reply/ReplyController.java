package org.parley.debate.reply;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Unacceptable;
import org.parley.debate.GuestPages;
import org.parley.debate.Invitation;
import org.parley.debate.InvitationState;
import org.parley.debate.Invitations;
import org.parley.debate.QuotePassage;
import org.parley.debate.WishedQuote;
import org.parley.debate.Written;
import org.parley.debate.WrittenForm;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.page.Fields;
import org.parley.page.Pages;
import org.parley.publishing.text.TextQuote;
import org.parley.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/**
 * The page at which somebody answers an invitation. Reading it does nothing, so that what follows links in letters settles
 * nothing; what was typed is never lost, be it sent too late.
 */
@Controller
@RequestMapping("/{language}/replies/{token}")
class ReplyController {

    private static final Set<String> DONE = Set.of("accepted", "kept");

    private final ReplyLink link;
    private final AnswerInvitation answering;
    private final Invitations invitations;
    private final ReplyReading reading;
    private final Store store;
    private final Languages languages;
    private final Clock clock;
    private final GuestPages pages;

    ReplyController(
            ReplyLink link,
            AnswerInvitation answering,
            Invitations invitations,
            ReplyReading reading,
            Store store,
            Languages languages,
            Clock clock,
            GuestPages pages) {
        this.link = link;
        this.answering = answering;
        this.invitations = invitations;
        this.reading = reading;
        this.store = store;
        this.languages = languages;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping
    View show(@PathVariable Language language, @PathVariable String token, HttpServletRequest request) {
        Optional<Invitation> found = link.read(token);
        if (found.isEmpty()) {
            return unknown(language, token);
        }
        Invitation invitation = found.get();
        if (isOver(invitation)) {
            return over(invitation, language, token, "");
        }
        String done = Fields.of(request).text("done", 20);
        return show(
                200,
                language,
                reading.page(
                        invitation, language, token, invitation.draft(), Map.of(), DONE.contains(done) ? done : ""));
    }

    @PostMapping
    View answer(@PathVariable Language language, @PathVariable String token, HttpServletRequest request) {
        Fields fields = Fields.ofText(request);
        Optional<Invitation> found = link.read(token);
        if (found.isEmpty()) {
            return unknown(language, token);
        }
        Invitation invitation = found.get();
        Written written =
                WrittenForm.read(fields, languages, invitation.draft().written().language());
        Map<String, String> quotes = quotes(fields, invitation);
        if (isOver(invitation)) {
            return over(invitation, language, token, written.text());
        }
        int known = number(fields.text("version", 9));
        return switch (fields.text("do", 20)) {
            case "accept" -> settled(answering.accept(invitation), invitation, language, token, "accepted", written);
            case "decline" -> settled(answering.decline(invitation), invitation, language, token, "", written);
            case "keep" ->
                written(
                        answering.keep(invitation, known, written),
                        invitation,
                        language,
                        token,
                        written,
                        quotes,
                        "kept");
            default -> handIn(invitation, language, token, known, written, quotes);
        };
    }

    private View handIn(
            Invitation invitation,
            Language language,
            String token,
            int known,
            Written written,
            Map<String, String> quotes) {
        List<WishedQuote> wished = invitation.pieces().stream()
                .map(piece -> new WishedQuote(piece, quotes.getOrDefault(piece.toString(), "")))
                .toList();
        try {
            WrittenForm.require(written);
            store.read(db -> {
                wished.forEach(quote -> QuotePassage.require(db, quote));
                return true;
            });
            return written(
                    answering.handIn(invitation, known, written, wished),
                    invitation,
                    language,
                    token,
                    written,
                    quotes,
                    "");
        } catch (Unacceptable wrong) {
            ReplyPage page =
                    reading.page(invitation, language, token, new Invitation.Draft(known, written), quotes, "");
            return show(422, language, ReplyReading.wrong(page, wrong.field(), wrong.in(Messages.in(language)), null));
        }
    }

    /** After the text was written: on to the page again, or, where somebody else wrote meanwhile, both texts. */
    private View written(
            AnswerInvitation.Outcome outcome,
            Invitation invitation,
            Language language,
            String token,
            Written written,
            Map<String, String> quotes,
            String done) {
        if (outcome != AnswerInvitation.Outcome.OVERTAKEN) {
            return settled(outcome, invitation, language, token, done, written);
        }
        Invitation now = invitations.find(invitation.id()).orElseThrow();
        ReplyPage page = reading.page(
                now, language, token, new Invitation.Draft(now.draft().version(), written), quotes, "");
        return show(
                409,
                language,
                ReplyReading.wrong(
                        page,
                        "text",
                        Messages.in(language).get("reply.overtaken"),
                        now.draft().written()));
    }

    private View settled(
            AnswerInvitation.Outcome outcome,
            Invitation invitation,
            Language language,
            String token,
            String done,
            Written written) {
        if (outcome == AnswerInvitation.Outcome.OVER) {
            return over(invitations.find(invitation.id()).orElseThrow(), language, token, written.text());
        }
        return Pages.go(language, ReplyLink.path(token) + (done.isEmpty() ? "" : "?done=" + done));
    }

    private View show(int status, Language language, ReplyPage page) {
        return pages.show(
                status,
                language,
                "answer",
                ReplyLink.path(page.token()),
                Messages.in(language).get("reply.title"),
                Map.of("view", page));
    }

    /** What became of an invitation that can be answered no longer; what was typed all the same is given back. */
    private View over(Invitation invitation, Language language, String token, String typed) {
        InvitationState state = invitation.state().isOpen() ? InvitationState.UNANSWERED : invitation.state();
        Instant when = invitation.settledAt() == null ? invitation.deadline() : invitation.settledAt();
        boolean done = typed.isEmpty() && (state == InvitationState.ANSWERED || state == InvitationState.DECLINED);
        return pages.tell(
                done ? 200 : 410,
                language,
                ReplyLink.path(token),
                "reply.over." + state,
                typed,
                reading.moment(state == InvitationState.UNANSWERED ? invitation.deadline() : when, language));
    }

    private View unknown(Language language, String token) {
        return pages.tell(404, language, ReplyLink.path(token), "reply.unknown");
    }

    private boolean isOver(Invitation invitation) {
        return !invitation.state().isOpen() || !invitation.deadline().isAfter(clock.instant());
    }

    private static Map<String, String> quotes(Fields fields, Invitation invitation) {
        return invitation.pieces().stream()
                .collect(Collectors.toMap(
                        Object::toString, piece -> fields.text("quote-" + piece, TextQuote.LONGEST + 1)));
    }

    private static int number(@Nullable String text) {
        return text == null || !text.matches("\\d{1,9}") ? 0 : Integer.parseInt(text);
    }
}
