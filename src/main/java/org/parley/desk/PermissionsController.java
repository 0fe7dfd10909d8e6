package org.parley.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.page.NotFound;
import org.parley.page.Parameters;
import org.parley.publishing.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/** The list of all permissions, those that end soon first. */
@Controller
class PermissionsController {

    private static final int SIZE = 50;

    private final Permissions permissions;
    private final DeskPages pages;

    PermissionsController(Permissions permissions, DeskPages pages) {
        this.permissions = permissions;
        this.pages = pages;
    }

    @GetMapping("/{language}/desk/permissions")
    View list(@PathVariable Language language, WebRequest query, Caller.Member member, HttpServletRequest request) {
        Parameters parameters = Parameters.of(query, "term", "q", "page");
        Term term = parameters.constant("term", Term.class);
        String words = parameters.text("q");
        int number = parameters.page("page");
        String said = words == null ? "" : words.substring(0, Math.min(words.length(), DeskPieces.LONGEST_QUERY));
        Permissions.Found found = permissions.read(member, term, said, language, number, SIZE);
        if (number > found.listing().pages()) {
            throw new NotFound("there are " + found.listing().pages() + " pages of permissions");
        }
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("found", found);
        model.put("term", term);
        model.put("query", said);
        return pages.view(
                request,
                "desk/permissions.jte",
                DeskPages.page(language, "/desk/permissions", "desk.permissions")
                        .section("permissions")
                        .build(),
                member,
                model);
    }
}
