package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Answers with the pages of this module: none is kept, none is for search engines, each has the token for its forms. */
@Component
class Screens {

    private final Pages pages;
    private final DeskLook desk;

    Screens(Pages pages, DeskLook desk) {
        this.pages = pages;
        this.desk = desk;
    }

    /** A page for the member who has signed in, in the frame of the desk, with a title from the words of the screen. */
    View atDesk(int status, HttpServletRequest request, String template, Page.Builder page, Map<String, ?> model) {
        return desk.view(
                request,
                status,
                "accounts/" + template + ".jte",
                page.notIndexed().notKept().build(),
                Admission.account(request).member(),
                model);
    }

    /** Begins a page in the frame of the desk. */
    static Page.Builder page(Language language, String path, String titleKey) {
        Messages words = Messages.in(language);
        return Page.at(language, path).title(words.get(titleKey)).under(words.get("desk"), "/desk");
    }

    /** A page with a title from the words of the screen. */
    View show(
            HttpServletRequest request,
            Language language,
            String template,
            String path,
            String titleKey,
            Map<String, ?> model) {
        return show(200, request, language, template, path, titleKey, model);
    }

    /** The same with another status. */
    View show(
            int status,
            HttpServletRequest request,
            Language language,
            String template,
            String path,
            String titleKey,
            Map<String, ?> model) {
        Page.Builder page = Page.at(language, path)
                .title(Messages.in(language).get(titleKey))
                .notIndexed()
                .notKept();
        Map<String, Object> all = new HashMap<>(model);
        all.put("csrf", Csrf.of(request));
        return pages.view(status, "accounts/" + template + ".jte", page.build(), all);
    }

    /** Leads on to another page of this site after something was done. */
    static View go(String address) {
        return (_, _, response) -> GateAnswers.redirect(response, address);
    }

    /** Leads on to a page that then says what was done. */
    static View go(Language language, String path, @Nullable String done) {
        String address = Addresses.of(language, path);
        return go(done == null ? address : address + "?done=" + done);
    }

    /** Says what was done, where the address says so in a word that is known. */
    static @Nullable String done(HttpServletRequest request, Language language, String... known) {
        String word = request.getParameter("done");
        for (String one : known) {
            if (one.equals(word)) {
                return Messages.in(language).get("account.done." + one);
            }
        }
        return null;
    }
}
