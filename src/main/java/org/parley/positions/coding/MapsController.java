package org.parley.positions.coding;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.debate.DebateView;
import org.parley.desk.DeskPages;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.positions.DebateMap;
import org.parley.positions.MapRefused;
import org.parley.positions.Problem;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.PieceCard;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The maps at the desk, and the page of each: what is on it, what it has lost, and its file. */
@Controller
@RequestMapping("/{language}" + MapDesk.MAPS)
class MapsController {

    private static final Set<String> DONE = Set.of("imported", "actor-removed", "issue-removed", "position-removed");

    private final MapDesk desk;
    private final LostSentences lost;
    private final TakeFile takeFile;
    private final Catalogue catalogue;

    MapsController(MapDesk desk, LostSentences lost, TakeFile takeFile, Catalogue catalogue) {
        this.desk = desk;
        this.lost = lost;
        this.takeFile = takeFile;
        this.catalogue = catalogue;
    }

    @GetMapping
    View list(@PathVariable Language language, Caller.Member member, HttpServletRequest request) {
        List<DebateView> debates = desk.debates(member);
        return desk.view(
                request,
                "maps.jte",
                DeskPages.page(language, MapDesk.MAPS, "coding.maps").section("maps"),
                member,
                Wrong.NOTHING,
                Map.of("debates", debates, "maps", desk.maps(debates)));
    }

    @GetMapping("/{debate}")
    View show(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam(defaultValue = "") String done,
            Caller.Member member,
            HttpServletRequest request) {
        return show(
                request,
                language,
                member,
                desk.debate(member, debate),
                DONE.contains(done) ? done : null,
                Wrong.NOTHING,
                List.of());
    }

    @PostMapping("/{debate}/file")
    View take(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String seen,
            Caller.Member member,
            HttpServletRequest request)
            throws IOException {
        DebateView found = desk.debate(member, debate);
        try {
            if (file == null || file.isEmpty()) {
                throw new NotPossible("coding.cannot.no-file");
            }
            takeFile.run(member, debate, seen, file.getBytes());
            return MapDesk.redirect(language, MapDesk.path(found), "imported");
        } catch (NotPossible refused) {
            return show(request, language, member, found, null, Wrong.of(refused, language), List.of());
        } catch (MapRefused refused) {
            return show(request, language, member, found, null, Wrong.of(refused, language), refused.problems());
        }
    }

    private View show(
            HttpServletRequest request,
            Language language,
            Caller.Member member,
            DebateView debate,
            @Nullable String done,
            Wrong wrong,
            List<Problem> problems) {
        DebateMap map = desk.map(debate);
        List<PieceCard> pieces = catalogue.cards(Caller.READER, debate.pieces());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("debate", debate);
        model.put("map", map);
        model.put("lost", lost.of(map));
        model.put("pieces", pieces);
        model.put("coders", Readings.of(map).coders());
        model.put("seen", Stamp.of(map));
        model.put("problems", problems);
        model.put("done", done);
        return desk.view(
                request,
                "map.jte",
                DeskPages.titled(
                                language,
                                MapDesk.path(debate),
                                debate.question().in(language))
                        .under(Messages.in(language).get("coding.maps"), MapDesk.MAPS)
                        .section("maps"),
                member,
                wrong,
                model);
    }
}
