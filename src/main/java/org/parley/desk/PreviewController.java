package org.parley.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.publishing.BodyHtml;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.parley.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What is written, set as readers will see it. */
@Controller
class PreviewController {

    private final Editions editions;
    private final Store store;
    private final DeskPages pages;

    PreviewController(Editions editions, Store store, DeskPages pages) {
        this.editions = editions;
        this.store = store;
        this.pages = pages;
    }

    @GetMapping("/{language}/desk/pieces/{piece}/{edition}/preview")
    View show(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @PathVariable Language edition,
            Caller.Member member,
            HttpServletRequest request) {
        EditionKey key = new EditionKey(piece, edition);
        DeskEdition found = editions.get(member, key);
        Messages words = Messages.in(language);
        String authors = store.read(db -> new WorkReading(db, edition)
                .authors(java.util.List.of(piece.toString()))
                .getOrDefault(piece.toString(), ""));
        return pages.view(
                request,
                "desk/preview.jte",
                DeskPages.page(language, key.path() + "/preview", "desk.preview")
                        .under(found.titleOr(words.get("desk.untitled")), key.path())
                        .section("pieces")
                        .build(),
                member,
                Map.of(
                        "edition",
                        found,
                        "authors",
                        authors,
                        "html",
                        BodyHtml.atDesk(found.text().body(), words)));
    }
}
