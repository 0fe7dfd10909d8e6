package org.parley.desk.translation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.desk.DeskPages;
import org.parley.desk.Work;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.page.Parameters;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.Policy;
import org.parley.publishing.Standing;
import org.parley.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/** All that could be translated, and all translations that are behind. */
@Controller
class TranslationWorkController {

    private static final int PAGE = 40;

    private final Store store;
    private final Languages languages;
    private final DeskPages pages;

    TranslationWorkController(Store store, Languages languages, DeskPages pages) {
        this.store = store;
        this.languages = languages;
        this.pages = pages;
    }

    @GetMapping("/{language}/desk/translations")
    View toTranslate(
            @PathVariable Language language, WebRequest query, Caller.Member member, HttpServletRequest request) {
        return page(language, query, member, request, "to-translate", "/desk/translations");
    }

    @GetMapping("/{language}/desk/translations/stale")
    View stale(@PathVariable Language language, WebRequest query, Caller.Member member, HttpServletRequest request) {
        return page(language, query, member, request, "stale", "/desk/translations/stale");
    }

    private View page(
            Language language,
            WebRequest query,
            Caller.Member member,
            HttpServletRequest request,
            String word,
            String path) {
        Policy.require(member, Act.TRANSLATE, new Standing(EditionState.PUBLISHED, true, false));
        int number = Parameters.of(query, "page").page("page");
        int offset = (number - 1) * PAGE;
        Work work = store.read(db -> {
            TranslationWork all = new TranslationWork(db, member, languages);
            return word.equals("stale") ? all.stale(language, PAGE, offset) : all.toTranslate(language, PAGE, offset);
        });
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("work", work);
        model.put("word", word);
        model.put("number", number);
        model.put("pages", Math.max(1, (work.total() + PAGE - 1) / PAGE));
        return pages.view(
                request,
                "desk/translation/work.jte",
                DeskPages.page(language, path, "desk.queue." + word).build(),
                member,
                model);
    }
}
