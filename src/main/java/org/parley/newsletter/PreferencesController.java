package org.parley.newsletter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Network;
import org.parley.accounts.Origin;
import org.parley.accounts.ReaderAddress;
import org.parley.accounts.Unacceptable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.newsletter.ChangePreferences.Preferences;
import org.parley.page.Fields;
import org.parley.page.JournalSettings;
import org.parley.page.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page of a subscriber's preferences. Whoever has its signed address may change them: it stands in letters to the
 * subscriber alone, and a form from elsewhere cannot know it.
 */
@Controller
@RequestMapping("/{language}/newsletters/preferences/{token}")
class PreferencesController {

    private static final List<String> DONE = List.of("confirmed", "saved", "left", "asked");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ChangePreferences preferences;
    private final AskToSubscribe asking;
    private final EraseReader erasing;
    private final ReaderRecord record;
    private final ReaderLists lists;
    private final Languages languages;
    private final JournalSettings journal;
    private final Origin origin;
    private final ReaderPages pages;

    PreferencesController(
            ChangePreferences preferences,
            AskToSubscribe asking,
            EraseReader erasing,
            ReaderRecord record,
            ReaderLists lists,
            Languages languages,
            JournalSettings journal,
            Origin origin,
            ReaderPages pages) {
        this.preferences = preferences;
        this.asking = asking;
        this.erasing = erasing;
        this.record = record;
        this.lists = lists;
        this.languages = languages;
        this.journal = journal;
        this.origin = origin;
        this.pages = pages;
    }

    @GetMapping
    View show(@PathVariable Language language, @PathVariable String token, HttpServletRequest request) {
        Fields fields = Fields.of(request);
        return preferences
                .open(token)
                .map(open -> show(200, language, token, open, fields.text("done", 20), "", "", null))
                .orElseGet(() -> closed(language));
    }

    /** What is known of the subscriber, for them to take with them. */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(@PathVariable String token) {
        return preferences
                .open(token)
                .map(open -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"subscription.json\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(JSON.writeValueAsBytes(record.export(open.subscriber()))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping
    View change(@PathVariable Language language, @PathVariable String token, HttpServletRequest request) {
        Fields fields = Fields.of(request);
        Optional<Preferences> open = preferences.open(token);
        if (open.isEmpty()) {
            return closed(language);
        }
        Subscriber subscriber = open.get().subscriber();
        Network network = Network.of(origin.of(request));
        return switch (fields.text("do", 10)) {
            case "save" -> {
                preferences.change(subscriber, wish(fields, subscriber, language), network);
                yield done(language, token, "saved");
            }
            case "leave" -> {
                preferences.leave(subscriber, network);
                yield done(language, token, "left");
            }
            case "move" ->
                move(language, token, open.get(), fields.text("address", ReaderAddress.LONGEST_TYPED), network);
            case "erase" -> {
                if (fields.text("sure", 1).isEmpty()) {
                    String wrong = Messages.in(language).get("reader.wrong.not-sure");
                    yield show(422, language, token, open.get(), "", "sure", wrong, null);
                }
                erasing.erase(subscriber.id());
                yield pages.tell(200, language, "/newsletters/subscribe", "reader.erased");
            }
            default -> show(422, language, token, open.get(), "", "", "", null);
        };
    }

    private View move(Language language, String token, Preferences open, String typed, Network network) {
        Messages words = Messages.in(language);
        try {
            Duration wait = asking.move(open.subscriber(), ReaderAddress.read(typed), network);
            return wait.isZero()
                    ? done(language, token, "asked")
                    : show(
                            HttpStatus.TOO_MANY_REQUESTS.value(),
                            language,
                            token,
                            open,
                            "",
                            "address",
                            ReaderPages.tooMany(words, wait),
                            typed);
        } catch (Unacceptable wrong) {
            return show(422, language, token, open, "", "address", wrong.in(words), typed);
        }
    }

    private ChangePreferences.Wish wish(Fields fields, Subscriber subscriber, Language screen) {
        String zone = fields.text("zone", 60);
        return new ChangePreferences.Wish(
                lists.find(fields.several("list")),
                languages.find(fields.text("language", 3)).orElse(subscriber.language()),
                ZoneId.of(ZoneId.getAvailableZoneIds().contains(zone) ? zone : subscriber.timeZone()),
                SubscribeForm.pace(fields.text("pace", 10)),
                SubscribeForm.sentence(
                        Messages.in(screen), journal.read().title().in(screen)));
    }

    private View show(
            int status,
            Language language,
            String token,
            Preferences open,
            String done,
            String field,
            String wrong,
            @Nullable String typed) {
        Set<ReaderList> all = new LinkedHashSet<>(lists.offered());
        all.addAll(open.lists());
        Map<String, Object> model = new HashMap<>();
        model.put("subscriber", open.subscriber());
        model.put("chosen", open.lists());
        model.put("lists", lists.names(all, language));
        model.put("zones", TimeZones.all(open.subscriber().timeZone()));
        model.put("done", DONE.contains(done) ? done : "");
        model.put("field", field);
        model.put("wrong", wrong);
        model.put("typed", typed == null ? "" : typed);
        return pages.show(status, language, "preferences", PreferencesLink.path(token), "reader.preferences", model);
    }

    private static View done(Language language, String token, String what) {
        return Pages.go(language, PreferencesLink.path(token) + "?done=" + what);
    }

    private View closed(Language language) {
        return pages.tell(404, language, "/newsletters/subscribe", "reader.closed");
    }
}
