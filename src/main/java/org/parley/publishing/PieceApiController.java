package org.parley.publishing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Slug;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.page.Parameters;
import org.parley.page.WrongParameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Pieces and people as JSON; described in {@code openapi.yaml}. */
@RestController
@RequestMapping("/api/v1")
class PieceApiController {

    private static final int SIZE = 50;

    private final Catalogue catalogue;
    private final Directory directory;
    private final Neighbours neighbours;
    private final PieceCollections collections;
    private final Languages languages;
    private final Addresses addresses;

    PieceApiController(
            Catalogue catalogue,
            Directory directory,
            Neighbours neighbours,
            PieceCollections collections,
            Languages languages,
            Addresses addresses) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.neighbours = neighbours;
        this.collections = collections;
        this.languages = languages;
        this.addresses = addresses;
    }

    @GetMapping("/pieces")
    PieceJson.PieceList pieces(WebRequest request) {
        Parameters parameters = Parameters.of(request, "section", "kind", "lang", "author", "year", "page");
        Slug author = parameters.value("author", Parameters::slug, "the slug of a person, such as elena-marsh");
        PersonId person = author == null
                ? null
                : directory
                        .person(Caller.READER, author)
                        .orElseThrow(() -> new WrongParameter("author", "There is no person " + author + "."))
                        .id();
        Language language = parameters.value("lang", languages::find, "one of " + languages.tags());
        PieceQuery query = new PieceQuery(
                parameters.constant("section", Section.class),
                parameters.constant("kind", PieceKind.class),
                language,
                person,
                null,
                parameters.year("year"),
                parameters.page("page"),
                SIZE);
        Listing<PieceCard> listing = catalogue.list(Caller.READER, query);
        return new PieceJson.PieceList(
                listing.items().stream()
                        .map(card -> PieceJson.summary(card, addresses))
                        .toList(),
                listing.page(),
                listing.pages(),
                listing.total());
    }

    @GetMapping("/pieces/{id}")
    PieceJson.WholePiece piece(@PathVariable String id, WebRequest request) {
        var _ = Parameters.of(request);
        PieceView piece = find(id).orElseThrow(() -> new NotFound("no piece is " + id));
        PieceId key = piece.card().id();
        return PieceJson.whole(
                piece, neighbours.of(Caller.READER, key), collections.around(Caller.READER, key), addresses);
    }

    /** By its key or by the word in its address. */
    private Optional<PieceView> find(String id) {
        try {
            return catalogue.piece(Caller.READER, new PieceId(UUID.fromString(id)));
        } catch (IllegalArgumentException noKey) {
            return Parameters.slug(id).flatMap(slug -> catalogue.piece(Caller.READER, slug));
        }
    }

    @GetMapping("/people")
    PieceJson.PersonList people(WebRequest request) {
        Parameters parameters = Parameters.of(request, "lang");
        Language language = parameters.value("lang", languages::find, "one of " + languages.tags());
        List<PersonEntry> people = directory.authors(Caller.READER, language == null ? languages.fallback() : language);
        return new PieceJson.PersonList(people.stream()
                .map(person -> new PieceJson.PersonSummary(
                        person.id(), person.slug(), person.name(), person.sortName(), person.pieces()))
                .toList());
    }
}
