package org.parley.newsletter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.EmailAddress;
import org.parley.accounts.FormStamp;
import org.parley.accounts.Network;
import org.parley.accounts.Origin;
import org.parley.accounts.ReaderAddress;
import org.parley.accounts.Unacceptable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.page.Fields;
import org.parley.page.JournalSettings;
import org.parley.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The page on which a reader subscribes, or asks for the link to their preferences. */
@Controller
@RequestMapping("/{language}/newsletters")
class SubscribeController {

    private static final String PATH = "/newsletters/subscribe";
    private static final String SENT = "/newsletters/sent";

    private final AskToSubscribe asking;
    private final ReaderLists lists;
    private final FormStamp stamps;
    private final Languages languages;
    private final JournalSettings journal;
    private final Origin origin;
    private final ReaderPages pages;

    SubscribeController(
            AskToSubscribe asking,
            ReaderLists lists,
            FormStamp stamps,
            Languages languages,
            JournalSettings journal,
            Origin origin,
            ReaderPages pages) {
        this.asking = asking;
        this.lists = lists;
        this.stamps = stamps;
        this.languages = languages;
        this.journal = journal;
        this.origin = origin;
        this.pages = pages;
    }

    /** The form, with the lists chosen that the link to it names, or else the weekly. */
    @GetMapping("/subscribe")
    View form(@PathVariable Language language, HttpServletRequest request) {
        Set<ReaderList> named = lists.find(Fields.of(request).several("list"));
        Set<ReaderList> chosen = named.isEmpty() ? Set.of(ReaderList.WEEKLY) : named;
        return show(200, language, new SubscribeForm("", chosen, language, Pace.EACH, stamps.make(), false), "", "");
    }

    @PostMapping("/subscribe")
    View subscribe(@PathVariable Language language, HttpServletRequest request) {
        SubscribeForm form = SubscribeForm.of(Fields.of(request), lists, languages, language);
        Messages words = Messages.in(language);
        if (form.trapped()) {
            return Pages.go(language, SENT);
        }
        EmailAddress address;
        try {
            address = ReaderAddress.read(form.address());
        } catch (Unacceptable wrong) {
            return show(422, language, form, wrong.field(), wrong.in(words));
        }
        if (form.lists().isEmpty()) {
            return show(422, language, form, "lists", words.get("reader.wrong.lists-missing"));
        }
        View again = judged(language, form);
        if (again != null) {
            return again;
        }
        Duration wait = asking.ask(
                new AskToSubscribe.Wish(
                        address, List.copyOf(form.lists()), form.language(), form.pace(), sentence(language)),
                Network.of(origin.of(request)));
        return sent(language, form, wait);
    }

    /** Sends the link to their preferences to a subscriber who has lost it. */
    @PostMapping("/link")
    View remind(@PathVariable Language language, HttpServletRequest request) {
        SubscribeForm form = SubscribeForm.of(Fields.of(request), lists, languages, language);
        if (form.trapped()) {
            return Pages.go(language, SENT);
        }
        EmailAddress address;
        try {
            address = ReaderAddress.read(form.address());
        } catch (Unacceptable wrong) {
            return show(422, language, form, "known", wrong.in(Messages.in(language)));
        }
        View again = judged(language, form);
        return again != null ? again : sent(language, form, asking.remind(address, Network.of(origin.of(request))));
    }

    @GetMapping("/sent")
    View sent(@PathVariable Language language) {
        return pages.tell(200, language, SENT, "reader.sent");
    }

    private View sent(Language language, SubscribeForm form, Duration wait) {
        if (wait.isZero()) {
            return Pages.go(language, SENT);
        }
        View refused = show(
                HttpStatus.TOO_MANY_REQUESTS.value(),
                language,
                form,
                "form",
                ReaderPages.tooMany(Messages.in(language), wait));
        return Pages.tryLater(refused, wait);
    }

    /** Asks again where the form was answered too soon, or is too old. */
    private @Nullable View judged(Language language, SubscribeForm form) {
        Messages words = Messages.in(language);
        return switch (stamps.judge(form.stamp())) {
            case GOOD -> null;
            case TOO_SOON -> show(422, language, form, "form", words.get("reader.wrong.too-soon"));
            case STALE -> show(422, language, form, "form", words.get("reader.wrong.stale"));
        };
    }

    private String sentence(Language language) {
        return SubscribeForm.sentence(
                Messages.in(language), journal.read().title().in(language));
    }

    /** The form, with what is wrong of it: a stamp that is still good is kept, so that its time goes on. */
    private View show(int status, Language language, SubscribeForm form, String field, String wrong) {
        SubscribeForm shown =
                stamps.judge(form.stamp()) == FormStamp.Judgement.STALE ? form.stamped(stamps.make()) : form;
        Set<ReaderList> all = new LinkedHashSet<>(lists.offered());
        all.addAll(form.lists());
        return pages.show(
                status,
                language,
                "subscribe",
                PATH,
                "reader.subscribe",
                Map.of(
                        "form", shown,
                        "lists", lists.names(all, language),
                        "field", field,
                        "wrong", wrong,
                        "sentence", sentence(language)));
    }
}
