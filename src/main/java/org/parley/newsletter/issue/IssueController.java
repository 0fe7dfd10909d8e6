package org.parley.newsletter.issue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.desk.ChosenFields;
import org.parley.desk.Composer;
import org.parley.desk.DeskFailures;
import org.parley.desk.DeskPages;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.Parameters;
import org.parley.publishing.Caller;
import org.parley.publishing.Chosen;
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

/** The page on which an issue is composed. Each of its buttons keeps all that is filled in. */
@Controller
@RequestMapping("/{language}/desk/newsletters/{id}")
class IssueController {

    private static final Set<String> DONE = Set.of("begun", "saved");

    private final Store store;
    private final Issues issues;
    private final ComposeIssue compose;
    private final NewForIssue news;
    private final IssueReading reading;
    private final Languages languages;
    private final DeskPages pages;

    IssueController(
            Store store,
            Issues issues,
            ComposeIssue compose,
            NewForIssue news,
            IssueReading reading,
            Languages languages,
            DeskPages pages) {
        this.store = store;
        this.issues = issues;
        this.compose = compose;
        this.news = news;
        this.reading = reading;
        this.languages = languages;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @PathVariable Language language,
            @PathVariable IssueId id,
            WebRequest query,
            Caller.Member member,
            HttpServletRequest request) {
        Issue issue = require(issues, member, id);
        Parameters parameters = Parameters.of(query, "q", "done");
        if (!issue.isDraft()) {
            return DeskPages.redirect(Addresses.of(language, issue.path() + "/check"));
        }
        String done = parameters.text("done");
        return page(
                request,
                200,
                language,
                member,
                issue,
                IssueForm.of(issue),
                Optional.ofNullable(query.getParameter("q")),
                done != null && DONE.contains(done) ? done : null,
                null);
    }

    @PostMapping
    View post(
            @PathVariable Language language,
            @PathVariable IssueId id,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        Issue issue = require(issues, member, id);
        IssueForm form = IssueForm.read(fields, languages);
        String button = ChosenFields.line(fields, "do");
        ChosenFields.Step step = ChosenFields.Step.of(button);
        try {
            List<Chosen> chosen = ChosenFields.take(step, form.content().chosen());
            form = form.choosing(button.equals("add-fresh") ? ChosenFields.with(chosen, news(issue)) : chosen);
            compose.write(member, id, form.version(), form.content());
        } catch (NotPossible refused) {
            boolean overtaken = refused.key().equals("compose.cannot.overtaken");
            return page(
                    request,
                    overtaken ? 409 : 422,
                    language,
                    member,
                    issue,
                    overtaken ? form.upon(issue) : form,
                    Optional.empty(),
                    null,
                    DeskFailures.say(refused, language));
        }
        String address = Addresses.of(language, issue.path());
        return DeskPages.redirect(
                button.equals("check")
                        ? address + "/check"
                        : address + ChosenFields.after(button, step, ChosenFields.line(fields, "q")));
    }

    @PostMapping("/remove")
    View remove(
            @PathVariable Language language,
            @PathVariable IssueId id,
            Caller.Member member,
            HttpServletRequest request) {
        Issue issue = require(issues, member, id);
        try {
            compose.remove(member, id);
        } catch (NotPossible refused) {
            String wrong = DeskFailures.say(refused, language);
            IssueForm form = IssueForm.of(issue);
            return page(request, 422, language, member, issue, form, Optional.empty(), null, wrong);
        }
        return DeskPages.redirect(Addresses.of(language, "/desk/newsletters") + "?done=removed");
    }

    static Issue require(Issues issues, Caller.Member member, IssueId id) {
        return issues.get(member, id).orElseThrow(() -> new NotFound("no issue " + id));
    }

    private List<PieceId> news(Issue issue) {
        return store.read(db -> news.find(db, issue.list(), issue.listId()));
    }

    static Page.Builder page(Language language, String path, IssueReading.Entry entry) {
        return DeskPages.titled(language, path, entry.title())
                .under(Messages.in(language).get("newsletters"), "/desk/newsletters")
                .section("newsletters");
    }

    private View page(
            HttpServletRequest request,
            int status,
            Language language,
            Caller.Member member,
            Issue issue,
            IssueForm form,
            Optional<String> query,
            @Nullable String done,
            @Nullable String wrong) {
        Composer composer = store.read(db ->
                Composer.of(db, language, form.content().chosen(), query, news.find(db, issue.list(), issue.listId())));
        IssueReading.Entry entry = reading.entry(issue, language);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("entry", entry);
        model.put("form", form);
        model.put("composer", composer);
        model.put("done", done);
        model.put("wrong", wrong);
        return pages.view(
                request,
                status,
                "newsletter/issue.jte",
                page(language, issue.path(), entry).build(),
                member,
                model);
    }
}
