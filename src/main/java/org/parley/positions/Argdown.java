package org.parley.positions;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A map as Argdown, for those who edit arguments as text: each issue a heading, each claim a statement that the sentences
 * support. The parts themselves are in the metadata: in the front matter, and in braces behind headings and statements.
 *
 * @see <a href="https://argdown.org/syntax/">Argdown, syntax</a>
 */
final class Argdown {

    static final String OWN = "parley";

    private static final Set<Part.Kind> HEAD =
            EnumSet.of(Part.Kind.MAP, Part.Kind.TRACK, Part.Kind.GROUP, Part.Kind.ACTOR);

    /** What begins something else within a text. */
    private static final Pattern SIGNS = Pattern.compile("[\\\\\\[\\]<>{}#@*_/]");

    /** What cannot stand in a title or a heading, not even escaped. */
    private static final Pattern NO_TITLE = Pattern.compile("[\\\\\\[\\]<>{}#@*_\\s]+|/(?=/)");

    private final StringBuilder text = new StringBuilder();
    private final Set<String> untold = new HashSet<>();

    private Argdown() {}

    static byte[] write(DebateMap map) {
        Argdown argdown = new Argdown();
        argdown.map(map);
        argdown.text.append('\n');
        return argdown.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The headings and statements of a map that have no metadata, each with its title and its text. */
    static Set<String> untold(DebateMap map) {
        Argdown argdown = new Argdown();
        argdown.map(map);
        return argdown.untold;
    }

    private void map(DebateMap map) {
        text.append("===\n");
        if (!map.name().isEmpty()) {
            text.append("title: ")
                    .append(quoted(map.name().in(Language.ENGLISH)))
                    .append('\n');
        }
        text.append(OWN + ": ").append(safe(Part.head(map, HEAD))).append("\n===");
        Iterator<Claims.Claim> claims = Claims.of(map).iterator();
        Iterator<Part> issues = Part.of(map).stream()
                .filter(part -> part.kind() == Part.Kind.ISSUE)
                .iterator();
        for (Issue issue : map.issues()) {
            heading(
                    title(issue.name().in(Language.ENGLISH)).isEmpty()
                            ? issue.id().value()
                            : issue.name().in(Language.ENGLISH));
            told(issues.next());
            issue.positions().forEach(_ -> statement(claims.next()));
        }
        Part.Kind before = Part.Kind.POSITION;
        while (claims.hasNext()) {
            Claims.Claim claim = claims.next();
            Part part = claim.part();
            if (part != null && part.kind() != before) {
                heading(part.kind().field());
                before = part.kind();
            }
            statement(claim);
        }
    }

    private void heading(String words) {
        text.append("\n\n# ").append(title(words));
    }

    private void statement(Claims.Claim claim) {
        String title = "[" + title(claim.title()) + "]";
        element("\n\n", title, claim.text());
        Part part = claim.part();
        if (part == null) {
            untold.add(title + ": " + line(claim.text()));
        } else {
            told(part);
        }
        for (int i = 0; i < claim.evidence().size(); i++) {
            String sentence = "<" + title(claim.title() + "/" + (i + 1)) + ">";
            String words = Claims.sentence(claim.evidence().get(i));
            element("\n  + ", sentence, words);
            untold.add(sentence + ": " + line(words));
        }
        claim.against()
                .forEach(other -> text.append("\n  - [").append(title(other)).append(']'));
    }

    private void element(String before, String title, String words) {
        text.append(before).append(title).append(": ").append(line(words));
    }

    private void told(Part part) {
        text.append(' ').append(safe(part.told()));
    }

    /**
     * Metadata as Argdown finds its end: a front matter ends at the first three equals signs and data at the first brace before
     * a space, wherever these stand. So within texts they are written by their numbers.
     */
    private static String safe(JsonNode data) {
        StringBuilder safe = new StringBuilder();
        boolean text = false;
        String json = data.toString();
        for (int i = 0; i < json.length(); i++) {
            char sign = json.charAt(i);
            if (sign == '"') {
                text = !text;
            } else if (sign == '\\') {
                safe.append(sign).append(json.charAt(++i));
                continue;
            }
            if (text && "{}=".indexOf(sign) >= 0) {
                safe.append(String.format("\\u%04x", (int) sign));
            } else {
                safe.append(sign);
            }
        }
        return safe.toString();
    }

    private static String quoted(String words) {
        return safe(JsonNodeFactory.instance.stringNode(words));
    }

    /** A text in one line, the signs that mean something in Argdown escaped. */
    private static String line(String text) {
        return SIGNS.matcher(text.replaceAll("\\s+", " ").strip()).replaceAll("\\\\$0");
    }

    /** A text in one line, without the signs that mean something in Argdown. */
    private static String title(String text) {
        return NO_TITLE.matcher(text).replaceAll(" ").strip();
    }
}
