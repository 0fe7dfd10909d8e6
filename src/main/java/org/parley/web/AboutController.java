package org.parley.web;

import java.util.Map;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.JournalSettings;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.publishing.Prose;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What the journal says of itself. */
@Controller
class AboutController {

    private final JournalSettings settings;
    private final Pages pages;

    AboutController(JournalSettings settings, Pages pages) {
        this.settings = settings;
        this.pages = pages;
    }

    @GetMapping("/{language}/about")
    View show(@PathVariable Language language) {
        Messages words = Messages.in(language);
        JournalSettings.Journal journal = settings.read();
        Page page = Page.at(language, "/about")
                .title(words.get("about"))
                .description(journal.tagline().in(language))
                .build();
        return pages.view(
                "web/about.jte",
                page,
                Map.of("about", Prose.html(journal.about().in(language), words)));
    }
}
