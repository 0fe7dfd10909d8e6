package org.parley.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.Parameters;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
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

/** The page on which a topic, a book or an issue of a journal is put together. Each of its buttons keeps all that is filled in. */
@Controller
@RequestMapping("/{language}/desk/pieces/{piece}/contents")
class ContentsController {

    private final Store store;
    private final ComposeCollection compose;
    private final Languages languages;
    private final DeskPages pages;

    ContentsController(Store store, ComposeCollection compose, Languages languages, DeskPages pages) {
        this.store = store;
        this.compose = compose;
        this.languages = languages;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            WebRequest query,
            Caller.Member member,
            HttpServletRequest request) {
        ComposeCollection.Composed composed = compose.get(member, piece);
        Parameters parameters = Parameters.of(query, "q", "done");
        Filled filled = new Filled(ContentsForm.of(composed.written()), Map.of(), null);
        return page(
                request,
                200,
                language,
                member,
                composed,
                filled,
                Optional.ofNullable(query.getParameter("q")),
                "saved".equals(parameters.text("done")));
    }

    @PostMapping
    View post(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        ComposeCollection.Composed composed = compose.get(member, piece);
        ContentsForm form = ContentsForm.read(fields, languages);
        String button = ChosenFields.line(fields, "do");
        ChosenFields.Step step = ChosenFields.Step.of(button);
        form = form.choosing(ChosenFields.take(step, form.chosen()));
        Map<String, String> problems = form.problems(Messages.in(language));
        if (!problems.isEmpty()) {
            String wrong = Messages.in(language).get("compose.wrong");
            return page(
                    request,
                    422,
                    language,
                    member,
                    composed,
                    new Filled(form, problems, wrong),
                    Optional.empty(),
                    false);
        }
        try {
            compose.write(member, piece, form.version(), form.imprint(), form.chosen());
        } catch (NotPossible refused) {
            boolean overtaken = refused.key().equals("compose.cannot.overtaken");
            Filled filled = new Filled(
                    overtaken ? form.upon(composed.written()) : form, Map.of(), DeskFailures.say(refused, language));
            return page(request, overtaken ? 409 : 422, language, member, composed, filled, Optional.empty(), false);
        }
        return DeskPages.redirect(
                Addresses.of(language, path(piece)) + ChosenFields.after(button, step, ChosenFields.line(fields, "q")));
    }

    /** What was filled in, and what is wrong with it. */
    private record Filled(
            ContentsForm form,
            Map<String, String> problems,
            @Nullable String wrong) {}

    static String path(PieceId piece) {
        return "/desk/pieces/" + piece + "/contents";
    }

    private View page(
            HttpServletRequest request,
            int status,
            Language language,
            Caller.Member member,
            ComposeCollection.Composed composed,
            Filled filled,
            Optional<String> query,
            boolean done) {
        DeskEdition original = composed.original();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("original", original);
        model.put("form", filled.form());
        model.put("problems", filled.problems());
        model.put(
                "composer",
                store.read(db -> Composer.of(db, language, filled.form().chosen(), query, List.of())));
        model.put("done", done);
        model.put("wrong", filled.wrong());
        return pages.view(
                request,
                status,
                "desk/contents.jte",
                DeskPages.ofPiece(
                                language,
                                path(original.key().piece()),
                                Messages.in(language).get("desk.contents"),
                                original.text().title(),
                                original.key())
                        .build(),
                member,
                model);
    }
}
