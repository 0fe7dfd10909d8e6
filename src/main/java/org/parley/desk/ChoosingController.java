package org.parley.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.language.Language;
import org.parley.page.Parameters;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/** Finds pieces to choose from, as somebody types: a part of a page. */
@Controller
class ChoosingController {

    private final Store store;
    private final DeskPages pages;

    ChoosingController(Store store, DeskPages pages) {
        this.store = store;
        this.pages = pages;
    }

    @GetMapping("/{language}/desk/choose")
    View find(@PathVariable Language language, WebRequest query, Caller.Member member, HttpServletRequest request) {
        Policy.require(member, Act.COMPOSE);
        String words = Parameters.of(query, "q").text("q");
        Composer composer = store.read(
                db -> Composer.of(db, language, List.of(), Optional.of(words == null ? "" : words), List.of()));
        return pages.view(
                request,
                "desk/found.jte",
                DeskPages.page(language, "/desk/choose", "compose.find").build(),
                member,
                Map.of("composer", composer));
    }
}
