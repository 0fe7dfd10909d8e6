package org.parley.positions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.page.NotFound;
import org.parley.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/** The maps of debates for programs; described in {@code openapi.yaml}. */
@Controller
class MapApiController {

    private final Debates debates;
    private final Maps maps;
    private final Pages pages;
    private final ZoneId zone;

    MapApiController(Debates debates, Maps maps, Pages pages, ZoneId zone) {
        this.debates = debates;
        this.maps = maps;
        this.pages = pages;
        this.zone = zone;
    }

    @GetMapping("/api/v1/debates/{debate}/map")
    View json(@PathVariable String debate, WebRequest request) {
        return answer(debate, MapFormat.json, request);
    }

    @GetMapping("/api/v1/debates/{debate}/map.{format}")
    View formatted(@PathVariable String debate, @PathVariable MapFormat format, WebRequest request) {
        return answer(debate, format, request);
    }

    private View answer(String asked, MapFormat format, WebRequest request) {
        LocalDate day = AsOf.read(request);
        DebateView debate = debates.named(asked).orElseThrow(() -> new NotFound("no debate is " + asked));
        DebateMap map = day == null ? maps.of(debate.id()) : maps.asOf(debate.id(), day, zone);
        return pages.document(
                format.write(map), format.contentType(), Set.of(debate.id().subject()));
    }
}
