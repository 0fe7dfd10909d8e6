package org.parley.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.page.Addresses;

/** The JSON forms of pieces and people, whose field names are the terms of the domain. */
public final class PieceJson {

    private PieceJson() {}

    /** One page of a list of pieces. */
    public record PieceList(List<PieceSummary> pieces, int page, int pages, long total) {}

    /** A piece in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PieceSummary(
            PieceId id,
            Slug slug,
            PieceKind kind,
            Section section,
            PartialDate date,
            Language originalLanguage,
            List<Language> languages,
            @Nullable SeriesEntry series,
            LocalText title,
            @JsonProperty("abstract") LocalText summary,
            List<Author> authors,
            Map<Language, String> urls) {}

    /** A series that a piece belongs to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SeriesEntry(LocalText name, @Nullable String number) {}

    /** An author, with the affiliation of the time. */
    public record Author(PersonId person, Slug slug, LocalText name, LocalText affiliation) {}

    /** A piece with its editions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WholePiece(
            PieceSummary piece,
            List<EditionEntry> editions,
            @Nullable PermissionEntry permission,
            List<PieceId> answers,
            List<PieceId> answeredBy,
            List<Slug> debates,
            @Nullable ImprintEntry imprint,
            List<ContentsGroup> contents,
            List<PieceId> heldBy,
            List<NoticeEntry> notices) {}

    /** What is printed of a book or an issue of a journal. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ImprintEntry(
            LocalText publisher,
            @Nullable String isbn,
            @Nullable String issn,
            @Nullable String number,
            @Nullable Integer pages) {}

    /** Pieces that a topic, a book or an issue holds, under one heading. */
    public record ContentsGroup(LocalText heading, List<PieceId> pieces) {}

    /** What readers are told of a piece since it was published. */
    public record NoticeEntry(Notice.Kind kind, Language language, String content, Instant madeAt) {}

    /** An edition, its text in plain form and block by block. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EditionEntry(
            Language language,
            EditionState state,
            @Nullable TranslationStatus translation,
            @Nullable Slug translator,
            @Nullable Integer stale,
            String title,
            @JsonProperty("abstract") String summary,
            int revision,
            Instant updatedAt,
            String text,
            List<BlockEntry> blocks) {}

    /** A block, and where it stands in the plain text, in code points. */
    public record BlockEntry(String id, String type, int start, int end) {}

    /** By whose leave a piece is carried. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PermissionEntry(
            @Nullable LocalText licensor,
            LocalText statement,
            @Nullable String licence,
            @Nullable LocalDate ends) {}

    /** All authors. */
    public record PersonList(List<PersonSummary> people) {}

    /** A person in a list. */
    public record PersonSummary(PersonId id, Slug slug, LocalText name, LocalText sortName, int pieces) {}

    /** A piece as lists show it. */
    public static PieceSummary summary(PieceCard card, Addresses addresses) {
        List<Language> languages = card.languages().stream().sorted().toList();
        Series series = card.series();
        return new PieceSummary(
                card.id(),
                card.slug(),
                card.kind(),
                card.section(),
                card.date(),
                card.originalLanguage(),
                languages,
                series == null ? null : new SeriesEntry(series.name(), series.number()),
                card.title(),
                card.summary(),
                card.authors().stream()
                        .map(author -> new Author(author.person(), author.slug(), author.name(), author.affiliation()))
                        .toList(),
                languages.stream()
                        .collect(Collectors.toMap(
                                language -> language,
                                language -> addresses.full(language, "/pieces/" + card.slug()),
                                (first, _) -> first,
                                TreeMap::new)));
    }

    static WholePiece whole(
            PieceView piece, Neighbours.Around around, PieceCollections.Around shelf, Addresses addresses) {
        Permission permission = piece.permission();
        return new WholePiece(
                summary(piece.card(), addresses),
                piece.editions().values().stream().map(PieceJson::edition).toList(),
                permission == null
                        ? null
                        : new PermissionEntry(
                                permission.licensor() == null
                                        ? null
                                        : permission.licensor().name(),
                                permission.statement(),
                                permission.licence(),
                                permission.ends()),
                around.answers().stream().map(PieceCard::id).toList(),
                around.answeredBy().stream().map(PieceCard::id).toList(),
                around.debates().stream().map(Neighbours.PartOf::slug).toList(),
                imprint(shelf.holds().imprint()),
                shelf.holds().groups().stream()
                        .map(group -> new ContentsGroup(
                                group.heading(),
                                group.pieces().stream().map(PieceCard::id).toList()))
                        .toList(),
                shelf.heldBy().stream().map(PieceCard::id).toList(),
                piece.notices().stream()
                        .map(notice ->
                                new NoticeEntry(notice.kind(), notice.language(), notice.content(), notice.madeAt()))
                        .toList());
    }

    private static @Nullable ImprintEntry imprint(Imprint imprint) {
        return imprint.isEmpty()
                ? null
                : new ImprintEntry(
                        imprint.publisher(), imprint.isbn(), imprint.issn(), imprint.number(), imprint.pages());
    }

    private static EditionEntry edition(Edition edition) {
        var plain = edition.body().plain();
        Map<String, String> types = edition.body().blocks().stream()
                .collect(Collectors.toMap(block -> block.id().value(), block -> block.type(), (first, _) -> first));
        return new EditionEntry(
                edition.language(),
                edition.state(),
                edition.translation(),
                edition.translator() == null ? null : edition.translator().slug(),
                edition.isOriginal() ? null : edition.stale(),
                edition.title(),
                edition.summary(),
                edition.revision(),
                edition.updatedAt(),
                plain.text(),
                plain.spans().stream()
                        .map(span -> new BlockEntry(
                                span.block().value(),
                                types.getOrDefault(span.block().value(), ""),
                                span.start(),
                                span.end()))
                        .toList());
    }
}
