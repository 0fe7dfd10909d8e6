package org.parley.publishing.text;

import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a line of text is made of: runs of characters and references to footnotes. */
public sealed interface Inline {

    /**
     * Characters that share their marks and their link.
     *
     * @param text in NFC, not empty; a line feed is a line break
     * @param marks how it is marked
     * @param link where it leads: an {@code http}, {@code https} or {@code mailto} address, or a path of the journal that
     *     starts with one slash and names no language
     */
    record Run(String text, Set<Mark> marks, @Nullable URI link) implements Inline {
        public Run {
            marks = marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
            if (text.isEmpty()) {
                throw new TextException("run-empty");
            }
            if (link != null && !isAllowed(link)) {
                throw new TextException("link", link);
            }
        }

        /** Characters without marks or link. */
        public static Run plain(String text) {
            return new Run(text, Set.of(), null);
        }

        /** Whether a link leads to a path of the journal itself. */
        public boolean isInternal() {
            return link != null && link.getScheme() == null;
        }

        boolean looksLike(Run other) {
            return marks.equals(other.marks) && java.util.Objects.equals(link, other.link);
        }

        /** Whether a link may lead there. */
        public static boolean isAllowed(URI link) {
            String scheme = link.getScheme();
            if (scheme == null) {
                String path = link.toString();
                return path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/\\");
            }
            return switch (scheme.toLowerCase(Locale.ROOT)) {
                case "http", "https" -> link.getHost() != null;
                case "mailto" -> true;
                default -> false;
            };
        }
    }

    /**
     * A reference to a footnote of the same body.
     *
     * @param footnote the footnote's identity
     */
    record NoteReference(BlockId footnote) implements Inline {}
}
