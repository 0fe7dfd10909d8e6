package org.parley.debate.call;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.accounts.FormStamp;
import org.parley.accounts.Network;
import org.parley.accounts.Origin;
import org.parley.accounts.ReaderAddress;
import org.parley.accounts.Unacceptable;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.debate.GuestPages;
import org.parley.debate.Written;
import org.parley.debate.WrittenForm;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.language.Slug;
import org.parley.page.Fields;
import org.parley.page.NotFound;
import org.parley.page.Pages;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.PieceCard;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The page on which a reader sends a response to a debate whose call is open. */
@Controller
@RequestMapping("/{language}/debates/{slug}/respond")
class RespondController {

    private static final int STAMP = 100;

    private final Debates debates;
    private final Catalogue catalogue;
    private final TakeContribution taking;
    private final FormStamp stamps;
    private final Languages languages;
    private final Origin origin;
    private final GuestPages pages;

    RespondController(
            Debates debates,
            Catalogue catalogue,
            TakeContribution taking,
            FormStamp stamps,
            Languages languages,
            Origin origin,
            GuestPages pages) {
        this.debates = debates;
        this.catalogue = catalogue;
        this.taking = taking;
        this.stamps = stamps;
        this.languages = languages;
        this.origin = origin;
        this.pages = pages;
    }

    @GetMapping
    View form(@PathVariable Language language, @PathVariable Slug slug, HttpServletRequest request) {
        DebateView debate = find(slug);
        if (!debate.terms().takesResponses()) {
            return closed(language, slug, "");
        }
        String answers = Fields.of(request).text("answers", 40);
        return show(
                200,
                language,
                debate,
                new RespondForm("", answers, Written.nothing("", language), stamps.make(), "", ""));
    }

    @PostMapping
    View send(@PathVariable Language language, @PathVariable Slug slug, HttpServletRequest request) {
        Fields fields = Fields.ofText(request);
        DebateView debate = find(slug);
        RespondForm form = new RespondForm(
                fields.text("address", ReaderAddress.LONGEST_TYPED),
                fields.text("answers", 40),
                WrittenForm.read(fields, languages, language),
                fields.text("stamp", STAMP),
                "",
                "");
        if (!fields.text(FormStamp.TRAP, 1).isEmpty()) {
            return Pages.go(language, debate.path() + "/respond/sent");
        }
        Messages words = Messages.in(language);
        FormStamp.Judgement judgement = stamps.judge(form.stamp());
        if (judgement != FormStamp.Judgement.GOOD) {
            String why = judgement == FormStamp.Judgement.STALE ? "call.wrong.stale" : "call.wrong.too-soon";
            return show(422, language, debate, form.wrong("form", words.get(why)));
        }
        if (!debate.terms().takesResponses()) {
            return closed(language, slug, form.written().text());
        }
        try {
            Duration wait = taking.take(
                    new TakeContribution.Sent(
                            debate.id(),
                            answered(debate, form).map(PieceCard::id).orElse(null),
                            ReaderAddress.read(form.address()),
                            language,
                            form.written()),
                    Network.of(origin.of(request)));
            return wait.isZero()
                    ? Pages.go(language, debate.path() + "/respond/sent")
                    : tooMany(language, debate, form, wait);
        } catch (Unacceptable wrong) {
            return show(422, language, debate, form.wrong(wrong.field(), wrong.in(words)));
        }
    }

    @GetMapping("/sent")
    View sent(@PathVariable Language language, @PathVariable Slug slug) {
        DebateView debate = find(slug);
        return pages.tell(200, language, debate.path() + "/respond/sent", "call.sent", TakeContribution.LASTS.toDays());
    }

    private View tooMany(Language language, DebateView debate, RespondForm form, Duration wait) {
        View refused = show(
                HttpStatus.TOO_MANY_REQUESTS.value(),
                language,
                debate,
                form.wrong(
                        "form",
                        Messages.in(language)
                                .get("call.wrong.too-many", wait.plusSeconds(59).toMinutes())));
        return Pages.tryLater(refused, wait);
    }

    private DebateView find(Slug slug) {
        return debates.debate(slug).orElseThrow(() -> new NotFound("no debate is at " + slug));
    }

    private View closed(Language language, Slug slug, String typed) {
        return pages.tell(410, language, "/debates/" + slug + "/respond", "call.closed", typed);
    }

    /** The piece that is answered, among those of the debate that readers have. */
    private Optional<PieceCard> answered(DebateView debate, RespondForm form) {
        return cards(debate).stream()
                .filter(card -> card.id().toString().equals(form.answers()))
                .findFirst();
    }

    private List<PieceCard> cards(DebateView debate) {
        return catalogue.cards(Caller.READER, debate.pieces());
    }

    /** The form; a stamp that is still good is kept, so that its time goes on. */
    private View show(int status, Language language, DebateView debate, RespondForm form) {
        RespondForm shown =
                stamps.judge(form.stamp()) == FormStamp.Judgement.STALE ? form.stamped(stamps.make()) : form;
        return pages.show(
                status,
                language,
                "respond",
                debate.path() + "/respond",
                Messages.in(language).get("call.respond"),
                Map.of(
                        "debate",
                        debate,
                        "form",
                        shown,
                        "pieces",
                        cards(debate),
                        "words",
                        Messages.in(language).get("call.length")));
    }
}
