package org.parley.accounts;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.publishing.PersonId;
import org.parley.store.Subject;
import org.parley.store.UtcInstant;

/** Puts the notes of the log, which have constants and keys in them, into the words of a screen. */
final class AuditNotes {

    private static final String ARROW = " → ";
    private static final String PERSON_CHANGED = "changed-person";

    private final Messages words;
    private final Map<Subject, LoggedThings.Named> names;
    private final Map<String, String> ways;
    private final Map<String, String> roles;
    private final Map<String, String> statuses;
    private final Map<String, String> reasons;

    AuditNotes(Messages words, Map<Subject, LoggedThings.Named> names) {
        this.words = words;
        this.names = names;
        this.ways = words.under("way.");
        this.roles = words.under("role.");
        this.statuses = words.under("desk.translate.status.");
        this.reasons = words.under("desk.held.");
    }

    /** A note in words, or the moment that it is. */
    record Note(String words, @Nullable Instant moment) {}

    /** What the note of an entry speaks of by its key. */
    static List<Subject> spokenOf(AuditTrail.Entry entry) {
        return entry.act().equals(PERSON_CHANGED) && !entry.note().isEmpty()
                ? List.of(new Subject(PersonId.SUBJECT, entry.note()))
                : List.of();
    }

    Note of(AuditTrail.Entry entry) {
        String note = entry.note();
        return switch (entry.act()) {
            case "scheduled" -> moment(note);
            case "invited" -> said(invited(note));
            case "changed-roles" ->
                said(Arrays.stream(note.split(ARROW)).map(this::roles).collect(Collectors.joining(ARROW)));
            case PERSON_CHANGED -> said(person(note));
            case "translation-begun" -> said(language(note));
            case "translation-described" -> said(statuses.getOrDefault(note, note));
            case "held" ->
                said(
                        note.startsWith("desk.held.")
                                ? reasons.getOrDefault(note.substring("desk.held.".length()), note)
                                : note);
            case "restored" -> said(note.isEmpty() ? "" : words.get("audit.note.revision", note));
            default -> said(way(note));
        };
    }

    private static Note said(String words) {
        return new Note(words, null);
    }

    private static Note moment(String note) {
        try {
            return new Note("", UtcInstant.parse(note));
        } catch (DateTimeException none) {
            return said(note);
        }
    }

    /** An address and the roles behind it. */
    private String invited(String note) {
        int end = note.lastIndexOf(": ");
        return end < 0 ? note : words.get("audit.note.invited", note.substring(0, end), roles(note.substring(end + 2)));
    }

    private String roles(String listed) {
        return Arrays.stream(listed.split(", "))
                .map(role -> roles.getOrDefault(role, role))
                .collect(Collectors.joining(words.get("audit.note.and")));
    }

    private String person(String note) {
        if (note.isEmpty()) {
            return words.get("audit.note.nobody");
        }
        LoggedThings.Named person = names.get(new Subject(PersonId.SUBJECT, note));
        return person == null ? note : person.name();
    }

    private String language(String note) {
        try {
            return Language.of(note).nameIn(words.language());
        } catch (IllegalArgumentException none) {
            return note;
        }
    }

    /** The way of a sign-in, which is the first word of its note, and where it came from. */
    private String way(String note) {
        int space = note.indexOf(' ');
        String way = space < 0 ? null : ways.get(note.substring(0, space));
        return way == null ? note : way + note.substring(space);
    }
}
