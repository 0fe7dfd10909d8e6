package org.parley.debate;

import java.util.Map;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.publishing.Section;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * Answers those who come by a link of their own, or send something in: no such page is kept, by this server or a browser, and
 * none is for search engines.
 */
@Component
public class GuestPages {

    private final Pages pages;

    GuestPages(Pages pages) {
        this.pages = pages;
    }

    /** A page with this title. */
    public View show(int status, Language language, String template, String path, String title, Map<String, ?> model) {
        Page page = Page.at(language, path)
                .title(title)
                .under(Messages.in(language).get("debates"), "/debates")
                .section(Section.DEBATES.slug())
                .notIndexed()
                .notKept()
                .build();
        return pages.forOne(status, "debate/" + template + ".jte", page, model);
    }

    /** A page that says one thing, under {@code KEY} and {@code KEY.about}. */
    public View tell(int status, Language language, String path, String key, Object... about) {
        return tell(status, language, path, key, "", about);
    }

    /** The same, with what somebody had typed, so that it is not lost. */
    public View tell(int status, Language language, String path, String key, String typed, Object... about) {
        Messages words = Messages.in(language);
        return show(
                status,
                language,
                "told",
                path,
                words.get(key),
                Map.of(
                        "about",
                        about.length == 0 ? words.get(key + ".about") : words.get(key + ".about", about),
                        "typed",
                        typed));
    }
}
