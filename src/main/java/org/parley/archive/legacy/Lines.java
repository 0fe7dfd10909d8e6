package org.parley.archive.legacy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.publishing.text.Inline;
import org.parley.publishing.text.Line;

/** Takes lines with marks and links apart and puts them together. */
final class Lines {

    private Lines() {}

    /** The parts of a line between its line breaks. */
    static List<Line> split(Line line) {
        List<Line> parts = new ArrayList<>();
        Line.Builder part = new Line.Builder();
        for (Inline inline : line.inlines()) {
            if (inline instanceof Inline.Run(var text, var marks, var link)) {
                String[] pieces = text.split("\n", -1);
                for (int i = 0; i < pieces.length; i++) {
                    if (i > 0) {
                        parts.add(part.build());
                        part = new Line.Builder();
                    }
                    part.text(pieces[i], marks, link);
                }
            }
        }
        parts.add(part.build());
        return parts.stream().filter(each -> !each.isEmpty()).toList();
    }

    /** One line of several. */
    static Line join(List<Line> lines, String between) {
        Line.Builder joined = new Line.Builder();
        boolean first = true;
        for (Line line : lines) {
            if (!first) {
                joined.text(between, Set.of(), null);
            }
            first = false;
            for (Inline inline : line.inlines()) {
                if (inline instanceof Inline.Run(var text, var marks, var link)) {
                    joined.text(text, marks, link);
                }
            }
        }
        return joined.build();
    }

    /** Where the first link of a line leads. */
    static Optional<String> link(Line line) {
        for (Inline inline : line.inlines()) {
            if (inline instanceof Inline.Run run) {
                URI link = run.link();
                if (link != null) {
                    return Optional.of(link.toString());
                }
            }
        }
        return Optional.empty();
    }
}
