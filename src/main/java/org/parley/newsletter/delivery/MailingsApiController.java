package org.parley.newsletter.delivery;

import java.util.List;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.page.NotFound;
import org.parley.page.Parameters;
import org.parley.publishing.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Mailings for the programs of members: how far each is, what became of whom, and how to pause, resume and cancel it. */
@RestController
@RequestMapping("/api/v1/desk/mailings")
class MailingsApiController {

    private static final int NEWEST = 50;
    private static final int LISTED = 100;

    private final Mailings mailings;
    private final SteerMailing steer;
    private final Languages languages;

    MailingsApiController(Mailings mailings, SteerMailing steer, Languages languages) {
        this.mailings = mailings;
        this.steer = steer;
        this.languages = languages;
    }

    @GetMapping
    MailingJson.Newest list(WebRequest request, Caller.Member member) {
        Language language = language(Parameters.of(request, "lang"));
        return new MailingJson.Newest(mailings.newest(member, language, NEWEST).stream()
                .map(MailingJson.Mailing::of)
                .toList());
    }

    @GetMapping("/{mailing}")
    MailingJson.Mailing show(@PathVariable MailingId mailing, WebRequest request, Caller.Member member) {
        return show(member, mailing, language(Parameters.of(request, "lang")));
    }

    @GetMapping("/{mailing}/recipients")
    MailingJson.Recipients recipients(@PathVariable MailingId mailing, WebRequest request, Caller.Member member) {
        Parameters parameters = Parameters.of(request, "state", "after");
        Shown asked = parameters.constant("state", Shown.class);
        Integer after = parameters.number("after", "the number of a recipient");
        var _ = show(member, mailing, Language.ENGLISH); // Whether there is one at all.
        Shown shown = asked == null ? Shown.SENT : asked;
        int from = after == null ? 0 : after;
        List<Mailings.Delivered> some = mailings.shown(member, mailing, shown, from, LISTED);
        return new MailingJson.Recipients(
                some.stream().map(MailingJson.Delivered::of).toList(),
                some.size() == LISTED ? some.getLast().number() : null);
    }

    @PostMapping("/{mailing}/pause")
    ResponseEntity<?> pause(@PathVariable MailingId mailing, Caller.Member member) {
        return steered(steer.pause(member, mailing), member, mailing, "is not being sent, so it cannot be paused");
    }

    @PostMapping("/{mailing}/resume")
    ResponseEntity<?> resume(@PathVariable MailingId mailing, Caller.Member member) {
        return steered(steer.resume(member, mailing), member, mailing, "is not paused, so it cannot be resumed");
    }

    @PostMapping("/{mailing}/cancel")
    ResponseEntity<?> cancel(@PathVariable MailingId mailing, Caller.Member member) {
        return steered(steer.cancel(member, mailing), member, mailing, "has ended, so it cannot be cancelled");
    }

    private ResponseEntity<?> steered(boolean done, Caller.Member member, MailingId id, String whyNot) {
        MailingJson.Mailing now = show(member, id, Language.ENGLISH);
        if (done) {
            return ResponseEntity.ok(now);
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "The mailing " + whyNot + ".");
        problem.setTitle("Not possible now");
        problem.setProperty("state", now.state());
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private MailingJson.Mailing show(Caller.Member member, MailingId id, Language language) {
        return mailings.progress(member, id, language)
                .map(MailingJson.Mailing::of)
                .orElseThrow(() -> new NotFound("no mailing is " + id));
    }

    private Language language(Parameters parameters) {
        Language language = parameters.value("lang", languages::find, "one of " + languages.tags());
        return language == null ? Language.ENGLISH : language;
    }
}
