package org.parley.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.AccountId;
import org.parley.publishing.EditionState;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.parley.publishing.Standing;
import org.parley.publishing.TranslationStatus;

/**
 * An edition as the desk knows it: what is being written, and how far it has come.
 *
 * @param id its key in the store
 * @param key the piece and the language
 * @param slug the word of the piece in addresses
 * @param kind what the piece is
 * @param section where it stands
 * @param date when it is dated; absent while that is to be the day of its publication
 * @param originalLanguage the language it was written in
 * @param languages those that it has editions in, whatever their state
 * @param text what is being written
 * @param version the number of the working copy, by which a second writer is noticed; 0 where there is none
 * @param latest the newest revision; absent before the first
 * @param published the revision that readers have; absent where they have none
 * @param approved the revision that was found fit to be published
 * @param changed whether what is written is in no revision yet
 * @param standing where it stands for the caller
 * @param stateSince since when it has stood there; absent for what was imported
 * @param scheduledFor when it is to be published
 * @param heldBecause why what was scheduled was not published: the key of a message
 * @param proposedAt when a change to what is published was handed in
 * @param translation how it was translated; absent for the original
 * @param translator who translated it, where that is known
 * @param begunBy the account that began the edition; absent for what was imported
 */
public record DeskEdition(
        String id,
        EditionKey key,
        Slug slug,
        PieceKind kind,
        Section section,
        @Nullable PartialDate date,
        Language originalLanguage,
        List<Language> languages,
        DeskText text,
        int version,
        @Nullable RevisionRef latest,
        @Nullable RevisionRef published,
        @Nullable RevisionRef approved,
        boolean changed,
        Standing standing,
        @Nullable Instant stateSince,
        @Nullable Instant scheduledFor,
        @Nullable String heldBecause,
        @Nullable Instant proposedAt,
        @Nullable TranslationStatus translation,
        @Nullable PersonId translator,
        @Nullable AccountId begunBy) {

    /**
     * One of its revisions.
     *
     * @param id its key
     * @param number its number in the edition, from 1
     */
    public record RevisionRef(String id, int number) {}

    /** Where it stands. */
    public EditionState state() {
        return standing.state();
    }

    /** Whether readers have it now. */
    public boolean isShown() {
        return state().isShown();
    }

    /** Whether readers have had it, or have it. */
    public boolean wasPublished() {
        return published != null;
    }

    /** Whether there is something in it that readers do not have yet. */
    public boolean hasNews() {
        return hasNews(published);
    }

    /** Whether there is something in it that is not in one of its revisions yet. */
    public boolean hasNews(@Nullable RevisionRef than) {
        return changed || (latest != null && !latest.equals(than));
    }

    /** Its title, or a mark that it has none yet. */
    public String titleOr(String untitled) {
        return text.title().isEmpty() ? untitled : text.title();
    }
}
