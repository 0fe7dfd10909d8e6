package org.parley.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.Page;
import org.parley.page.ScriptWords;
import org.parley.publishing.Act;
import org.parley.publishing.BodyHtml;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.publishing.text.BlocksJson;
import org.parley.publishing.text.TextException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page on which an edition is written, judged and moved on. */
@Controller
@RequestMapping("/{language}/desk/pieces/{piece}/{edition}")
class WritingController {

    private final Editions editions;
    private final EditionReading reading;
    private final SaveWorkingCopy save;
    private final DeskMove move;
    private final DeskPages pages;
    private final Languages languages;

    WritingController(
            Editions editions,
            EditionReading reading,
            SaveWorkingCopy save,
            DeskMove move,
            DeskPages pages,
            Languages languages) {
        this.editions = editions;
        this.reading = reading;
        this.save = save;
        this.move = move;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping
    View show(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @PathVariable Language edition,
            @RequestParam(required = false) @Nullable String done,
            Caller.Member member,
            HttpServletRequest request) {
        return page(request, 200, language, new EditionKey(piece, edition), member, done, null, Map.of());
    }

    @PostMapping
    View post(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @PathVariable Language edition,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        EditionKey key = new EditionKey(piece, edition);
        if (fields.getOrDefault("blocks", List.of("")).getFirst().length() > BlocksJson.MOST_CHARACTERS) {
            String tooLong = Messages.in(language).get("desk.text.too-long", BlocksJson.MOST_CHARACTERS);
            return page(request, 413, language, key, member, null, tooLong, typed(fields));
        }
        String wanted = fields.getOrDefault("do", List.of("save")).getFirst();
        String wrong;
        int status = 422;
        try {
            if (!keep(member, key, fields)) {
                wrong = Messages.in(language).get("desk.cannot.overtaken");
                status = 409;
                return page(request, status, language, key, member, null, wrong, typed(fields));
            }
            DeskMove.Button made = move.make(member, key, wanted, fields);
            return DeskPages.redirect(Addresses.of(language, key.path()) + "?done=" + made.word());
        } catch (NotPossible refused) {
            wrong = DeskFailures.say(refused, language);
        } catch (TextException refused) {
            Messages words = Messages.in(language);
            wrong = words.get("desk.text.wrong", refused.in(words));
        }
        return page(request, status, language, key, member, null, wrong, typed(fields));
    }

    /** Keeps the text that was sent along, where whoever sent it writes; whether nobody else was faster. */
    private boolean keep(Caller.Member member, EditionKey key, MultiValueMap<String, String> fields) {
        TextForm form = TextForm.of(
                fields.getFirst("version"),
                fields.getFirst("title"),
                fields.getFirst("summary"),
                fields.getFirst("blocks"));
        return form == null
                || !Policy.may(member, Act.WRITE, editions.get(member, key).standing())
                || save.save(member, key, form.version(), form.text()) instanceof SaveWorkingCopy.Outcome.Kept;
    }

    private static Map<String, String> typed(MultiValueMap<String, String> fields) {
        Map<String, String> typed = new HashMap<>(fields.toSingleValueMap());
        typed.remove("blocks");
        return typed;
    }

    private View page(
            HttpServletRequest request,
            int status,
            Language language,
            EditionKey key,
            Caller.Member member,
            @Nullable String done,
            @Nullable String wrong,
            Map<String, String> typed) {
        Messages words = Messages.in(language);
        DeskEdition edition = editions.get(member, key);
        Page page = DeskPages.titled(language, key.path(), edition.titleOr(words.get("desk.untitled")))
                .under(words.get("desk.pieces"), "/desk/pieces")
                .section("pieces")
                .build();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("edition", edition);
        model.put("around", reading.around(member, edition, language));
        model.put("writes", Policy.may(member, Act.WRITE, edition.standing()));
        model.put("blocks", BlocksJson.write(edition.text().body()));
        model.put("words", ScriptWords.ofEditor(words));
        model.put("html", BodyHtml.atDesk(edition.text().body(), words));
        model.put("others", languages.others(key.language()));
        model.put("done", DeskMove.Button.of(done == null ? "" : done).isPresent() ? done : null);
        model.put("wrong", wrong);
        model.put("typed", typed);
        return pages.view(request, status, "desk/write.jte", page, member, model);
    }
}
