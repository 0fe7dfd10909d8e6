package org.parley.debate.convening;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.debate.ConveneDebate;
import org.parley.debate.DebateId;
import org.parley.debate.DebatePanel;
import org.parley.debate.DebatePieces;
import org.parley.desk.ChosenFields;
import org.parley.desk.DeskFailures;
import org.parley.desk.DeskPages;
import org.parley.desk.NotPossible;
import org.parley.desk.PublishTogether;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.PersonId;
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

/** The page of a debate at the desk: its terms, its panel, its pieces, and what is held to be published at one moment. */
@Controller
@RequestMapping("/{language}/desk/debates/{debate}")
class DebateDeskController {

    private static final Set<String> DONE = Set.of(
            "begun",
            "saved",
            "opened",
            "prepared",
            "seated",
            "unseated",
            "included",
            "excluded",
            "held",
            "released",
            "let-go",
            "summed-up",
            "closing",
            "closed");
    private static final int LONGEST_QUERY = 200;

    private final DebateDeskReading reading;
    private final ConveneDebate convene;
    private final DebatePanel panel;
    private final DebatePieces pieces;
    private final PublishTogether together;
    private final Languages languages;
    private final ZoneId zone;
    private final DeskPages pages;

    DebateDeskController(
            DebateDeskReading reading,
            ConveneDebate convene,
            DebatePanel panel,
            DebatePieces pieces,
            PublishTogether together,
            Languages languages,
            ZoneId zone,
            DeskPages pages) {
        this.reading = reading;
        this.convene = convene;
        this.panel = panel;
        this.pieces = pieces;
        this.together = together;
        this.languages = languages;
        this.zone = zone;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(required = false) @Nullable String q,
            Caller.Member member,
            HttpServletRequest request) {
        String query = q == null || q.length() <= LONGEST_QUERY ? q : q.substring(0, LONGEST_QUERY);
        return view(
                request,
                200,
                language,
                member,
                reading.read(member, debate, language, null, query, DONE.contains(done) ? done : null, null, Map.of()));
    }

    @PostMapping
    View change(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.CONVENE);
        DebateForm form = DebateForm.read(fields, languages);
        String button = ChosenFields.line(fields, "do");
        boolean moves = button.equals("open") || button.equals("prepare");
        return take(request, language, debate, member, moves ? null : form, Map.of(), () -> {
            if (moves) {
                convene.open(member, debate, button.equals("open"));
                return button.equals("open") ? "opened" : "prepared";
            }
            convene.change(member, debate, form.version(), form.content());
            return "saved";
        });
    }

    @PostMapping("/panel")
    View seat(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.CONVENE);
        String person = ChosenFields.line(fields, "remove");
        return take(request, language, debate, member, null, fields.toSingleValueMap(), () -> {
            if (!person.isEmpty()) {
                panel.unseat(member, debate, key(person, PersonId::of));
                return "unseated";
            }
            panel.seat(
                    member,
                    debate,
                    ChosenFields.text(fields, "panelist-", languages),
                    ChosenFields.line(fields, "side"));
            return "seated";
        });
    }

    @PostMapping("/pieces")
    View include(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.CONVENE);
        String removed = ChosenFields.line(fields, "remove");
        return take(request, language, debate, member, null, fields.toSingleValueMap(), () -> {
            if (!removed.isEmpty()) {
                pieces.remove(member, debate, key(removed, PieceId::of));
                return "excluded";
            }
            pieces.include(
                    member,
                    debate,
                    key(ChosenFields.line(fields, "piece"), PieceId::of),
                    ChosenFields.line(fields, "side"));
            return "included";
        });
    }

    @PostMapping("/held")
    View hold(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.CONVENE);
        String button = ChosenFields.line(fields, "do");
        String held = ChosenFields.line(fields, "held");
        return take(request, language, debate, member, null, fields.toSingleValueMap(), () -> switch (button) {
            case "release" -> {
                together.release(member, held);
                yield "released";
            }
            case "let-go" -> {
                together.letGo(member, held);
                yield "let-go";
            }
            default -> {
                List<PieceId> chosen = fields.getOrDefault("piece", List.of()).stream()
                        .map(piece -> key(piece, PieceId::of))
                        .distinct()
                        .toList();
                var _ = together.hold(member, debate.toString(), chosen, moment(ChosenFields.line(fields, "at")));
                yield "held";
            }
        });
    }

    private @Nullable Instant moment(String typed) {
        try {
            return typed.isEmpty()
                    ? null
                    : LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeException none) {
            throw new NotPossible("held.cannot.moment");
        }
    }

    private static <T> T key(String typed, java.util.function.Function<String, T> reading) {
        try {
            return reading.apply(typed);
        } catch (IllegalArgumentException none) {
            throw new NotPossible("convene.cannot.key");
        }
    }

    /** Does something and leads back to the page, or shows the page with what was typed and why it was not done. */
    private View take(
            HttpServletRequest request,
            Language language,
            DebateId debate,
            Caller.Member member,
            @Nullable DebateForm form,
            Map<String, String> typed,
            Supplier<String> step) {
        try {
            return DeskPages.redirect(Addresses.of(language, "/desk/debates/" + debate) + "?done=" + step.get());
        } catch (NotPossible refused) {
            Map<String, String> kept = typed.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            String wrong = DeskFailures.say(refused, language);
            return view(
                    request,
                    422,
                    language,
                    member,
                    reading.read(member, debate, language, form, null, null, wrong, kept));
        }
    }

    private View view(
            HttpServletRequest request, int status, Language language, Caller.Member member, DebateDesk view) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("view", view);
        return pages.view(
                request,
                status,
                "debate/desk-debate.jte",
                DeskPages.titled(
                                language,
                                view.debate().deskPath(),
                                view.debate().question().in(language))
                        .under(Messages.in(language).get("debates"), "/desk/debates")
                        .section("debates")
                        .build(),
                member,
                model);
    }
}
