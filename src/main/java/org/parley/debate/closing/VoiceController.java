package org.parley.debate.closing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.parley.accounts.Unacceptable;
import org.parley.debate.DebateState;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.debate.GuestPages;
import org.parley.debate.Voice;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.language.PlainText;
import org.parley.page.Fields;
import org.parley.page.Pages;
import org.parley.publishing.Prose;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The page at which somebody who took part in a debate reads its summary and adds a sentence. Reading it does nothing. */
@Controller
@RequestMapping("/{language}/closing/{token}")
class VoiceController {

    private final VoiceLink link;
    private final Debates debates;
    private final SpeakOfSummary speak;
    private final Languages languages;
    private final GuestPages pages;

    VoiceController(VoiceLink link, Debates debates, SpeakOfSummary speak, Languages languages, GuestPages pages) {
        this.link = link;
        this.debates = debates;
        this.speak = speak;
        this.languages = languages;
        this.pages = pages;
    }

    @GetMapping
    View show(@PathVariable Language language, @PathVariable String token, HttpServletRequest request) {
        boolean done = Fields.of(request).text("done", 10).equals("said");
        return link.read(token)
                .map(voice -> {
                    Voice.Said said = voice.said();
                    return show(
                            200,
                            language,
                            token,
                            voice,
                            said == null ? "" : said.sentence(),
                            said == null ? "" : said.stand().name(),
                            said == null ? language : said.language(),
                            "",
                            done);
                })
                .orElseGet(() -> unknown(language, token));
    }

    @PostMapping
    View say(@PathVariable Language language, @PathVariable String token, HttpServletRequest request) {
        Fields fields = Fields.of(request);
        Optional<Voice> found = link.read(token);
        if (found.isEmpty()) {
            return unknown(language, token);
        }
        String sentence = PlainText.line(fields.text("sentence", Voice.LONGEST * 2));
        String stand = fields.text("stand", 20);
        Language written = languages.find(fields.text("written-in", 3)).orElse(language);
        try {
            boolean said = speak.say(
                    found.get(),
                    stand.equals(Voice.Stand.DISSENT.name()) ? Voice.Stand.DISSENT : Voice.Stand.AGREEMENT,
                    sentence,
                    written);
            return said
                    ? Pages.go(language, VoiceLink.path(token) + "?done=said")
                    : pages.tell(410, language, VoiceLink.path(token), "closing.over", sentence);
        } catch (Unacceptable wrong) {
            return show(
                    422,
                    language,
                    token,
                    found.get(),
                    sentence,
                    stand,
                    written,
                    wrong.in(Messages.in(language)),
                    false);
        }
    }

    private View show(
            int status,
            Language language,
            String token,
            Voice voice,
            String sentence,
            String stand,
            Language written,
            String wrong,
            boolean done) {
        DebateView debate = debates.find(voice.debate()).orElseThrow();
        Messages words = Messages.in(language);
        return pages.show(
                status,
                language,
                "voice",
                VoiceLink.path(token),
                words.get("closing.yours"),
                Map.of(
                        "debate", debate,
                        "summary", Prose.html(debate.summary().in(language), words),
                        "open", debate.terms().state() == DebateState.CLOSING,
                        "sentence", sentence,
                        "stand", stand,
                        "written", written,
                        "wrong", wrong,
                        "done", done));
    }

    private View unknown(Language language, String token) {
        return pages.tell(404, language, VoiceLink.path(token), "closing.unknown");
    }
}
