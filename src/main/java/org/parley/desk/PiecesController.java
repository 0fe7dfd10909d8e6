package org.parley.desk;

import static org.parley.store.schema.Tables.EDITION;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.parley.documents.WordRefused;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.page.Parameters;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Policy;
import org.parley.publishing.Section;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.TextException;
import org.parley.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** All pieces that the member may see at the desk, and the page on which one is begun. */
@Controller
@RequestMapping("/{language}/desk/pieces")
class PiecesController {

    private static final int PAGE = 40;
    private static final int LONGEST_QUERY = 200;

    private final Store store;
    private final BeginPiece begin;
    private final TakeWord takeWord;
    private final Editions editions;
    private final Languages languages;
    private final DeskPages pages;

    PiecesController(
            Store store, BeginPiece begin, TakeWord takeWord, Editions editions, Languages languages, DeskPages pages) {
        this.store = store;
        this.begin = begin;
        this.takeWord = takeWord;
        this.editions = editions;
        this.languages = languages;
        this.pages = pages;
    }

    @GetMapping
    View list(@PathVariable Language language, WebRequest query, Caller.Member member, HttpServletRequest request) {
        Parameters parameters = Parameters.of(query, "state", "q", "in", "page");
        EditionState state = parameters.constant("state", EditionState.class);
        Language in = parameters.value("in", languages::find, "one of " + languages.all());
        String words = parameters.text("q");
        int number = parameters.page("page");
        Condition condition = Ownership.may(member, Act.SEE);
        if (state != null) {
            condition = condition.and(EDITION.STATE.eq(state.name()));
        }
        if (in != null) {
            condition = condition.and(EDITION.LANGUAGE.eq(in.tag()));
        }
        if (words != null) {
            condition = condition.and(titled(words));
        }
        Condition all = condition;
        Work work = store.read(db -> new WorkReading(db, language)
                .read(all, EDITION.UPDATED_AT, EDITION.UPDATED_AT.desc(), PAGE, (number - 1) * PAGE));
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("work", work);
        model.put("state", state);
        model.put("in", in);
        model.put("query", words == null ? "" : words);
        model.put("number", number);
        model.put("pages", Math.max(1, (work.total() + PAGE - 1) / PAGE));
        return pages.view(
                request,
                "desk/pieces.jte",
                DeskPages.page(language, "/desk/pieces", "desk.pieces")
                        .section("pieces")
                        .build(),
                member,
                model);
    }

    private static Condition titled(String words) {
        String word = words.length() > LONGEST_QUERY ? words.substring(0, LONGEST_QUERY) : words;
        return DeskPieces.has(WorkReading.title(), word);
    }

    @GetMapping("/new")
    View ask(@PathVariable Language language, Caller.Member member, HttpServletRequest request) {
        Policy.require(member, Act.BEGIN);
        return begin(request, 200, language, member, null);
    }

    @PostMapping
    View begin(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(name = "in", defaultValue = "") String in,
            @RequestParam(defaultValue = "") String title,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.BEGIN);
        Optional<PieceKind> asked = constant(PieceKind.values(), kind);
        Optional<Section> where = constant(Section.values(), section);
        Optional<Language> written = languages.find(in);
        if (asked.isEmpty() || where.isEmpty() || written.isEmpty()) {
            return begin(request, 422, language, member, "desk.begin.wrong");
        }
        if (title.length() > DeskText.LONGEST_TITLE) {
            return begin(request, 422, language, member, "desk.begin.long-title");
        }
        EditionKey key =
                begin.begin(member, asked.get(), where.get(), written.get(), new DeskText(title, "", Body.EMPTY));
        return DeskPages.redirect(Addresses.of(language, key.path()));
    }

    @PostMapping("/word")
    View take(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(name = "in", defaultValue = "") String in,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Caller.Member member,
            HttpServletRequest request)
            throws IOException {
        Policy.require(member, Act.BEGIN);
        Optional<PieceKind> asked = constant(PieceKind.values(), kind);
        Optional<Section> where = constant(Section.values(), section);
        Optional<Language> written = languages.find(in);
        if (asked.isEmpty() || where.isEmpty() || written.isEmpty()) {
            return begin(request, 422, language, member, "desk.begin.wrong");
        }
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || (file.isEmpty() && (name == null || name.isEmpty()))) {
            return begin(request, 422, language, member, "desk.begin.no-file");
        }
        Messages words = Messages.in(language);
        try {
            EditionKey key = takeWord.take(
                    member, asked.get(), where.get(), written.get(), file.getBytes(), name == null ? "" : name, words);
            return DeskPages.redirect(Addresses.of(language, key.path()));
        } catch (WordRefused refused) {
            int status = refused.reason() == WordRefused.Reason.TOO_LARGE ? 413 : 422;
            return said(request, status, language, member, refused.in(words));
        } catch (TextException refused) {
            return said(request, 422, language, member, words.get("desk.text.wrong", refused.in(words)));
        }
    }

    /** An address that names no edition leads to the one that the member may see. */
    @GetMapping("/{piece}")
    View lead(@PathVariable Language language, @PathVariable PieceId piece, Caller.Member member) {
        Language first = editions.firstSeen(member, piece).orElseThrow(() -> new NotFound("no piece " + piece));
        return DeskPages.redirect(Addresses.of(language, new EditionKey(piece, first).path()));
    }

    private View begin(
            HttpServletRequest request, int status, Language language, Caller.Member member, @Nullable String wrong) {
        String words = wrong == null ? null : Messages.in(language).get(wrong);
        return said(request, status, language, member, words);
    }

    private View said(
            HttpServletRequest request, int status, Language language, Caller.Member member, @Nullable String wrong) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("wrong", wrong);
        model.put("typed", request.getParameter("title") == null ? "" : request.getParameter("title"));
        return pages.view(
                request,
                status,
                "desk/new.jte",
                DeskPages.page(language, "/desk/pieces/new", "desk.begin")
                        .under(Messages.in(language).get("desk.pieces"), "/desk/pieces")
                        .section("pieces")
                        .build(),
                member,
                model);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
