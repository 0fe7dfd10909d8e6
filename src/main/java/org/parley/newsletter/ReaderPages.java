package org.parley.newsletter;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.publishing.Section;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Answers with the pages about subscriptions: none is kept, by this server or a browser, and none is for search engines. */
@Component
class ReaderPages {

    private final Pages pages;

    ReaderPages(Pages pages) {
        this.pages = pages;
    }

    /** A page with a title from the words of the screen. */
    View show(int status, Language language, String template, String path, String title, Map<String, ?> model) {
        Messages words = Messages.in(language);
        Page page = Page.at(language, path)
                .title(words.get(title))
                .under(words.get("section." + Section.NEWSLETTERS), Section.NEWSLETTERS.path())
                .section(Section.NEWSLETTERS.slug())
                .notIndexed()
                .notKept()
                .build();
        return pages.forOne(status, "newsletter/" + template + ".jte", page, model);
    }

    /** A page that says one thing, under {@code KEY} and {@code KEY.about}, and leads to the page where one subscribes. */
    View tell(int status, Language language, String path, String key) {
        return show(
                status,
                language,
                "told",
                path,
                key,
                Map.of("about", Messages.in(language).get(key + ".about"), "again", status != HttpStatus.OK.value()));
    }

    /** Says how long to wait before trying again, in minutes that have begun. */
    static String tooMany(Messages words, Duration wait) {
        return words.get("reader.wrong.too-many", wait.plusSeconds(59).toMinutes());
    }

    /** The names of lists that are of one kind. */
    static List<ListName> of(Collection<ListName> names, ListKind... kinds) {
        List<ListKind> wanted = List.of(kinds);
        return names.stream()
                .filter(name -> wanted.contains(name.list().kind()))
                .toList();
    }
}
