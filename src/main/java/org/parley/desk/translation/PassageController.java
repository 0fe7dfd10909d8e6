package org.parley.desk.translation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.desk.DeskFailures;
import org.parley.desk.EditionKey;
import org.parley.desk.NotPossible;
import org.parley.desk.SentText;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.parley.publishing.text.PassageId;
import org.parley.publishing.text.PassageState;
import org.parley.publishing.text.TextException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes one passage of a translation at a time, whenever whoever types it pauses. */
@RestController
class PassageController {

    private static final int LONGEST = 4 * PassageDraft.LONGEST;

    private final SavePassages save;
    private final JsonMapper json = JsonMapper.builder().build();

    PassageController(SavePassages save) {
        this.save = save;
    }

    /** That it was kept, its new mark, how it stands, and how the whole does. */
    public record Kept(String base, PassageState state, int done, int all, int stale) {}

    /** That somebody else has changed it meanwhile, and to what. */
    public record Overtaken(String message, String base, List<String> theirs) {}

    /** That it was not kept, and why. */
    public record Refused(String message) {}

    @PostMapping(
            path = "/{language}/desk/pieces/{piece}/{edition}/translate/passage",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> save(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @PathVariable Language edition,
            Caller.Member member,
            HttpServletRequest request)
            throws IOException {
        Messages words = Messages.in(language);
        String body = SentText.read(request, LONGEST);
        if (body == null) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, words.get("desk.translate.too-long"));
        }
        JsonNode sent = read(body);
        PassageDraft draft = sent == null ? null : draft(sent);
        if (sent == null || draft == null) {
            return refused(HttpStatus.BAD_REQUEST, words.get("desk.translate.wrong"));
        }
        try {
            SavePassages.Saved saved = save.save(
                    member, new EditionKey(piece, edition), sent.path("source").asString(""), List.of(draft));
            return answer(saved, words);
        } catch (NotPossible refused) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, DeskFailures.say(refused, language));
        }
    }

    private static ResponseEntity<?> answer(SavePassages.Saved saved, Messages words) {
        var states = saved.standing().states().values();
        int done = (int) states.stream().filter(PassageState.CURRENT::equals).count();
        int all = (int) states.stream()
                .filter(state -> state != PassageState.REMOVED && state != PassageState.OWN)
                .count();
        return switch (saved.outcomes().getFirst()) {
            case PassageOutcome.Kept(var _, var base, var state) ->
                ResponseEntity.ok(
                        new Kept(base, state, done, all, saved.standing().stale()));
            case PassageOutcome.Overtaken(var _, var base, var theirs) ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(new Overtaken(words.get("desk.translate.overtaken"), base, theirs));
            case PassageOutcome.Unreadable(var _, var key, var where) ->
                refused(HttpStatus.UNPROCESSABLE_CONTENT, words.get(key, where));
        };
    }

    private @Nullable JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException malformed) {
            return null;
        }
    }

    private static @Nullable PassageDraft draft(JsonNode sent) {
        try {
            List<String> texts = new ArrayList<>();
            sent.path("texts").forEach(text -> texts.add(text.asString("")));
            return new PassageDraft(
                    new PassageId(sent.path("passage").asString("")),
                    sent.path("base").asString(""),
                    texts,
                    sent.path("settles").asBoolean(false),
                    sent.path("removes").asBoolean(false));
        } catch (TextException none) {
            return null;
        }
    }

    private static ResponseEntity<?> refused(HttpStatus status, String message) {
        return ResponseEntity.status(status).body(new Refused(message));
    }
}
