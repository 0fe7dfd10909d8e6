package org.parley.positions.coding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.debate.DebateState;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.desk.DeskPages;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.positions.DebateMap;
import org.parley.positions.Maps;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** What all pages have on which a map is kept: who is let in, of which debate, and what stands around them. */
@Component
class MapDesk {

    /** The part of the desk. */
    static final String MAPS = "/desk/maps";

    private final Debates debates;
    private final Maps maps;
    private final DeskPages pages;

    MapDesk(Debates debates, Maps maps, DeskPages pages) {
        this.debates = debates;
        this.maps = maps;
        this.pages = pages;
    }

    /** The debates whose maps a member may keep, the newest first. */
    List<DebateView> debates(Caller.Member member) {
        require(member);
        return Policy.may(member, Act.CONVENE) ? debates.convened(member) : debates.all();
    }

    /**
     * One of them.
     *
     * @throws NotFound if there is none that the member may see
     */
    DebateView debate(Caller.Member member, DebateId id) {
        require(member);
        return debates.find(id)
                .filter(debate -> debate.terms().state() != DebateState.PREPARATION || Policy.may(member, Act.CONVENE))
                .orElseThrow(() -> new NotFound("no debate " + id));
    }

    private static void require(Caller.Member member) {
        if (!Policy.may(member, Act.MAP)) {
            throw new NotACoder(member);
        }
    }

    DebateMap map(DebateView debate) {
        return maps.of(debate.id());
    }

    /** The maps of some debates, by debate; those without a map are left out. */
    Map<DebateView, DebateMap> maps(List<DebateView> of) {
        Map<DebateId, DebateMap> all = maps.of(of.stream().map(DebateView::id).toList());
        Map<DebateView, DebateMap> found = new LinkedHashMap<>();
        of.forEach(debate -> {
            DebateMap map = all.get(debate.id());
            if (map != null) {
                found.put(debate, map);
            }
        });
        return found;
    }

    /** The maps of the debates that readers have. */
    Map<DebateView, DebateMap> shown() {
        return maps(debates.all());
    }

    /** Where the map of a debate is kept, without the language. */
    static String path(DebateView debate) {
        return MAPS + "/" + debate.id();
    }

    /** Sends the browser on to where it sees what was done. */
    static View redirect(Language language, String path, String done) {
        int fragment = path.indexOf('#');
        String page = fragment < 0 ? path : path.substring(0, fragment);
        String rest = fragment < 0 ? "" : path.substring(fragment);
        return DeskPages.redirect(
                Addresses.of(language, page) + (page.contains("?") ? "&" : "?") + "done=" + done + rest);
    }

    /** A page below that of a map. */
    Page.Builder below(Language language, DebateView debate, String path, String title) {
        return DeskPages.titled(language, path(debate) + path, title)
                .under(Messages.in(language).get("coding.maps"), MAPS)
                .under(debate.question().in(language), path(debate))
                .section("maps");
    }

    View view(
            HttpServletRequest request,
            String template,
            Page.Builder page,
            Caller.Member member,
            Wrong wrong,
            Map<String, ? extends @Nullable Object> model) {
        Map<String, @Nullable Object> all = new HashMap<>(model);
        all.put("wrong", wrong);
        return pages.view(request, wrong.status(), "positions/coding/" + template, page.build(), member, all);
    }
}
