package org.parley.desk;

import static org.jooq.impl.DSL.count;
import static org.parley.store.schema.Tables.INSTITUTION_NAME;
import static org.parley.store.schema.Tables.PERMISSION;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.publishing.Caller;
import org.parley.publishing.Permission;
import org.parley.publishing.PieceId;
import org.parley.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page on which it is said by whose leave a piece is carried, and until when. */
@Controller
@RequestMapping("/{language}/desk/pieces/{piece}/permission")
class PermissionController {

    /** The statements that editors are offered, by the word of their message. */
    static final List<String> TEMPLATES = List.of("reprinted", "translated", "courtesy", "first");

    private static final int OFFERED = 100;

    private final Store store;
    private final LicensePiece license;
    private final Languages languages;
    private final Today today;
    private final DeskPages pages;

    PermissionController(Store store, LicensePiece license, Languages languages, Today today, DeskPages pages) {
        this.store = store;
        this.license = license;
        this.languages = languages;
        this.today = today;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @RequestParam(required = false) @Nullable String done,
            Caller.Member member,
            HttpServletRequest request) {
        LicensePiece.Licensed licensed = license.get(member, piece);
        return page(
                request,
                200,
                language,
                member,
                licensed,
                Shown.of(PermissionForm.of(licensed, language)).done("saved".equals(done)));
    }

    @PostMapping
    View post(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        LicensePiece.Licensed licensed = license.get(member, piece);
        PermissionForm form = PermissionForm.read(fields, languages);
        String template = fields.getFirst("state");
        if (template != null && TEMPLATES.contains(template)) {
            PermissionForm stating = form.stating(template, languages, known(licensed, form));
            return page(request, 200, language, member, licensed, Shown.of(stating));
        }
        Messages words = Messages.in(language);
        Map<String, String> problems = form.problems(words);
        if (!problems.isEmpty()) {
            Shown mended = new Shown(form, words.get("permission.wrong"), problems, Map.of(), false);
            return page(request, 422, language, member, licensed, mended);
        }
        try {
            license.license(
                    member,
                    piece,
                    form.seen(),
                    new LicensePiece.Wanted(
                            form.name(language),
                            LocalText.of(form.statement()),
                            form.licence().isEmpty() ? null : form.licence(),
                            form.day()));
        } catch (NotPossible overtaken) {
            LicensePiece.Licensed now = license.get(member, piece);
            PermissionForm theirs = PermissionForm.of(now, language);
            Shown both = new Shown(
                    form.upon(now),
                    DeskFailures.say(overtaken, language),
                    Map.of(),
                    form.besides(theirs, words),
                    false);
            return page(request, 409, language, member, now, both);
        }
        return DeskPages.redirect(Addresses.of(language, path(piece)) + "?done=saved");
    }

    static String path(PieceId piece) {
        return "/desk/pieces/" + piece + "/permission";
    }

    /** The name, in every language, of the institution that the form names. */
    private LocalText known(LicensePiece.Licensed licensed, PermissionForm form) {
        Permission permission = licensed.permission();
        Permission.Licensor current = permission == null ? null : permission.licensor();
        if (current != null && current.name().byLanguage().containsValue(form.licensor())) {
            return current.name();
        }
        return license.known(LocalText.of(Language.ENGLISH, form.licensor()));
    }

    /** The names of institutions in a language, those that gave leave before the others. */
    private List<String> offered(Language language) {
        return store.read(db -> db.select(INSTITUTION_NAME.NAME)
                .from(INSTITUTION_NAME)
                .leftJoin(PERMISSION)
                .on(PERMISSION.LICENSOR_ID.eq(INSTITUTION_NAME.INSTITUTION_ID))
                .where(INSTITUTION_NAME.LANGUAGE.eq(language.tag()))
                .groupBy(INSTITUTION_NAME.NAME)
                .orderBy(count(PERMISSION.PIECE_ID).desc(), INSTITUTION_NAME.NAME)
                .limit(OFFERED)
                .fetch(row -> row.value1()));
    }

    /**
     * What the page shows.
     *
     * @param form as it is filled in
     * @param wrong why it was not saved; absent where it was not to be
     * @param problems what is wrong, by the name of the field
     * @param theirs what somebody else saved meanwhile, by the name of the field
     * @param done whether it was saved just now
     */
    private record Shown(
            PermissionForm form,
            @Nullable String wrong,
            Map<String, String> problems,
            Map<String, String> theirs,
            boolean done) {

        static Shown of(PermissionForm form) {
            return new Shown(form, null, Map.of(), Map.of(), false);
        }

        Shown done(boolean now) {
            return new Shown(form, wrong, problems, theirs, now);
        }
    }

    private View page(
            HttpServletRequest request,
            int status,
            Language language,
            Caller.Member member,
            LicensePiece.Licensed licensed,
            Shown shown) {
        DeskEdition original = licensed.original();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("licensed", licensed);
        model.put("form", shown.form());
        model.put("problems", shown.problems());
        model.put("theirs", shown.theirs());
        model.put("wrong", shown.wrong());
        model.put("offered", offered(language));
        model.put("templates", TEMPLATES);
        model.put("today", today.date());
        model.put("done", shown.done());
        return pages.view(
                request,
                status,
                "desk/permission.jte",
                DeskPages.ofPiece(
                                language,
                                path(original.key().piece()),
                                Messages.in(language).get("desk.permission"),
                                original.text().title(),
                                original.key())
                        .section("permissions")
                        .build(),
                member,
                model);
    }
}
