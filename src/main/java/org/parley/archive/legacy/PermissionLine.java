package org.parley.archive.legacy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that says by whose leave a page carries its text.
 *
 * @param raw as it was captured
 * @param statement what it says, without the parentheses around it
 * @param licensor who gave leave, where that is an institution or person other than "the author"
 */
public record PermissionLine(String raw, String statement, Optional<String> licensor) {

    private static final int LONGEST = 500;
    private static final Pattern FORM = Pattern.compile(
            "\\b(?:post|reprint|reproduc|republish|publish|carri|appear|us|translat|adapt|excerpt|originally)\\w*\\b.{0,300}\\bpermission\\b"
                    + "|\\bpermission\\b.{0,120}\\b(?:post|reprint|reproduc|republish|publish)\\w*"
                    + "|^[(（]?\\s*(?:with|by)\\s+(?:the\\s+)?(?:kind\\s+)?permission\\b"
                    + "|\\b(?:post|reprint|reproduc|republish)\\w*\\b.{0,80}\\bcourtesy of\\b"
                    + "|(?:許可|許諾|了承|了解).{0,10}(?:得|転載)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LICENSOR = Pattern.compile(
            "(?:\\bpermission\\s+(?:granted\\s+)?(?:of|from|by)|\\bcourtesy\\s+of)\\s+(?<who>.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern JAPANESE_LICENSOR =
            Pattern.compile("^[(（]?(?<who>[^。、（(]{1,60}?)(?:様|さん|氏)?の?(?:ご)?(?:許可|許諾|了承|了解)");
    private static final Pattern REST = Pattern.compile(
            "\\s*(?:[;；]|\\.\\s+(?=\\p{Lu})|,?\\s+(?:and|as)\\s+(?:was\\s+)?(?:translated|first|originally|reprinted)|,\\s*(?:which|where|who|translated|originally|from|dated|first)\\b"
                    + "|\\s+(?:where|which|in which)\\b|\\s*[(（]?\\btranslated\\b|,?\\s+\\d{1,2}\\s+\\p{Lu}|,\\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHOR =
            Pattern.compile("(?:the\\s+)?(?:authors?|writers?|editors?|publishers?)\\b.*", Pattern.CASE_INSENSITIVE);

    /** The permission line that a line is. */
    static Optional<PermissionLine> read(Row row) {
        String text = row.text();
        if (text.length() > LONGEST
                || row.whole().isPresent()
                || !FORM.matcher(text).find()) {
            return Optional.empty();
        }
        String statement = Parentheses.inner(text);
        return Optional.of(new PermissionLine(row.raw(), statement, licensor(statement)));
    }

    private static Optional<String> licensor(String statement) {
        Matcher matcher = LICENSOR.matcher(statement);
        if (matcher.find()) {
            String who = REST.matcher(matcher.group("who")).replaceFirst("");
            return Optional.of(trimmed(who))
                    .filter(name -> !name.isEmpty() && !AUTHOR.matcher(name).matches());
        }
        Matcher japanese = JAPANESE_LICENSOR.matcher(statement);
        return japanese.find() ? Optional.of(japanese.group("who").strip()) : Optional.empty();
    }

    private static String trimmed(String who) {
        String name = who.strip();
        while (Parentheses.open(name) < 0) {
            name = name.substring(0, Math.max(name.lastIndexOf(')'), 0)).strip();
        }
        boolean abbreviated = name.matches(".*\\b(?:Inc|Co|Ltd|Corp|\\p{Lu}\\.\\p{Lu})\\.");
        if (!abbreviated) {
            name = name.replaceFirst("[.,:]+$", "");
        }
        return name.startsWith("the ") ? name.substring(4) : name;
    }
}
