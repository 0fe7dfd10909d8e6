package org.parley.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Csrf;
import org.parley.accounts.DeskLook;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.publishing.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Answers with pages of the desk: never kept, never listed by search engines, each with what its forms need. */
@Component
public class DeskPages implements DeskLook {

    private final Pages pages;
    private final ZoneId zone;

    DeskPages(Pages pages, ZoneId zone) {
        this.pages = pages;
        this.zone = zone;
    }

    /**
     * Begins a page of the desk.
     *
     * @param path its address without the language
     * @param title the key of its title among the words of the screen
     */
    public static Page.Builder page(Language language, String path, String title) {
        return titled(language, path, Messages.in(language).get(title));
    }

    /** Begins a page of the desk with a title that is no word of the screen. */
    public static Page.Builder titled(Language language, String path, String title) {
        return Page.at(language, path)
                .title(title)
                .under(Messages.in(language).get("desk"), "/desk")
                .notIndexed()
                .notKept();
    }

    /**
     * Begins a page about a piece, which stands under the piece among the others.
     *
     * @param title its title
     * @param name what the piece is called; may be empty
     * @param key the edition that the way to it leads over
     */
    public static Page.Builder ofPiece(Language language, String path, String title, String name, EditionKey key) {
        Messages words = Messages.in(language);
        return titled(language, path, title)
                .under(words.get("desk.pieces"), "/desk/pieces")
                .under(name.isEmpty() ? words.get("desk.untitled") : name, key.path())
                .section("pieces");
    }

    /** Sends the browser on, after something was done, to the page that shows it. */
    public static View redirect(String address) {
        RedirectView view = new RedirectView(address, false, true, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    /**
     * Answers with a page.
     *
     * @param template its template, which takes a {@code Frame frame}, a {@code DeskFrame desk} and what {@code model} holds
     */
    public View view(
            HttpServletRequest request, String template, Page page, Caller.Member member, Map<String, ?> model) {
        return view(request, 200, template, page, member, model);
    }

    /** Answers with a page that says what was wrong, with what was typed still in it. */
    @Override
    public View view(
            HttpServletRequest request,
            int status,
            String template,
            Page page,
            Caller.Member member,
            Map<String, ?> model) {
        Map<String, @Nullable Object> all = new HashMap<>(model);
        all.put("desk", new DeskFrame(member, Csrf.of(request), zone));
        return pages.view(status, template, page, all);
    }
}
