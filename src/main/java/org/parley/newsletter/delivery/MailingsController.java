package org.parley.newsletter.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.desk.DeskPages;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.page.Parameters;
import org.parley.publishing.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

/** The pages of mailings: how far each is, what became of whom, and the buttons that pause, resume and cancel. */
@Controller
class MailingsController {

    private static final String PATH = "/desk/mailings";
    private static final int NEWEST = 50;
    private static final int LISTED = 100;
    private static final Set<String> DONE = Set.of("pause", "resume", "cancel", "give-up");

    private final Mailings mailings;
    private final SteerMailing steer;
    private final GiveUpSender giveUp;
    private final Senders senders;
    private final DeskPages pages;

    MailingsController(Mailings mailings, SteerMailing steer, GiveUpSender giveUp, Senders senders, DeskPages pages) {
        this.mailings = mailings;
        this.steer = steer;
        this.giveUp = giveUp;
        this.senders = senders;
        this.pages = pages;
    }

    @GetMapping("/{language}" + PATH)
    View list(@PathVariable Language language, Caller.Member member, HttpServletRequest request) {
        Parameters parameters = Parameters.of(new ServletWebRequest(request), "done");
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("mailings", mailings.newest(member, language, NEWEST));
        model.put("silent", mailings.silent(member));
        model.put("relay", senders.haveRelay());
        model.put("done", done(parameters.text("done")));
        return pages.view(
                request,
                "newsletter/mailings.jte",
                DeskPages.page(language, PATH, "mailings")
                        .section("newsletters")
                        .build(),
                member,
                model);
    }

    @PostMapping("/{language}" + PATH)
    View giveUp(@PathVariable Language language, @RequestParam String sender, Caller.Member member) {
        var _ = giveUp.giveUp(member, sender);
        return DeskPages.redirect(Addresses.of(language, PATH) + "?done=give-up");
    }

    @GetMapping("/{language}" + PATH + "/{mailing}")
    View show(
            @PathVariable Language language,
            @PathVariable MailingId mailing,
            Caller.Member member,
            HttpServletRequest request) {
        Parameters parameters = Parameters.of(new ServletWebRequest(request), "done", "show", "after");
        return show(language, mailing, member, request, parameters, null);
    }

    private View show(
            Language language,
            MailingId id,
            Caller.Member member,
            HttpServletRequest request,
            Parameters parameters,
            @Nullable String wrong) {
        Progress progress =
                mailings.progress(member, id, language).orElseThrow(() -> new NotFound("no mailing is " + id));
        Shown shown = parameters.constant("show", Shown.class);
        if (shown == null) {
            shown = Shown.first(progress);
        }
        Integer asked = parameters.number("after", "a number");
        int after = asked == null ? 0 : asked;
        List<Mailings.Delivered> recipients = mailings.shown(member, id, shown, after, LISTED);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("mailing", progress);
        model.put("shown", shown);
        model.put("recipients", recipients);
        model.put("more", recipients.size() == LISTED);
        model.put("done", wrong == null ? done(parameters.text("done")) : null);
        model.put("wrong", wrong);
        return pages.view(
                request,
                wrong == null ? 200 : 422,
                "newsletter/mailing.jte",
                DeskPages.titled(language, PATH + "/" + id, progress.subject())
                        .under(Messages.in(language).get("mailings"), PATH)
                        .section("newsletters")
                        .build(),
                member,
                model);
    }

    @PostMapping("/{language}" + PATH + "/{mailing}")
    View steer(
            @PathVariable Language language,
            @PathVariable MailingId mailing,
            @RequestParam("do") String what,
            Caller.Member member,
            HttpServletRequest request) {
        boolean done = switch (what) {
            case "pause" -> steer.pause(member, mailing);
            case "resume" -> steer.resume(member, mailing);
            case "cancel" -> steer.cancel(member, mailing);
            default -> throw new NotFound("a mailing cannot be asked to " + what);
        };
        if (!done) {
            return show(
                    language,
                    mailing,
                    member,
                    request,
                    Parameters.of(new ServletWebRequest(request), "do"),
                    Messages.in(language).get("mailings.cannot." + what));
        }
        return DeskPages.redirect(Addresses.of(language, PATH + "/" + mailing) + "?done=" + what);
    }

    private static @Nullable String done(@Nullable String key) {
        return key != null && DONE.contains(key) ? key : null;
    }
}
