package org.parley.publishing;

/** What a piece is, as its kicker says it. */
public enum PieceKind {
    COMMENTARY,
    POSITION_PAPER,
    RESPONSE,
    REJOINDER,
    REVIEW,
    TOPIC,
    BOOK,
    JOURNAL_ISSUE,
    NEWSLETTER_ISSUE
}
