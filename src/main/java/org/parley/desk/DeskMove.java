package org.parley.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.PlainText;
import org.parley.publishing.Caller;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.TextException;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Does what a button of the editor's page asks for. */
@Component
class DeskMove {

    private final SaveRevision saveRevision;
    private final MoveEdition move;
    private final PublishPiece publish;
    private final Remarks remarks;
    private final Languages languages;
    private final ZoneId zone;

    DeskMove(
            SaveRevision saveRevision,
            MoveEdition move,
            PublishPiece publish,
            Remarks remarks,
            Languages languages,
            ZoneId zone) {
        this.saveRevision = saveRevision;
        this.move = move;
        this.publish = publish;
        this.remarks = remarks;
        this.languages = languages;
        this.zone = zone;
    }

    /** What a button does; the value of the button is the name in lower case, perhaps with a colon and a key behind it. */
    enum Button {
        SAVE,
        SUBMIT,
        RETURN,
        APPROVE,
        SCHEDULE,
        UNSCHEDULE,
        PUBLISH,
        CORRECT,
        RETRACT,
        REINSTATE,
        REMARK,
        ANSWER,
        SETTLE,
        REOPEN;

        static Optional<Button> of(String value) {
            String name = value.contains(":") ? value.substring(0, value.indexOf(':')) : value;
            return Arrays.stream(values())
                    .filter(button -> button.word().equals(name))
                    .findFirst();
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Does it.
     *
     * @param value the value of the button
     * @param fields what was filled in beside it
     * @throws NotPossible if it cannot be done now
     */
    Button make(Caller.Member member, EditionKey key, String value, MultiValueMap<String, String> fields) {
        Button button = Button.of(value).orElseThrow(() -> new NotPossible("desk.cannot.unknown"));
        String about = value.contains(":") ? value.substring(value.indexOf(':') + 1) : "";
        switch (button) {
            case SAVE -> saveRevision.save(member, key, text(fields, "revision-remark"));
            case SUBMIT -> move.submit(member, key);
            case RETURN -> move.giveBack(member, key, text(fields, "return-remark"));
            case APPROVE -> move.approve(member, key);
            case SCHEDULE -> publish.schedule(member, key, time(fields));
            case UNSCHEDULE -> publish.schedule(member, key, null);
            case PUBLISH -> publish.now(member, key);
            case CORRECT -> publish.correct(member, key, note(fields));
            case RETRACT -> publish.retract(member, key, reasons(fields));
            case REINSTATE -> publish.reinstate(member, key, reasons(fields));
            case REMARK -> remarks.make(member, key, block(fields), null, orEmpty(fields, "remark"));
            case ANSWER -> remarks.make(member, key, null, about, orEmpty(fields, "answer-" + about));
            case SETTLE -> remarks.settle(member, key, about, true);
            case REOPEN -> remarks.settle(member, key, about, false);
        }
        return button;
    }

    private Instant time(MultiValueMap<String, String> fields) {
        try {
            return LocalDateTime.parse(orEmpty(fields, "at")).atZone(zone).toInstant();
        } catch (DateTimeParseException wrong) {
            throw new NotPossible("desk.cannot.schedule-without-time");
        }
    }

    /** What readers are told of a correction; nothing where the editor said that they need not be told. */
    private static @Nullable String note(MultiValueMap<String, String> fields) {
        if (fields.containsKey("quiet")) {
            return null;
        }
        String note = text(fields, "note");
        if (note == null) {
            throw new NotPossible("desk.cannot.correct-without-note");
        }
        return note;
    }

    private Map<Language, String> reasons(MultiValueMap<String, String> fields) {
        Map<Language, String> reasons = new LinkedHashMap<>();
        for (Language language : languages.all()) {
            String reason = text(fields, "reason-" + language);
            if (reason != null) {
                reasons.put(language, reason);
            }
        }
        return reasons;
    }

    private static @Nullable BlockId block(MultiValueMap<String, String> fields) {
        String block = text(fields, "block");
        try {
            return block == null ? null : new BlockId(block);
        } catch (TextException none) {
            return null;
        }
    }

    private static String orEmpty(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : PlainText.visible(value);
    }

    private static @Nullable String text(MultiValueMap<String, String> fields, String name) {
        String value = orEmpty(fields, name).strip();
        return value.isEmpty() ? null : value;
    }
}
