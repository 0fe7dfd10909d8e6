package org.parley.publishing;

import org.jspecify.annotations.Nullable;
import org.parley.language.Language;

/**
 * Which pieces a list holds: those that meet every condition given, newest first.
 *
 * @param section the section they stand in
 * @param kind what they are
 * @param language a language they have an edition in
 * @param author a person who wrote them
 * @param institution an institution that an author belonged to then, or that gave leave
 * @param year the year of their date
 * @param page which page of the list, from 1
 * @param size how many a page holds, 1 to {@value #MOST}
 */
public record PieceQuery(
        @Nullable Section section,
        @Nullable PieceKind kind,
        @Nullable Language language,
        @Nullable PersonId author,
        @Nullable InstitutionId institution,
        @Nullable Integer year,
        int page,
        int size) {

    /** The most pieces that a page holds. */
    public static final int MOST = 1_000;

    public PieceQuery {
        if (page < 1 || size < 1 || size > MOST) {
            throw new IllegalArgumentException("no page " + page + " of " + size);
        }
    }

    /** All pieces. */
    public static PieceQuery all(int page, int size) {
        return new PieceQuery(null, null, null, null, null, null, page, size);
    }

    /** Those of a section. */
    public PieceQuery in(Section only) {
        return new PieceQuery(only, kind, language, author, institution, year, page, size);
    }

    /** Those of a kind. */
    public PieceQuery of(PieceKind only) {
        return new PieceQuery(section, only, language, author, institution, year, page, size);
    }

    /** Those with an edition in a language. */
    public PieceQuery in(Language only) {
        return new PieceQuery(section, kind, only, author, institution, year, page, size);
    }

    /** Those by a person. */
    public PieceQuery by(PersonId only) {
        return new PieceQuery(section, kind, language, only, institution, year, page, size);
    }

    /** Those of an institution. */
    public PieceQuery of(InstitutionId only) {
        return new PieceQuery(section, kind, language, author, only, year, page, size);
    }

    /** Those of a year. */
    public PieceQuery of(int only) {
        return new PieceQuery(section, kind, language, author, institution, only, page, size);
    }
}
