package org.parley.desk.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.language.Messages;
import org.parley.publishing.text.PassageId;
import org.parley.publishing.text.TextException;
import org.springframework.util.MultiValueMap;

/**
 * All passages of a translation, as the form of the page sends them: {@code t.PASSAGE.LINE} is a line, {@code b.PASSAGE} the
 * mark of what the passage was, and {@code do} the button, with the passage that it stands beside after a colon.
 *
 * @param source the revision of the original that was on the page
 * @param drafts the passages
 * @param done the word for what the button did
 * @param about the passage that the button stands beside
 */
record PassagesForm(
        String source,
        List<PassageDraft> drafts,
        String done,
        @Nullable PassageId about) {

    private static final int MOST_LINES = 2_000;

    static PassagesForm of(MultiValueMap<String, String> fields) {
        String button = first(fields, "do");
        int colon = button.indexOf(':');
        String wanted = colon < 0 ? button : button.substring(0, colon);
        PassageId about = colon < 0 ? null : passage(button.substring(colon + 1));
        Map<PassageId, TreeMap<Integer, String>> lines = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            String[] parts = name.split("\\.", 3);
            PassageId passage = parts.length == 3 && parts[0].equals("t") ? passage(parts[1]) : null;
            if (passage != null && parts[2].matches("\\d{1,4}")) {
                lines.computeIfAbsent(passage, _ -> new TreeMap<>()).put(Integer.parseInt(parts[2]), values.getFirst());
            }
        });
        List<PassageDraft> drafts = new ArrayList<>();
        lines.forEach((passage, typed) -> {
            String base = first(fields, "b." + passage);
            boolean here = passage.equals(about);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i <= Math.min(typed.lastKey(), MOST_LINES); i++) {
                texts.add(typed.getOrDefault(i, ""));
            }
            drafts.add(new PassageDraft(
                    passage, base, texts, here && wanted.equals("still"), here && wanted.equals("remove")));
        });
        String done = switch (wanted) {
            case "still" -> "still";
            case "remove" -> "removed";
            default -> "saved";
        };
        return new PassagesForm(first(fields, "source"), drafts, done, about);
    }

    /** Where on the page one was. */
    String anchor() {
        return about == null ? "" : "#p-" + about;
    }

    /** The page with what was typed still in it, where it was not kept. */
    SideBySide typedInto(SideBySide side, List<PassageOutcome> outcomes, Messages words) {
        Map<PassageId, PassageOutcome> byPassage = new HashMap<>();
        outcomes.forEach(outcome -> byPassage.put(outcome.passage(), outcome));
        Map<PassageId, PassageDraft> typed = new HashMap<>();
        drafts.forEach(draft -> typed.put(draft.passage(), draft));
        List<SideBySide.Row> rows = new ArrayList<>();
        for (SideBySide.Row row : side.rows()) {
            PassageDraft draft = typed.get(row.passage());
            rows.add(draft == null ? row : fill(row, draft, byPassage.get(row.passage()), words));
        }
        return new SideBySide(
                side.original(),
                side.translation(),
                side.title(),
                side.source(),
                side.standing(),
                rows,
                side.editable());
    }

    private static SideBySide.Row fill(
            SideBySide.Row row, PassageDraft draft, @Nullable PassageOutcome outcome, Messages words) {
        return switch (outcome) {
            case PassageOutcome.Kept _ -> row;
            case PassageOutcome.Overtaken(var _, var base, var theirs) ->
                row.withTyped(draft.texts(), words.get("desk.translate.overtaken"), theirs, base);
            case PassageOutcome.Unreadable(var _, var key, var where) ->
                row.withTyped(draft.texts(), words.get(key, where), null, draft.base());
            case null -> row.withTyped(draft.texts(), null, null, draft.base());
        };
    }

    private static @Nullable PassageId passage(String name) {
        try {
            return new PassageId(name);
        } catch (TextException none) {
            return null;
        }
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }
}
