package org.parley.desk.translation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.desk.DeskEdition;
import org.parley.desk.DeskFailures;
import org.parley.desk.DeskPages;
import org.parley.desk.EditionKey;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.Page;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page on which an original and its translation stand side by side. */
@Controller
@RequestMapping("/{language}/desk/pieces/{piece}/{edition}")
class TranslateController {

    private static final Set<String> DONE = Set.of("begun", "saved", "still", "removed", "described");

    private final ReadSideBySide reading;
    private final SavePassages save;
    private final BeginTranslation making;
    private final PeopleWhoTranslate people;
    private final DeskPages pages;

    TranslateController(
            ReadSideBySide reading,
            SavePassages save,
            BeginTranslation making,
            PeopleWhoTranslate people,
            DeskPages pages) {
        this.reading = reading;
        this.save = save;
        this.making = making;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/translate")
    View show(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @PathVariable Language edition,
            @RequestParam(defaultValue = "") String done,
            Caller.Member member,
            HttpServletRequest request) {
        SideBySide side = reading.read(member, new EditionKey(piece, edition), language);
        return page(request, 200, language, side, member, DONE.contains(done) ? done : null, null);
    }

    @PostMapping("/translate")
    View save(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @PathVariable Language edition,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        EditionKey key = new EditionKey(piece, edition);
        PassagesForm form = PassagesForm.of(fields);
        try {
            SavePassages.Saved saved = save.save(member, key, form.source(), form.drafts());
            if (saved.isWhole()) {
                return DeskPages.redirect(
                        Addresses.of(language, key.path() + "/translate") + "?done=" + form.done() + form.anchor());
            }
            SideBySide side = reading.read(member, key, language);
            return page(
                    request,
                    saved.outcomes().stream().anyMatch(PassageOutcome.Overtaken.class::isInstance) ? 409 : 422,
                    language,
                    form.typedInto(side, saved.outcomes(), Messages.in(language)),
                    member,
                    null,
                    Messages.in(language).get("desk.translate.not-all"));
        } catch (NotPossible refused) {
            SideBySide side = form.typedInto(reading.read(member, key, language), List.of(), Messages.in(language));
            return page(request, 422, language, side, member, null, DeskFailures.say(refused, language));
        }
    }

    @PostMapping("/translation")
    View describe(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @PathVariable Language edition,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String translator,
            Caller.Member member,
            HttpServletRequest request) {
        EditionKey key = new EditionKey(piece, edition);
        String wrong = Messages.in(language).get("desk.translate.wrong");
        try {
            var wish = TranslationsController.making(status, translator);
            if (wish.isPresent()) {
                making.change(member, key, wish.get());
                return DeskPages.redirect(Addresses.of(language, key.path() + "/translate") + "?done=described");
            }
        } catch (NotPossible refused) {
            wrong = DeskFailures.say(refused, language);
        }
        return page(request, 422, language, reading.read(member, key, language), member, null, wrong);
    }

    private View page(
            HttpServletRequest request,
            int status,
            Language language,
            SideBySide side,
            Caller.Member member,
            @Nullable String done,
            @Nullable String wrong) {
        Messages words = Messages.in(language);
        DeskEdition translation = side.translation();
        Page page = DeskPages.ofPiece(
                        language,
                        translation.key().path() + "/translate",
                        words.get("desk.translate"),
                        translation.titleOr(side.title()),
                        translation.key())
                .build();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("side", side);
        model.put("describes", Policy.may(member, Act.TRANSLATE, translation.standing()));
        model.put("choosesWho", BeginTranslation.maySayWho(member));
        model.put("people", people.names(member, translation.translator()));
        model.put("done", done);
        model.put("wrong", wrong);
        return pages.view(request, status, "desk/translation/side-by-side.jte", page, member, model);
    }
}
