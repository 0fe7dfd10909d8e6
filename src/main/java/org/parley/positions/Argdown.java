package org.parley.positions;

import java.nio.charset.StandardCharsets;
import org.parley.language.Language;

/**
 * A map as Argdown, for those who edit arguments as text: each position a statement, supported by the sentences that show it.
 * It tells less than the map: linkages, preconditions and agreements have no place in it.
 *
 * @see <a href="https://argdown.org/syntax/">Argdown, syntax</a>
 */
final class Argdown {

    private static final Language LANGUAGE = Language.ENGLISH;

    private final DebateMap map;
    private final StringBuilder text = new StringBuilder();

    private Argdown(DebateMap map) {
        this.map = map;
    }

    static byte[] write(DebateMap map) {
        Argdown argdown = new Argdown(map);
        map.issues().forEach(argdown::issue);
        return argdown.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void issue(Issue issue) {
        text.append("# ").append(line(issue.name().in(LANGUAGE))).append("\n\n");
        for (Position position : issue.current()) {
            String id = issue.id() + "/" + position.actor()
                    + (position.coder() == null ? "" : "/" + line(position.coder()));
            text.append('[')
                    .append(id)
                    .append("]: ")
                    .append(Claims.of(map, issue, position))
                    .append('\n');
            for (int i = 0; i < position.evidence().size(); i++) {
                Evidence evidence = position.evidence().get(i);
                text.append("  + <").append(id).append('/').append(i + 1).append(">: “");
                text.append(line(Claims.sentence(evidence)))
                        .append("” (")
                        .append(evidence.piece())
                        .append(")\n");
            }
            text.append('\n');
        }
    }

    /** A text in one line, without the signs that mean something in Argdown. */
    private static String line(String text) {
        return text.replaceAll("[\\[\\]<>{}#@*_|]", " ").replaceAll("\\s+", " ").strip();
    }
}
