package org.parley.archive.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines about a text that stand before or after it: whose permission, whose translation, what it answers.
 *
 * @param rest the rows that are no such lines
 */
record Notes(
        Optional<PermissionLine> permission,
        Optional<TranslationNote> translation,
        Optional<AnswersLine> answers,
        List<Row> rest) {

    private static final int FIRST_ROWS = 3;
    private static final int LAST_ROWS = 5;
    private static final Pattern BARE = Pattern.compile(
            "^(?:Re-?posted|Posted|Reprinted|Reproduced|Republished|Published|Carried|Used|Translat|English translation|With |By |"
                    + "This (?:article|paper|essay|commentary|piece|column|text|review|is|was)|The (?:original|article|above|following)|"
                    + "Originally|An? (?:earlier|longer|shorter|version)|First|翻訳|訳|本稿|この記事|[^。]{0,60}(?:許可|許諾|了承)).*",
            Pattern.CASE_INSENSITIVE);

    static Notes of(List<Row> rows) {
        Optional<PermissionLine> permission = Optional.empty();
        Optional<TranslationNote> translation = Optional.empty();
        Optional<AnswersLine> answers = Optional.empty();
        List<Row> rest = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean placed = i < FIRST_ROWS || i >= rows.size() - LAST_ROWS;
            boolean candidate = Parentheses.encloses(row.text())
                    || (placed && BARE.matcher(row.text()).matches());
            Optional<PermissionLine> permits =
                    candidate && permission.isEmpty() ? PermissionLine.read(row) : Optional.empty();
            Optional<TranslationNote> translates =
                    candidate && translation.isEmpty() ? TranslationNote.read(row) : Optional.empty();
            Optional<AnswersLine> replies =
                    i < FIRST_ROWS && answers.isEmpty() && isAside(row) ? AnswersLine.read(row) : Optional.empty();
            if (permits.isEmpty() && translates.isEmpty() && replies.isEmpty()) {
                rest.add(row);
            }
            permission = permission.or(() -> permits);
            translation = translation.or(() -> translates);
            answers = answers.or(() -> replies);
        }
        return new Notes(permission, translation, answers, rest);
    }

    private static boolean isAside(Row row) {
        return Parentheses.encloses(row.text())
                || (row.text().length() < 200 && !row.text().endsWith("."));
    }
}
