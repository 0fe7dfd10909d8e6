package org.parley.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Accounts;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.parley.publishing.text.BlocksJson;
import org.parley.publishing.text.TextException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes what the editor saves by itself, at every pause. */
@RestController
@RequestMapping(
        path = "/{language}/desk/pieces/{piece}/{edition}/working-copy",
        produces = MediaType.APPLICATION_JSON_VALUE)
class WorkingCopyController {

    private final SaveWorkingCopy save;
    private final Accounts accounts;
    private final JsonMapper json = JsonMapper.builder().build();

    WorkingCopyController(SaveWorkingCopy save, Accounts accounts) {
        this.save = save;
        this.accounts = accounts;
    }

    /** That the text was kept, and who else has it open. */
    public record Kept(int version, Instant savedAt, List<String> others) {}

    /** That somebody else has written since, and what. */
    public record Overtaken(int version, String by, Instant at, String title, String summary, JsonNode blocks) {}

    /** That the text was not taken, and why. */
    public record Refused(String message) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> save(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @PathVariable Language edition,
            Caller.Member member,
            HttpServletRequest request)
            throws IOException {
        Messages words = Messages.in(language);
        String body = SentText.read(request, BlocksJson.MOST_CHARACTERS);
        if (body == null) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                    .body(new Refused(words.get("desk.text.too-long", BlocksJson.MOST_CHARACTERS)));
        }
        TextForm form;
        try {
            JsonNode sent = json.readTree(body);
            form = new TextForm(
                    sent.path("version").asInt(0),
                    new DeskText(
                            sent.path("title").asString(""),
                            sent.path("summary").asString(""),
                            BlocksJson.read(sent.path("blocks"))));
        } catch (TextException wrong) {
            return refused(words, wrong);
        } catch (JacksonException malformed) {
            return refused(words, new TextException("not-json", malformed.getOriginalMessage()));
        }
        return switch (save.save(member, new EditionKey(piece, edition), form.version(), form.text())) {
            case SaveWorkingCopy.Outcome.Kept(int version, Instant at, List<AccountId> others) ->
                ResponseEntity.ok(new Kept(version, at, names(others)));
            case SaveWorkingCopy.Outcome.Overtaken(int version, Instant at, @Nullable AccountId by, DeskText theirs) ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(new Overtaken(
                                version,
                                by == null ? words.get("desk.somebody") : String.join("", names(List.of(by))),
                                at,
                                theirs.title(),
                                theirs.summary(),
                                json.readTree(BlocksJson.write(theirs.body()))));
        };
    }

    private static ResponseEntity<?> refused(Messages words, TextException wrong) {
        return ResponseEntity.unprocessableContent().body(new Refused(words.get("desk.text.wrong", wrong.in(words))));
    }

    /** Says that the text is still open, and learns who else has it. */
    @PostMapping(path = "/presence", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, List<String>> meet(@PathVariable PieceId piece, @PathVariable Language edition, Caller.Member member) {
        return Map.of("others", names(save.meet(member, new EditionKey(piece, edition))));
    }

    private List<String> names(Collection<AccountId> ids) {
        return ids.isEmpty()
                ? List.of()
                : accounts.names(ids).values().stream().sorted().toList();
    }
}
