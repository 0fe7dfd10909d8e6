package org.parley.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Slug;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;

/**
 * What a reader searches for.
 *
 * @param text the query as it was typed; whatever it is, it is read as a query
 * @param reader the language of the reader, in which a piece is shown that is found in several
 * @param section the section that results stand in
 * @param kind what they are
 * @param year the year of their date
 * @param author the word in the address of one who wrote them
 * @param debate the word in the address of a debate that they belong to
 * @param language the language that they are found in
 * @param page which page of the results, from 1
 * @param size how many a page holds, 1 to {@value #MOST}
 * @param across whether words are also looked for by words of the other language that mean the same
 */
public record SearchRequest(
        String text,
        Language reader,
        @Nullable Section section,
        @Nullable PieceKind kind,
        @Nullable Integer year,
        @Nullable Slug author,
        @Nullable Slug debate,
        @Nullable Language language,
        int page,
        int size,
        boolean across) {

    /** The most results that a page holds. */
    public static final int MOST = 100;

    /** How far down results can be read. */
    public static final int DEEPEST = 10_000;

    public SearchRequest {
        if (page < 1 || size < 1 || size > MOST || (long) page * size > DEEPEST) {
            throw new IllegalArgumentException("no page " + page + " of " + size);
        }
    }

    /** A search without filters, for the first page. */
    public static SearchRequest of(String text, Language reader) {
        return new SearchRequest(text, reader, null, null, null, null, null, null, 1, 20, true);
    }

    /** The same with another text. */
    public SearchRequest with(String other) {
        return new SearchRequest(other, reader, section, kind, year, author, debate, language, page, size, across);
    }

    /** Whether a filter is set. */
    public boolean isNarrowed() {
        return Arrays.stream(Dimension.values()).anyMatch(dimension -> chosen(dimension) != null);
    }

    /** Whether nothing is searched for. */
    public boolean isBlank() {
        return text.isBlank() && !isNarrowed();
    }

    /** What a filter is set to, as addresses have it; nothing where it is not set. */
    public @Nullable String chosen(Dimension dimension) {
        Object value = switch (dimension) {
            case SECTION -> section == null ? null : section.name();
            case KIND -> kind == null ? null : kind.name();
            case YEAR -> year;
            case AUTHOR -> author;
            case DEBATE -> debate;
            case LANGUAGE -> language;
        };
        return value == null ? null : value.toString();
    }
}
