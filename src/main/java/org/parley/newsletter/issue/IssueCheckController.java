package org.parley.newsletter.issue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Accounts;
import org.parley.desk.ChosenFields;
import org.parley.desk.DeskFailures;
import org.parley.desk.DeskPages;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.newsletter.delivery.MailingId;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.Parameters;
import org.parley.publishing.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/** The page on which an issue is looked at as readers will get it, tried, approved and sent. */
@Controller
@RequestMapping("/{language}/desk/newsletters/{id}/check")
public class IssueCheckController {

    private static final Set<String> DONE = Set.of("approved", "scheduled", "unscheduled", "sent");

    private final Issues issues;
    private final ApproveIssue approve;
    private final ScheduleIssue schedule;
    private final TryIssue trying;
    private final IssueChecking checking;
    private final IssueReading reading;
    private final Accounts accounts;
    private final Languages languages;
    private final DeskPages pages;

    IssueCheckController(
            Issues issues,
            ApproveIssue approve,
            ScheduleIssue schedule,
            TryIssue trying,
            IssueChecking checking,
            IssueReading reading,
            Accounts accounts,
            Languages languages,
            DeskPages pages) {
        this.issues = issues;
        this.approve = approve;
        this.schedule = schedule;
        this.trying = trying;
        this.checking = checking;
        this.reading = reading;
        this.accounts = accounts;
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
        Issue issue = IssueController.require(issues, member, id);
        Parameters parameters = Parameters.of(query, "done", "in", "tried");
        Language shown = parameters.value("in", languages::find, "a language of the journal");
        String done = parameters.text("done");
        Told told = new Told(
                done != null && DONE.contains(done) ? done : null,
                parameters.value("tried", IssueCheckController::mailing, "a mailing"),
                null);
        return page(request, 200, language, member, issue, shown == null ? language : shown, Typed.NONE, told);
    }

    @PostMapping
    View post(
            @PathVariable Language language,
            @PathVariable IssueId id,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        Issue issue = IssueController.require(issues, member, id);
        int known = ChosenFields.number(fields, "version");
        String button = ChosenFields.line(fields, "do");
        Typed typed = new Typed(
                ChosenFields.line(fields, "at"),
                fields.getFirst("clock") == null || "reader".equals(fields.getFirst("clock")),
                ChosenFields.line(fields, "to"));
        String address = Addresses.of(language, issue.path()) + "/check";
        try {
            return DeskPages.redirect(address + "?" + press(button, member, id, known, typed));
        } catch (NotPossible refused) {
            Told told = new Told(null, null, DeskFailures.say(refused, language));
            return page(request, 422, language, member, issue, language, typed, told);
        }
    }

    /** Does what a button says, and tells what the page says of it afterwards. */
    private String press(String button, Caller.Member member, IssueId id, int known, Typed typed) {
        switch (button) {
            case "approve" -> approve.approve(member, id, known);
            case "schedule" -> schedule.schedule(member, id, known, plan(typed));
            case "unschedule" -> schedule.unschedule(member, id);
            case "send" -> schedule.now(member, id, known);
            case "try" -> {
                return "tried=" + trying.send(member, id, typed.to(), languages.all());
            }
            default -> throw new NotPossible("issue.cannot.button");
        }
        return "done="
                + switch (button) {
                    case "approve" -> "approved";
                    case "send" -> "sent";
                    default -> button + "d";
                };
    }

    /** The letter in a language, as a program of mail shows it; for the frames of the page. */
    @GetMapping("/{edition}")
    void letter(
            @PathVariable Language language,
            @PathVariable IssueId id,
            @PathVariable Language edition,
            Caller.Member member,
            HttpServletResponse response)
            throws IOException {
        Issue issue = IssueController.require(issues, member, id);
        if (!languages.all().contains(edition)) {
            throw new NotFound("the journal is not read in " + edition);
        }
        checking.write(issue, edition, response);
    }

    /** What was typed. */
    public record Typed(String at, boolean byReaderClock, String to) {
        static final Typed NONE = new Typed("", true, "");
    }

    private record Told(
            @Nullable String done,
            @Nullable MailingId tried,
            @Nullable String wrong) {}

    private static Issue.Plan plan(Typed typed) {
        try {
            return new Issue.Plan(LocalDateTime.parse(typed.at()).withSecond(0).withNano(0), typed.byReaderClock());
        } catch (DateTimeException none) {
            throw new NotPossible("issue.cannot.time");
        }
    }

    private static Optional<MailingId> mailing(String text) {
        try {
            return Optional.of(MailingId.of(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private View page(
            HttpServletRequest request,
            int status,
            Language language,
            Caller.Member member,
            Issue issue,
            Language shown,
            Typed typed,
            Told told) {
        IssueReading.Entry entry = reading.entry(issue, language);
        IssueChecking.Check check = checking.of(issue, shown, member);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("entry", entry);
        model.put("check", check);
        model.put("typed", typed.at().isEmpty() ? checking.offered(typed, member) : typed);
        model.put("names", accounts.names(check.people()));
        model.put("done", told.done());
        model.put("tried", told.tried());
        model.put("wrong", told.wrong());
        Page page =
                IssueController.page(language, issue.path() + "/check", entry).build();
        return pages.view(request, status, "newsletter/issue-check.jte", page, member, model);
    }
}
