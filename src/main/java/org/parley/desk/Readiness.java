package org.parley.desk;

import static org.parley.store.schema.Tables.AUTHORSHIP;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.HELD_PIECE;
import static org.parley.store.schema.Tables.REMARK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.parley.publishing.PieceKind;
import org.parley.publishing.TranslationStatus;
import org.parley.publishing.text.Block;

/** Judges whether an edition can be published as it is: asked before it is, and again when a scheduled one is due. */
final class Readiness {

    private static final Set<PieceKind> WITHOUT_BODY =
            Set.of(PieceKind.TOPIC, PieceKind.BOOK, PieceKind.JOURNAL_ISSUE, PieceKind.NEWSLETTER_ISSUE);

    private Readiness() {}

    /** What speaks against publishing this text of an edition today, what stops it first. */
    static List<Finding> of(DSLContext db, DeskEdition edition, DeskText text, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (text.title().isEmpty()) {
            findings.add(Finding.stop("no-title"));
        }
        if (text.body().isEmpty() && !mayBeWithoutBody(edition, text)) {
            findings.add(Finding.stop("no-text"));
        }
        if (!edition.standing().original() && !originalIsShown(db, edition)) {
            findings.add(Finding.stop("original-not-published"));
        }
        if (db.fetchExists(
                HELD_PIECE, HELD_PIECE.PIECE_ID.eq(edition.key().piece().toString()))) {
            findings.add(Finding.stop("held-together"));
        }
        findings.addAll(PermissionEnds.findings(db, edition, today));
        if (!edition.standing().original()) {
            findings.addAll(translationFindings(db, edition));
        }
        if (text.summary().isEmpty()) {
            findings.add(Finding.warn("no-abstract"));
        }
        if (!db.fetchExists(
                AUTHORSHIP, AUTHORSHIP.PIECE_ID.eq(edition.key().piece().toString()))) {
            findings.add(Finding.warn("no-author"));
        }
        long pictures = text.body().blocks().stream()
                .filter(block -> block instanceof Block.Figure figure
                        && figure.alternative().isBlank()
                        && figure.caption().isEmpty())
                .count();
        if (pictures > 0) {
            findings.add(Finding.warn("picture-without-words", pictures));
        }
        int open = db.fetchCount(
                REMARK, REMARK.EDITION_ID.eq(edition.id()), REMARK.SETTLED_AT.isNull(), REMARK.ANSWERS_ID.isNull());
        if (open > 0) {
            findings.add(Finding.warn("open-remarks", open));
        }
        return findings;
    }

    private static List<Finding> translationFindings(DSLContext db, DeskEdition edition) {
        List<Finding> findings = new ArrayList<>();
        db.select(EDITION.MISSING, EDITION.STALE)
                .from(EDITION)
                .where(EDITION.ID.eq(edition.id()))
                .forEach(row -> {
                    if (row.value1() > 0) {
                        findings.add(Finding.warn("passages-missing", row.value1()));
                    }
                    if (row.value2() > 0) {
                        findings.add(Finding.warn("passages-stale", row.value2()));
                    }
                });
        return findings;
    }

    /**
     * Lets pass an edition that has a title and a text.
     *
     * @throws NotPossible otherwise
     */
    static void requireText(DeskEdition edition) {
        if (edition.text().title().isEmpty()) {
            throw new NotPossible("desk.finding.no-title");
        }
        if (edition.text().body().isEmpty() && !mayBeWithoutBody(edition, edition.text())) {
            throw new NotPossible("desk.finding.no-text");
        }
    }

    private static boolean mayBeWithoutBody(DeskEdition edition, DeskText text) {
        boolean abstractAlone = edition.translation() == TranslationStatus.ABSTRACT_ONLY;
        return WITHOUT_BODY.contains(edition.kind())
                || (abstractAlone && !text.summary().isEmpty());
    }

    private static boolean originalIsShown(DSLContext db, DeskEdition edition) {
        return db.fetchExists(
                EDITION,
                EDITION.PIECE_ID.eq(edition.key().piece().toString()),
                EDITION.LANGUAGE.eq(edition.originalLanguage().tag()),
                ShownEditions.only());
    }
}
