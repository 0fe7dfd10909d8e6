package org.parley.positions.coding;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.debate.DebateView;
import org.parley.desk.DeskPages;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.positions.DebateMap;
import org.parley.positions.Maps;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.SummaryId;
import org.parley.publishing.SummaryPage;
import org.parley.publishing.SummaryPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page of what a map comes to, from which an editor takes material for a Summary Page. */
@Controller
@RequestMapping("/{language}" + MapDesk.MAPS + "/{debate}/digest")
class DigestController {

    private final MapDesk desk;
    private final Maps maps;
    private final LostSentences lost;
    private final SummaryPages summaries;
    private final OfferDigest offer;
    private final Languages languages;
    private final Clock clock;
    private final ZoneId zone;

    DigestController(
            MapDesk desk,
            Maps maps,
            LostSentences lost,
            SummaryPages summaries,
            OfferDigest offer,
            Languages languages,
            Clock clock,
            ZoneId zone) {
        this.desk = desk;
        this.maps = maps;
        this.lost = lost;
        this.summaries = summaries;
        this.offer = offer;
        this.languages = languages;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    View show(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam(defaultValue = "") String since,
            Caller.Member member,
            HttpServletRequest request) {
        return show(request, language, member, desk.debate(member, debate), since, today().toString(), Wrong.NOTHING);
    }

    @PostMapping
    View put(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String date,
            Caller.Member member,
            HttpServletRequest request) {
        DebateView found = desk.debate(member, debate);
        Policy.require(member, Act.COMPOSE);
        try {
            LocalDate day = day(date).orElseThrow(() -> new NotPossible("compose.cannot.date"));
            SummaryId summary = offer.run(member, day, drafts(digest(found, since(since)), found));
            return DeskPages.redirect(Addresses.of(language, "/desk/summaries/" + summary));
        } catch (NotPossible refused) {
            return show(request, language, member, found, since, date, Wrong.of(refused, language));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The day that was asked for, or that of the newest Summary Page which readers have. */
    private Optional<Instant> since(String typed) {
        return day(typed)
                .map(day -> day.atStartOfDay(zone).toInstant())
                .or(() -> summaries.newest(Caller.READER).map(SummaryPage::publishedAt));
    }

    private Digest digest(DebateView debate, Optional<Instant> since) {
        DebateMap map = desk.map(debate);
        return Digest.of(map, since.map(at -> maps.asOf(debate.id(), at)).orElse(map), lost.of(map));
    }

    private LocalText drafts(Digest digest, DebateView debate) {
        return DigestText.drafts(digest, debate.question(), languages.all());
    }

    private View show(
            HttpServletRequest request,
            Language language,
            Caller.Member member,
            DebateView debate,
            String typed,
            String date,
            Wrong wrong) {
        Optional<Instant> since = since(typed);
        Digest digest = digest(debate, since);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("debate", debate);
        model.put("digest", digest);
        model.put("sections", DigestText.sections(digest, Messages.in(language)));
        model.put("drafts", drafts(digest, debate));
        model.put(
                "since",
                since.map(at -> LocalDate.ofInstant(at, zone).toString()).orElse(""));
        model.put("date", date);
        return desk.view(
                request,
                "digest.jte",
                desk.below(language, debate, "/digest", Messages.in(language).get("digest")),
                member,
                wrong,
                model);
    }
}
