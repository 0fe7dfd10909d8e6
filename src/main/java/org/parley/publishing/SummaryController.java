package org.parley.publishing;

import java.util.Map;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.store.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The Summary Page: the newest pieces of every section with their abstracts. */
@Controller
class SummaryController {

    private static final int EACH = 5;

    private final Catalogue catalogue;
    private final Pages pages;

    SummaryController(Catalogue catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/{language}/summary")
    View show(@PathVariable Language language) {
        Messages words = Messages.in(language);
        Page page = Page.at(language, "/summary")
                .title(words.get("summary-page"))
                .description(words.get("summary-page.about"))
                .section("summary")
                .shows(Subject.any(PieceId.SUBJECT))
                .shows(Subject.any(PersonId.SUBJECT))
                .build();
        return pages.view(
                "publishing/summary.jte", page, Map.of("sections", catalogue.newestBySection(Caller.READER, EACH)));
    }
}
