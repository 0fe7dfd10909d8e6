package org.parley.newsletter.issue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.desk.DeskFailures;
import org.parley.desk.DeskPages;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.newsletter.ListName;
import org.parley.newsletter.ReaderList;
import org.parley.newsletter.ReaderLists;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.page.Parameters;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Listing;
import org.parley.publishing.Policy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/** The list of the issues of newsletters, where one is begun. */
@Controller
@RequestMapping("/{language}/desk/newsletters")
class IssuesController {

    private static final int SIZE = 40;

    private final Issues issues;
    private final ComposeIssue compose;
    private final IssueOrigins origins;
    private final IssueReading reading;
    private final ReaderLists lists;
    private final DeskPages pages;

    IssuesController(
            Issues issues,
            ComposeIssue compose,
            IssueOrigins origins,
            IssueReading reading,
            ReaderLists lists,
            DeskPages pages) {
        this.issues = issues;
        this.compose = compose;
        this.origins = origins;
        this.reading = reading;
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping
    View list(@PathVariable Language language, WebRequest query, Caller.Member member, HttpServletRequest request) {
        Parameters parameters = Parameters.of(query, "page", "done");
        int number = parameters.page("page");
        return list(
                request,
                200,
                language,
                member,
                number,
                "removed".equals(parameters.text("done")) ? "removed" : null,
                null);
    }

    @PostMapping
    View begin(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String from,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.MAIL);
        try {
            ReaderList chosen = lists.find(List.of(list)).stream()
                    .findFirst()
                    .orElseThrow(() -> new NotPossible("issue.cannot.list"));
            Optional<Issue.Content> content = from.isEmpty() ? Optional.empty() : origins.content(member, from);
            if (content.isEmpty() && !from.isEmpty()) {
                throw new NotPossible("issue.cannot.origin");
            }
            IssueId id =
                    content.isPresent() ? compose.begin(member, chosen, content.get()) : compose.begin(member, chosen);
            return DeskPages.redirect(Addresses.of(language, "/desk/newsletters/" + id) + "?done=begun");
        } catch (NotPossible refused) {
            return list(request, 422, language, member, 1, null, DeskFailures.say(refused, language));
        }
    }

    private View list(
            HttpServletRequest request,
            int status,
            Language language,
            Caller.Member member,
            int number,
            @Nullable String done,
            @Nullable String wrong) {
        Listing<Issue> listing = issues.list(member, number, SIZE);
        if (number > listing.pages()) {
            throw new NotFound("there are " + listing.pages() + " pages of issues");
        }
        List<ListName> offered = lists.names(lists.offered(), language);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("listing", new Listing<>(reading.entries(listing.items(), language), number, SIZE, listing.total()));
        model.put("lists", offered);
        model.put("origins", origins.offered(member, language));
        model.put("done", done);
        model.put("wrong", wrong);
        return pages.view(
                request,
                status,
                "newsletter/issues.jte",
                DeskPages.page(language, "/desk/newsletters", "newsletters")
                        .section("newsletters")
                        .build(),
                member,
                model);
    }
}
