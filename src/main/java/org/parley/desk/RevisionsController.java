package org.parley.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.desk.compare.Comparison;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.WrongParameter;
import org.parley.publishing.Act;
import org.parley.publishing.BodyHtml;
import org.parley.publishing.Caller;
import org.parley.publishing.Listing;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The pages of an edition's revisions: their list, each as a reader would see it, any two side by side. */
@Controller
@RequestMapping("/{language}/desk/pieces/{piece}/{edition}/revisions")
class RevisionsController {

    /** What stands for the text that is being written, where the number of a revision could stand. */
    private static final String NOW = "now";

    private final Editions editions;
    private final EditionRevisions revisions;
    private final RestoreRevision restore;
    private final DeskPages pages;

    RevisionsController(Editions editions, EditionRevisions revisions, RestoreRevision restore, DeskPages pages) {
        this.editions = editions;
        this.revisions = revisions;
        this.restore = restore;
        this.pages = pages;
    }

    @GetMapping
    View list(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @PathVariable Language edition,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable String done,
            Caller.Member member,
            HttpServletRequest request) {
        if (page < 1 || page > 10_000) {
            throw new WrongParameter("page", "Expected is a number from 1 to 10,000.");
        }
        return list(
                request, 200, language, new EditionKey(piece, edition), page, member, "restored".equals(done), null);
    }

    @GetMapping("/{number}")
    View show(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @PathVariable Language edition,
            @PathVariable int number,
            Caller.Member member,
            HttpServletRequest request) {
        EditionKey key = new EditionKey(piece, edition);
        DeskEdition of = editions.get(member, key);
        RevisionEntry revision = revisions
                .entry(member, key, number)
                .orElseThrow(() -> new NotFound("no revision " + number + " of " + key));
        DeskText text = revisions.text(member, key, number);
        Messages words = Messages.in(language);
        return pages.view(
                request,
                "desk/revision.jte",
                page(language, of, "/" + number, words.get("desk.revision.number", number)),
                member,
                Map.of(
                        "edition",
                        of,
                        "revision",
                        revision,
                        "text",
                        text,
                        "html",
                        BodyHtml.of(text.body(), words),
                        "restores",
                        Policy.may(member, Act.WRITE, of.standing()) && !text.equals(of.text())));
    }

    @GetMapping("/compare")
    View compare(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @PathVariable Language edition,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Caller.Member member,
            HttpServletRequest request) {
        EditionKey key = new EditionKey(piece, edition);
        DeskEdition of = editions.get(member, key);
        int newest = of.latest() == null ? 0 : of.latest().number();
        int later = number("to", to, of.changed() ? Integer.MAX_VALUE : newest);
        int earlier = number("from", from, later == Integer.MAX_VALUE ? newest : Math.max(1, later - 1));
        int first = Math.min(earlier, later);
        int second = Math.max(earlier, later);
        Comparison comparison = Comparison.of(state(member, of, first), state(member, of, second), key.language());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("edition", of);
        model.put("from", shown(first));
        model.put("to", shown(second));
        model.put("comparison", comparison);
        model.put("restores", Policy.may(member, Act.WRITE, of.standing()) && first != Integer.MAX_VALUE);
        return pages.view(
                request,
                "desk/compare.jte",
                page(
                        language,
                        of,
                        "/compare?from=" + shown(first) + "&to=" + shown(second),
                        Messages.in(language).get("desk.compare")),
                member,
                model);
    }

    @PostMapping("/{number}/restore")
    View restore(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @PathVariable Language edition,
            @PathVariable int number,
            Caller.Member member,
            HttpServletRequest request) {
        EditionKey key = new EditionKey(piece, edition);
        try {
            restore.restore(member, key, number);
        } catch (NotPossible refused) {
            return list(request, 422, language, key, 1, member, false, DeskFailures.say(refused, language));
        }
        return DeskPages.redirect(Addresses.of(language, key.path()) + "/revisions?done=restored");
    }

    private View list(
            HttpServletRequest request,
            int status,
            Language language,
            EditionKey key,
            int page,
            Caller.Member member,
            boolean restored,
            @Nullable String wrong) {
        DeskEdition edition = editions.get(member, key);
        Listing<RevisionEntry> listing = revisions.list(member, key, page);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("edition", edition);
        model.put("revisions", listing);
        model.put("restores", Policy.may(member, Act.WRITE, edition.standing()));
        model.put("restored", restored);
        model.put("wrong", wrong);
        return pages.view(
                request,
                status,
                "desk/revisions.jte",
                page(language, edition, "", Messages.in(language).get("desk.revisions")),
                member,
                model);
    }

    private Comparison.State state(Caller.Member member, DeskEdition edition, int number) {
        DeskText text = number == Integer.MAX_VALUE ? edition.text() : revisions.text(member, edition.key(), number);
        return new Comparison.State(text.title(), text.summary(), text.body());
    }

    /** The number of a revision as an address has it. */
    static String shown(int number) {
        return number == Integer.MAX_VALUE ? NOW : Integer.toString(number);
    }

    private static int number(String name, @Nullable String value, int otherwise) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        if (value.equals(NOW)) {
            return Integer.MAX_VALUE;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException none) {
            throw new WrongParameter(name, "Expected is the number of a revision, or \"" + NOW + "\".");
        }
    }

    private static Page page(Language language, DeskEdition edition, String path, String title) {
        Messages words = Messages.in(language);
        Page.Builder page = DeskPages.ofPiece(
                language,
                edition.key().path() + "/revisions" + path,
                title,
                edition.text().title(),
                edition.key());
        if (!path.isEmpty()) {
            page.under(words.get("desk.revisions"), edition.key().path() + "/revisions");
        }
        return page.build();
    }
}
