package org.parley.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;

/**
 * A Summary Page: the pieces that an editor chose for a date, in order, with what is said of them.
 *
 * @param id its key
 * @param date the date that it is headed by; no other has it
 * @param state whether readers have it
 * @param version how often it was written
 * @param title what it is called; empty where the date says enough
 * @param introduction what stands before the pieces, in Markdown; may be empty
 * @param chosen the pieces
 * @param publishedAt when readers had it first
 * @param updatedAt when it was last written
 */
public record SummaryPage(
        SummaryId id,
        LocalDate date,
        State state,
        int version,
        LocalText title,
        LocalText introduction,
        List<Chosen> chosen,
        @Nullable Instant publishedAt,
        Instant updatedAt) {

    /** The most characters of a title. */
    public static final int LONGEST_TITLE = 300;

    /** The most characters of an introduction. */
    public static final int LONGEST_INTRODUCTION = 5_000;

    /** The most characters of what is said of a piece. */
    public static final int LONGEST_ABSTRACT = 2_000;

    /** Whether readers have a Summary Page. */
    public enum State {
        /** Only the desk has it. */
        DRAFT,
        /** Everybody has it. */
        PUBLISHED
    }

    /** Whether readers have it. */
    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    /** The date as screens show dates. */
    public PartialDate day() {
        return PartialDate.of(date);
    }

    /** Where readers have it, without the language. */
    public String path() {
        return path(date);
    }

    /** Where readers have the one of a date. */
    static String path(LocalDate date) {
        return "/summary/" + date;
    }
}
