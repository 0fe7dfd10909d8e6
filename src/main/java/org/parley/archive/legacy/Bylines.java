package org.parley.archive.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.archive.legacy.BylineParts.Part;
import org.parley.language.PlainText;
import org.parley.language.Script;

/**
 * Reads author lines: {@code Given SURNAME (Role, Organisation)}, several joined by commas and {@code and}, and the other
 * ways in which pages write them.
 */
final class Bylines {

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:(?:Reviewed|Book Review|Written|Edited|Compiled|Interviewed|Presented|Summari[sz]ed|Reported|Commentary)\\s+)?by\\b"
                    + "|(?:Authors?|Reviewers?|Moderators?|Chairs?|Panell?ists?|Speakers?|Discussants?|Participants?|著者|筆者|執筆者)\\s*(?=[:：]))\\s*[:：]?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REVIEW =
            Pattern.compile("^\\s*(?:Book\\s+)?Review(?:ed|\\s+by|er)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADING = Pattern.compile("^[\\s,;:、，：-]+");
    private static final int LONGEST = 1_500;

    private Bylines() {}

    /**
     * How surely a line is a byline: 0 where it is none, 1 where only its place can make it one, up to 5 where no other line
     * looks so.
     */
    static int likeness(String line) {
        String text = PlainText.line(line);
        if (text.isEmpty() || text.length() > LONGEST || text.endsWith("?") || text.endsWith("!")) {
            return 0;
        }
        Matcher prefix = PREFIX.matcher(text);
        if (prefix.find()) {
            String rest = text.substring(prefix.end());
            return startsWithAuthor(rest) ? 5 : 0;
        }
        if (!startsWithAuthor(text) || endsAsSentence(text)) {
            return 0;
        }
        Part first = BylineParts.of(text).getFirst();
        String head = first.head(text);
        boolean capitals = NameShape.hasCapitalSurname(head);
        if (first.hasParenthesis()) {
            String rest = text.substring(first.parenthesis());
            return capitals || NameShape.hasRole(rest) || Script.hasJapanese(rest) ? 5 : 3;
        }
        if (capitals) {
            return 4;
        }
        if (NameShape.isGroup(text)
                || (first.end() < text.length() && NameShape.hasRole(text.substring(first.end())))) {
            return 3;
        }
        int words = NameShape.words(text).size();
        return words >= 2 && words <= 5 ? 1 : 0;
    }

    private static boolean startsWithAuthor(String text) {
        List<Part> parts = BylineParts.of(text);
        if (parts.isEmpty()) {
            return false;
        }
        String head = parts.getFirst().head(text);
        return NameShape.isPerson(head) || NameShape.isGroup(head);
    }

    private static boolean endsAsSentence(String text) {
        return (text.endsWith(".") && NameShape.words(text).size() > 12 && !text.endsWith(").")) || text.endsWith("。");
    }

    /** Reads a line that is known to be the byline. */
    static Byline read(String raw) {
        String text = joined(raw);
        List<String> doubts = new ArrayList<>();
        boolean review = REVIEW.matcher(raw).find();
        if (Parentheses.open(text) != 0) {
            doubts.add("the parentheses of the author line do not match: \"" + PlainText.shorten(text, 120) + "\"");
        }
        return new Byline(raw, review, authors(text, doubts), doubts);
    }

    /** The lines of a byline as one, without what introduces them; an affiliation on a line of its own goes with its name. */
    private static String joined(String raw) {
        StringBuilder text = new StringBuilder();
        for (String line : raw.split("\n", -1)) {
            String plain = PREFIX.matcher(PlainText.line(line)).replaceFirst("");
            boolean goesOn = Parentheses.encloses(plain) || Parentheses.open(text.toString()) > 0;
            text.append(text.isEmpty() ? "" : goesOn ? " " : ", ").append(plain);
        }
        return text.toString();
    }

    private static List<Author> authors(String text, List<String> doubts) {
        List<Part> parts = BylineParts.of(text);
        List<Author> authors = new ArrayList<>();
        for (int i = 0; i < parts.size(); ) {
            int next = i + 1;
            while (next < parts.size() && !begins(text, parts.get(next))) {
                next++;
            }
            int end = parts.get(next - 1).end();
            authors.add(author(text, parts.get(i), end, doubts));
            i = next;
        }
        return authors;
    }

    /** Whether a part after the first begins another author rather than going on about the one before. */
    private static boolean begins(String text, Part part) {
        String head = part.head(text);
        boolean named = NameShape.isPerson(head)
                && (part.hasParenthesis()
                        || NameShape.words(PersonName.withoutHonorific(head)).size() > 1
                        || !PersonName.withoutHonorific(head).equals(head));
        return named
                || (part.hasParenthesis() && NameShape.isGroup(head))
                || (NameShape.hasCapitalSurname(head) && !NameShape.hasRole(head));
    }

    private static Author author(String text, Part part, int end, List<String> doubts) {
        String raw = text.substring(part.start(), end).strip();
        String head = part.head(text);
        String rest = LEADING.matcher(text.substring(part.parenthesis(), end))
                .replaceFirst("")
                .strip();
        if (!part.hasParenthesis() && Script.hasJapanese(head)) {
            int space = head.indexOf(' ', head.indexOf(' ') >= 3 || head.indexOf(' ') < 0 ? 0 : head.indexOf(' ') + 1);
            if (space > 0) {
                rest = head.substring(space).strip();
                head = head.substring(0, space);
            }
        }
        Optional<String> affiliation = affiliation(rest);
        if (NameShape.isGroup(head) || !NameShape.isPerson(head)) {
            if (!NameShape.isGroup(head)) {
                doubts.add("it is not sure that \"" + PlainText.shorten(head, 80) + "\" names an author");
            }
            return new Author(head, head, true, affiliation, raw);
        }
        PersonName name = PersonName.read(head);
        return new Author(name.shown(), name.surname(), false, affiliation, raw);
    }

    private static Optional<String> affiliation(String rest) {
        if (Parentheses.encloses(rest)) {
            return Optional.of(Parentheses.inner(rest)).filter(text -> !text.isEmpty());
        }
        String text = rest;
        if (!text.isEmpty() && Parentheses.step(text.charAt(0)) == 1 && Parentheses.open(text) > 0) {
            text = text.substring(1);
        }
        return Optional.of(text.strip()).filter(words -> !words.isEmpty() && !words.equals("."));
    }
}
