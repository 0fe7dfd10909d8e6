package org.parley.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.debate.Voice;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.parley.publishing.TranslationStatus;

/** What the files of the sample journal hold. */
final class SampleFiles {

    private SampleFiles() {}

    /** {@code journal.yaml}. */
    record JournalFile(LocalText title, LocalText tagline, LocalText about, LocalText copyright) {}

    /** {@code people.yaml}. */
    record PeopleFile(List<InstitutionEntry> institutions, List<PersonEntry> people) {}

    record InstitutionEntry(Slug slug, LocalText name) {}

    record PersonEntry(Slug slug, LocalText name, LocalText sort, List<AffiliationEntry> affiliations) {}

    record AffiliationEntry(
            String key, LocalText text, @Nullable List<Slug> institutions) {}

    /** {@code debate.yaml}. */
    record DebateFile(
            Slug slug,
            Slug convener,
            PartialDate opened,
            @Nullable PartialDate closed,
            LocalText question,
            LocalText introduction,
            LocalText summary,
            List<SideEntry> sides,
            List<SeatEntry> panel,
            List<InvitationEntry> invitations,
            List<VoiceEntry> voices) {}

    record SideEntry(String key, LocalText name) {}

    record SeatEntry(Slug person, @Nullable String side) {}

    /** Who was invited to answer which pieces; what came of it, and when. */
    record InvitationEntry(
            @Nullable Slug person,
            @Nullable Slug institution,
            @Nullable String side,
            Language language,
            List<Slug> pieces,
            LocalDate invited,
            LocalDate deadline,
            @Nullable LocalDate declined,
            @Nullable LocalDate answered,
            @Nullable Slug response) {}

    /** What somebody said of the summary. */
    record VoiceEntry(Slug person, Voice.Stand stand, Language language, LocalDate date, String sentence) {}

    /** A passage that a piece answers. */
    record QuoteEntry(Slug piece, String words) {}

    /** {@code piece.yaml}. */
    record PieceFile(
            Slug slug,
            PieceKind kind,
            Section section,
            PartialDate date,
            Language original,
            @Nullable SeriesEntry series,
            List<AuthorEntry> authors,
            @Nullable List<Slug> repliesTo,
            @Nullable Slug debate,
            @Nullable String side,
            @Nullable List<QuoteEntry> quotes,
            @Nullable PermissionEntry permission,
            @Nullable String licence,
            @Nullable ImprintEntry imprint,
            @Nullable List<GroupEntry> contents,
            Map<Language, EditionEntry> editions) {}

    /** What is printed of a book or an issue. */
    record ImprintEntry(
            LocalText publisher,
            @Nullable String isbn,
            @Nullable String issn,
            @Nullable String number,
            @Nullable Integer pages) {}

    /** Pieces that a topic, a book or an issue holds, under one heading. */
    record GroupEntry(@Nullable LocalText heading, List<Slug> pieces) {}

    /** {@code summary.yaml}. */
    record SummaryFile(LocalDate date, LocalText title, LocalText introduction, List<SummaryEntry> pieces) {}

    /** A piece on the Summary Page; without an abstract, it has its own. */
    record SummaryEntry(
            Slug piece,

            @com.fasterxml.jackson.annotation.JsonProperty("abstract") @Nullable
            LocalText summary) {}

    record SeriesEntry(LocalText name, @Nullable String number) {}

    record AuthorEntry(Slug person, String affiliation) {}

    record PermissionEntry(
            @Nullable Slug licensor,
            LocalText statement,
            @Nullable LocalDate ends) {}

    record EditionEntry(
            String title,

            @com.fasterxml.jackson.annotation.JsonProperty("abstract")
            String summary,

            @Nullable Slug translator,
            @Nullable TranslationStatus status) {}
}
