package org.parley.positions.coding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.debate.DebateView;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.page.NotFound;
import org.parley.positions.DebateMap;
import org.parley.positions.MapRefused;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Edition;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceView;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page on which an analyst reads an edition of a piece as readers have it, and marks the sentences that show positions. */
@Controller
@RequestMapping("/{language}" + MapDesk.MAPS + "/{debate}/read/{piece}/{edition}")
class ReadController {

    private static final Set<String> DONE = Set.of("marked");

    private final MapDesk desk;
    private final MarkSentence mark;
    private final Catalogue catalogue;
    private final Languages languages;

    ReadController(MapDesk desk, MarkSentence mark, Catalogue catalogue, Languages languages) {
        this.desk = desk;
        this.mark = mark;
        this.catalogue = catalogue;
        this.languages = languages;
    }

    /** What is read: an edition of a piece, for the map of a debate. */
    private record Asked(DebateView debate, PieceView piece, ReadText text) {}

    @GetMapping
    View read(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @PathVariable PieceId piece,
            @PathVariable Language edition,
            @RequestParam(defaultValue = "0") int sentence,
            @RequestParam(name = "for", defaultValue = "") String position,
            @RequestParam(defaultValue = "") String done,
            Caller.Member member,
            HttpServletRequest request) {
        Asked asked = asked(member, debate, piece, edition);
        ReadText.Part chosen = asked.text.sentence(sentence).orElse(null);
        MarkForm form = new MarkForm(
                chosen == null ? "" : chosen.words(),
                chosen == null ? -1 : chosen.start(),
                position,
                PositionForm.empty(asked.piece.card().date().toString(), "", ""));
        return show(request, language, member, asked, form, DONE.contains(done) ? done : null, Wrong.NOTHING);
    }

    @PostMapping
    View mark(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @PathVariable PieceId piece,
            @PathVariable Language edition,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        Asked asked = asked(member, debate, piece, edition);
        MarkForm form = MarkForm.read(fields, languages);
        try {
            String _ = mark.run(member, debate, asked.piece, asked.text, form);
            return MapDesk.redirect(language, path(asked), "marked");
        } catch (NotPossible refused) {
            return show(request, language, member, asked, form, null, Wrong.of(refused, language));
        } catch (MapRefused refused) {
            return show(request, language, member, asked, form, null, Wrong.of(refused, language));
        }
    }

    private Asked asked(Caller.Member member, DebateId debate, PieceId piece, Language edition) {
        DebateView found = desk.debate(member, debate);
        PieceView read =
                catalogue.piece(Caller.READER, piece).orElseThrow(() -> new NotFound("readers have no piece " + piece));
        Edition text = read.editions().get(edition);
        if (text == null) {
            throw new NotFound("readers have no edition of " + piece + " in " + edition);
        }
        return new Asked(found, read, ReadText.of(text));
    }

    private static String path(Asked asked) {
        return MapDesk.path(asked.debate) + "/read/" + asked.piece.card().id() + "/"
                + asked.text.edition().language();
    }

    private View show(
            HttpServletRequest request,
            Language language,
            Caller.Member member,
            Asked asked,
            MarkForm form,
            @Nullable String done,
            Wrong wrong) {
        DebateMap map = desk.map(asked.debate);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("debate", asked.debate);
        model.put("map", map);
        model.put("piece", asked.piece);
        model.put("text", asked.text);
        model.put("form", form);
        model.put("marked", Marked.of(map, asked.piece, asked.text));
        model.put("here", path(asked));
        model.put("done", done);
        return desk.view(
                request,
                "read.jte",
                desk.below(
                        language,
                        asked.debate,
                        path(asked).substring(MapDesk.path(asked.debate).length()),
                        asked.text.edition().title()),
                member,
                wrong,
                model);
    }
}
