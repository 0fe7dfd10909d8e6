package org.parley.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.page.Parameters;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Chosen;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.publishing.SummaryId;
import org.parley.publishing.SummaryPage;
import org.parley.publishing.SummaryPages;
import org.parley.publishing.SummaryReading;
import org.parley.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/** The page on which a Summary Page is composed. Each of its buttons keeps all that is filled in. */
@Controller
@RequestMapping("/{language}/desk/summaries/{id}")
class SummaryComposerController {

    private final Store store;
    private final ComposeSummary compose;
    private final SummaryPages summaries;
    private final Languages languages;
    private final DeskPages pages;

    SummaryComposerController(
            Store store, ComposeSummary compose, SummaryPages summaries, Languages languages, DeskPages pages) {
        this.store = store;
        this.compose = compose;
        this.summaries = summaries;
        this.languages = languages;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @PathVariable Language language,
            @PathVariable SummaryId id,
            WebRequest query,
            Caller.Member member,
            HttpServletRequest request) {
        SummaryPage summary = require(member, id);
        Parameters parameters = Parameters.of(query, "q", "done");
        return page(
                request,
                200,
                language,
                member,
                summary,
                SummaryForm.of(summary),
                Optional.ofNullable(query.getParameter("q")),
                parameters.text("done"),
                null);
    }

    @PostMapping
    View post(
            @PathVariable Language language,
            @PathVariable SummaryId id,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        SummaryPage summary = require(member, id);
        SummaryForm form = SummaryForm.read(fields, languages);
        String button = ChosenFields.line(fields, "do");
        ChosenFields.Step step = ChosenFields.Step.of(button);
        try {
            List<Chosen> chosen = ChosenFields.take(step, form.chosen());
            form = form.choosing(
                    button.equals("add-fresh") ? ChosenFields.with(chosen, fresh(summary, language)) : chosen);
            ComposeSummary.Fate fate = switch (button) {
                case "publish" -> ComposeSummary.Fate.PUBLISH;
                case "unpublish" -> ComposeSummary.Fate.UNPUBLISH;
                default -> ComposeSummary.Fate.KEEP;
            };
            compose.write(member, id, form.version(), form.content(), fate);
        } catch (NotPossible refused) {
            boolean overtaken = refused.key().equals("compose.cannot.overtaken");
            return page(
                    request,
                    overtaken ? 409 : 422,
                    language,
                    member,
                    summary,
                    overtaken ? form.upon(summary) : form,
                    Optional.empty(),
                    null,
                    DeskFailures.say(refused, language));
        }
        return DeskPages.redirect(Addresses.of(language, SummariesController.path(id))
                + ChosenFields.after(button, step, ChosenFields.line(fields, "q")));
    }

    private SummaryPage require(Caller.Member member, SummaryId id) {
        Policy.require(member, Act.COMPOSE);
        return summaries.get(member, id).orElseThrow(() -> new NotFound("no Summary Page " + id));
    }

    private List<PieceId> fresh(SummaryPage summary, Language language) {
        return store.read(db -> ComposeSummary.fresh(db, new DeskPieces(db, language), summary));
    }

    private View page(
            HttpServletRequest request,
            int status,
            Language language,
            Caller.Member member,
            SummaryPage summary,
            SummaryForm form,
            Optional<String> query,
            @Nullable String done,
            @Nullable String wrong) {
        Composer composer = store.read(db -> Composer.of(
                db, language, form.chosen(), query, ComposeSummary.fresh(db, new DeskPieces(db, language), summary)));
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("summary", summary);
        model.put("form", form);
        model.put("composer", composer);
        model.put("done", SummariesController.done(done));
        model.put("wrong", wrong);
        return pages.view(
                request,
                status,
                "desk/summary.jte",
                SummariesController.page(
                                language,
                                SummariesController.path(summary.id()),
                                SummaryReading.title(summary, language))
                        .build(),
                member,
                model);
    }
}
