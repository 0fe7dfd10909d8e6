package org.parley.debate.convening;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Unacceptable;
import org.parley.debate.Debates;
import org.parley.debate.LinkReplies;
import org.parley.debate.Quotation;
import org.parley.debate.Quotations;
import org.parley.debate.WishedQuote;
import org.parley.desk.ChosenFields;
import org.parley.desk.Composer;
import org.parley.desk.DeskFailures;
import org.parley.desk.DeskPages;
import org.parley.desk.DeskPiece;
import org.parley.desk.NotPossible;
import org.parley.desk.Preview;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Chosen;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page of the desk on which an editor says what a piece answers, and which passages. */
@Controller
@RequestMapping("/{language}/desk/pieces/{piece}/answers")
class LinkRepliesController {

    private static final Set<String> DONE = Set.of("linked", "unlinked", "quoted", "unquoted");
    private static final int LONGEST_QUERY = 200;

    private final LinkReplies link;
    private final Debates debates;
    private final Quotations quotations;
    private final Store store;
    private final DeskPages pages;

    LinkRepliesController(LinkReplies link, Debates debates, Quotations quotations, Store store, DeskPages pages) {
        this.link = link;
        this.debates = debates;
        this.quotations = quotations;
        this.store = store;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(required = false) @Nullable String q,
            Caller.Member member,
            HttpServletRequest request) {
        return show(request, 200, language, member, piece, q, "", DONE.contains(done) ? done : null, null);
    }

    @PostMapping
    View change(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.CONVENE);
        String words = fields.getFirst("words");
        String typed = words == null ? "" : words;
        try {
            String done = change(member, piece, fields, typed);
            return DeskPages.redirect(Addresses.of(language, path(piece)) + "?done=" + done);
        } catch (NotPossible refused) {
            return show(request, 422, language, member, piece, null, typed, null, DeskFailures.say(refused, language));
        } catch (Unacceptable wrong) {
            return show(request, 422, language, member, piece, null, typed, null, wrong.in(Messages.in(language)));
        }
    }

    private String change(Caller.Member member, PieceId piece, MultiValueMap<String, String> fields, String words) {
        PieceId answers = key(ChosenFields.line(fields, "answers"));
        return switch (ChosenFields.line(fields, "do")) {
            case "unlink" -> {
                link.unlink(member, piece, answers);
                yield "unlinked";
            }
            case "quote" -> {
                link.quote(member, piece, new WishedQuote(answers, words));
                yield "quoted";
            }
            case "unquote" -> {
                link.unquote(member, piece, ChosenFields.line(fields, "quotation"));
                yield "unquoted";
            }
            default -> {
                link.answer(member, piece, answers);
                yield "linked";
            }
        };
    }

    private static PieceId key(String typed) {
        try {
            return PieceId.of(typed);
        } catch (IllegalArgumentException none) {
            throw new NotPossible("convene.cannot.key");
        }
    }

    private static String path(PieceId piece) {
        return "/desk/pieces/" + piece + "/answers";
    }

    private View show(
            HttpServletRequest request,
            int status,
            Language language,
            Caller.Member member,
            PieceId piece,
            @Nullable String q,
            String words,
            @Nullable String done,
            @Nullable String wrong) {
        Policy.require(member, Act.CONVENE);
        Optional<String> query = Optional.ofNullable(q)
                .map(text -> text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text);
        List<PieceId> answers = debates.replies(piece).answers();
        List<Chosen> chosen = new ArrayList<>();
        chosen.add(Chosen.of(piece));
        answers.forEach(answered -> chosen.add(Chosen.of(answered)));
        Composer composer = store.read(db -> Composer.of(db, language, chosen, query, List.of()));
        DeskPiece own = composer.items().stream()
                .map(Composer.Item::piece)
                .filter(found -> found.id().equals(piece))
                .findFirst()
                .orElseThrow(() -> new NotFound("no piece " + piece));
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("piece", own);
        model.put("composer", composer);
        model.put("quotes", quotes(piece));
        model.put("words", words);
        model.put("done", done);
        model.put("wrong", wrong);
        return pages.view(
                request,
                status,
                "debate/desk-answers.jte",
                DeskPages.page(language, path(piece), "answering")
                        .under(Messages.in(language).get("desk.pieces"), "/desk/pieces")
                        .under(own.titleOr(language, Messages.in(language).get("desk.untitled")), own.path())
                        .section("pieces")
                        .build(),
                member,
                model);
    }

    private List<KeptQuotation> quotes(PieceId piece) {
        List<Quotation> own = quotations.of(List.of(piece));
        Map<PieceId, List<Preview>> previews = store.read(
                db -> Preview.all(db, own.stream().map(Quotation::answers).collect(Collectors.toSet())));
        return own.stream()
                .map(quotation -> new KeptQuotation(
                        quotation,
                        previews.getOrDefault(quotation.answers(), List.of()).stream()
                                .filter(preview -> preview.key().language().equals(quotation.language()))
                                .noneMatch(preview -> quotation
                                        .quote()
                                        .find(preview.text().body())
                                        .isPresent())))
                .toList();
    }
}
