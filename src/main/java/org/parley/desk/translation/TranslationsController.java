package org.parley.desk.translation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.desk.DeskEdition;
import org.parley.desk.DeskFailures;
import org.parley.desk.DeskPages;
import org.parley.desk.EditionKey;
import org.parley.desk.Editions;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.Page;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.publishing.TranslationStatus;
import org.parley.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page on which the translation of a piece is begun. */
@Controller
@RequestMapping("/{language}/desk/pieces/{piece}/translations")
class TranslationsController {

    private final Store store;
    private final BeginTranslation begin;
    private final PeopleWhoTranslate people;
    private final Languages languages;
    private final DeskPages pages;

    TranslationsController(
            Store store, BeginTranslation begin, PeopleWhoTranslate people, Languages languages, DeskPages pages) {
        this.store = store;
        this.begin = begin;
        this.people = people;
        this.languages = languages;
        this.pages = pages;
    }

    @GetMapping
    View ask(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            Caller.Member member,
            HttpServletRequest request) {
        return page(request, 200, language, piece, member, null);
    }

    @PostMapping
    View begin(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @RequestParam(name = "into", defaultValue = "") String into,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String translator,
            Caller.Member member,
            HttpServletRequest request) {
        Optional<Language> target = languages.find(into);
        Optional<BeginTranslation.Making> making = making(status, translator);
        if (target.isEmpty() || making.isEmpty()) {
            return page(
                    request, 422, language, piece, member, Messages.in(language).get("desk.translate.wrong"));
        }
        try {
            EditionKey key = begin.begin(member, piece, target.get(), making.get());
            return DeskPages.redirect(Addresses.of(language, key.path() + "/translate") + "?done=begun");
        } catch (NotPossible refused) {
            return page(request, 422, language, piece, member, DeskFailures.say(refused, language));
        }
    }

    /** How a translation comes about, as a form says it. */
    static Optional<BeginTranslation.Making> making(String status, String translator) {
        try {
            PersonId person = translator.isBlank() ? null : PersonId.of(translator);
            return Arrays.stream(TranslationStatus.values())
                    .filter(each -> each.name().equals(status))
                    .findFirst()
                    .map(each -> new BeginTranslation.Making(each, person));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private View page(
            HttpServletRequest request,
            int status,
            Language language,
            PieceId piece,
            Caller.Member member,
            @Nullable String wrong) {
        DeskEdition original =
                store.read(db -> Editions.require(db, member, BeginTranslation.original(db, piece), Act.SEE));
        Policy.require(member, Act.TRANSLATE, original.standing());
        Messages words = Messages.in(language);
        List<Language> into = languages.all().stream()
                .filter(each -> !original.languages().contains(each))
                .toList();
        Page page = DeskPages.ofPiece(
                        language,
                        "/desk/pieces/" + piece + "/translations",
                        words.get("desk.translate.begin"),
                        original.text().title(),
                        original.key())
                .build();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("original", original);
        model.put("into", into);
        model.put("people", BeginTranslation.maySayWho(member) ? people.names(member, null) : Map.of());
        model.put("choosesWho", BeginTranslation.maySayWho(member));
        model.put("typed", typed(request, member));
        model.put("wrong", wrong);
        return pages.view(request, status, "desk/translation/begin.jte", page, member, model);
    }

    private static Map<String, String> typed(HttpServletRequest request, Caller.Member member) {
        Map<String, String> typed = new HashMap<>();
        for (String field : List.of("into", "status", "translator")) {
            String value = request.getParameter(field);
            typed.put(field, value == null ? "" : value);
        }
        if (request.getParameter("translator") == null && member.person() != null) {
            typed.put("translator", member.person().toString());
        }
        return typed;
    }
}
