package org.parley.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.language.Language;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.page.Pages;
import org.parley.page.Parameters;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/** Outlooks for programs, and the record of them; described in {@code openapi.yaml}. */
@Controller
class OutlookApiController {

    private static final String JSON = "application/json";

    private final Debates debates;
    private final Runs runs;
    private final Outcomes outcomes;
    private final Addresses addresses;
    private final Pages pages;

    OutlookApiController(Debates debates, Runs runs, Outcomes outcomes, Addresses addresses, Pages pages) {
        this.debates = debates;
        this.runs = runs;
        this.outcomes = outcomes;
        this.addresses = addresses;
        this.pages = pages;
    }

    record RunList(List<RunEntry> outlooks) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RunEntry(
            int number,
            String address,
            @Nullable String name,
            @Nullable Integer base,
            List<Change> changes,
            String inputHash,
            List<String> models,
            long draws,
            long seed,
            @Nullable Instant computed,
            @Nullable Instant shown) {}

    record LedgerEntry(List<ModelEntry> models, List<ScoreEntry> scores) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ModelEntry(
            String model,
            int forecasts,
            double crps,
            @Nullable Double brier,
            SortedMap<Integer, Double> crpsByYear) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ScoreEntry(
            Slug debate,
            String issue,
            double outcome,
            PartialDate decided,
            String source,
            int outlook,
            String model,
            double point,
            double crps,
            @Nullable Double brier) {}

    @GetMapping("/api/v1/debates/{debate}/outlooks")
    @ResponseBody
    RunList list(@PathVariable String debate, WebRequest request) {
        var _ = Parameters.of(request);
        DebateView of = debate(debate);
        return new RunList(
                runs.shown(of.id()).stream().map(run -> entry(of, run)).toList());
    }

    @GetMapping("/api/v1/debates/{debate}/outlooks/{number}")
    View outlook(@PathVariable String debate, @PathVariable int number) {
        DebateView of = debate(debate);
        return document(runs.result(run(of, number).id()), of.id());
    }

    @GetMapping("/api/v1/debates/{debate}/outlooks/{number}/input")
    View input(@PathVariable String debate, @PathVariable int number) {
        DebateView of = debate(debate);
        return document(runs.input(run(of, number).id()), of.id());
    }

    @GetMapping("/api/v1/outlooks")
    @ResponseBody
    LedgerEntry ledger(WebRequest request) {
        var _ = Parameters.of(request);
        List<Score> scores = outcomes.scores();
        LedgerPage page = LedgerPage.of(scores, debates.all());
        return new LedgerEntry(
                page.ledger().models().stream()
                        .map(model -> new ModelEntry(
                                model.model(), model.forecasts(), model.crps(), model.brier(), model.byYear()))
                        .toList(),
                scores.stream()
                        .filter(score ->
                                page.debates().containsKey(score.outcome().debate()))
                        .map(score -> entry(page, score))
                        .toList());
    }

    private static ScoreEntry entry(LedgerPage page, Score score) {
        Outcome outcome = score.outcome();
        return new ScoreEntry(
                page.debate(score).slug(),
                outcome.issue(),
                outcome.value(),
                outcome.decidedOn(),
                outcome.source(),
                score.run(),
                score.model(),
                score.point(),
                score.crps(),
                score.brier());
    }

    private RunEntry entry(DebateView debate, OutlookRun run) {
        return new RunEntry(
                run.number(),
                addresses.full(Language.ENGLISH, debate.path() + "/outlook/" + run.number()),
                run.name(),
                run.base(),
                run.changes(),
                run.inputHash(),
                run.models(),
                run.draws(),
                run.seed(),
                run.computedAt(),
                run.shownAt());
    }

    private View document(String json, DebateId debate) {
        return pages.document(json.getBytes(StandardCharsets.UTF_8), JSON, Set.of(debate.subject()));
    }

    private OutlookRun run(DebateView debate, int number) {
        return runs.run(debate.id(), number)
                .filter(OutlookRun::shown)
                .orElseThrow(() -> new NotFound("no outlook " + number + " of the debate " + debate.slug()));
    }

    private DebateView debate(String asked) {
        return debates.named(asked).orElseThrow(() -> new NotFound("no debate is " + asked));
    }
}
