package org.parley.archive.legacy;

import java.util.Locale;
import java.util.Optional;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;

/** Says of what kind a piece is: by its kicker, else by its address, else by its section. */
final class Kinds {

    private Kinds() {}

    /** The kind that a kicker's label names. */
    static Optional<PieceKind> ofLabel(String label) {
        String words = " " + label.toLowerCase(Locale.ROOT) + " ";
        if (words.contains("rejoinder")) {
            return Optional.of(PieceKind.REJOINDER);
        }
        if (words.contains("response")
                || words.contains("reply")
                || words.contains(" comment ")
                || words.contains("comments")) {
            return Optional.of(PieceKind.RESPONSE);
        }
        if (words.contains("position paper")) {
            return Optional.of(PieceKind.POSITION_PAPER);
        }
        if (words.contains("review")) {
            return Optional.of(PieceKind.REVIEW);
        }
        if (words.contains("newsletter")) {
            return Optional.of(PieceKind.NEWSLETTER_ISSUE);
        }
        if (words.contains("journal") || words.contains("bulletin")) {
            return Optional.of(PieceKind.JOURNAL_ISSUE);
        }
        if (words.contains("topic") || words.contains("colloquium")) {
            return Optional.of(PieceKind.TOPIC);
        }
        if (words.contains("book")) {
            return Optional.of(PieceKind.BOOK);
        }
        boolean comment = words.contains("commentary")
                || words.contains("opinion")
                || words.contains("essay")
                || words.contains("column")
                || words.contains("interview");
        return comment ? Optional.of(PieceKind.COMMENTARY) : Optional.empty();
    }

    /** The kind of a piece of a section that says no more about itself. */
    static PieceKind of(Section section, String address) {
        String path = address.toLowerCase(Locale.ROOT);
        return switch (section) {
            case DEBATES -> ofDebate(path);
            case OPINIONS -> PieceKind.COMMENTARY;
            case MEDIA_REVIEWS, TECH_REVIEWS -> PieceKind.REVIEW;
            case SPECIAL_TOPICS -> PieceKind.TOPIC;
            case BOOKS_JOURNALS ->
                path.contains("bull") || path.contains("journal_") ? PieceKind.JOURNAL_ISSUE : PieceKind.BOOK;
            case NEWSLETTERS -> PieceKind.NEWSLETTER_ISSUE;
        };
    }

    private static PieceKind ofDebate(String path) {
        if (path.contains("_rejoinder")) {
            return PieceKind.REJOINDER;
        }
        if (path.contains("_response") || path.contains("_reply")) {
            return PieceKind.RESPONSE;
        }
        return path.contains("_position") ? PieceKind.POSITION_PAPER : PieceKind.COMMENTARY;
    }
}
