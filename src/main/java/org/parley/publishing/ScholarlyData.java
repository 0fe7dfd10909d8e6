package org.parley.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.language.Language;
import org.parley.page.Addresses;
import org.parley.page.Meta;
import org.parley.page.Page;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page of a piece tells machines: {@code citation_*} lines for scholarly indexes, and schema.org's
 * {@code ScholarlyArticle} as JSON-LD.
 *
 * @see <a href="https://scholar.google.com/intl/en/scholar/inclusion.html">Google Scholar, inclusion guidelines</a>
 * @see <a href="https://schema.org/ScholarlyArticle">schema.org</a>
 */
final class ScholarlyData {

    private final PieceView piece;
    private final Edition edition;
    private final String journal;
    private final Addresses addresses;

    ScholarlyData(PieceView piece, Edition edition, String journal, Addresses addresses) {
        this.piece = piece;
        this.edition = edition;
        this.journal = journal;
        this.addresses = addresses;
    }

    void addTo(Page.Builder page, Collection<PieceCard> answers, PieceCollections.Around shelf) {
        PieceCard card = piece.card();
        page.type("article");
        page.meta(Meta.name("citation_title", edition.title()));
        for (Authorship author : card.authors()) {
            page.meta(Meta.name("citation_author", author.name().in(edition.language())));
            if (!author.affiliation().isEmpty()) {
                page.meta(Meta.name(
                        "citation_author_institution", author.affiliation().in(edition.language())));
            }
        }
        page.meta(Meta.name("citation_publication_date", card.date().toString().replace('-', '/')));
        page.meta(Meta.name("citation_journal_title", journal));
        page.meta(Meta.name("citation_language", edition.language().tag()));
        page.meta(Meta.name("citation_public_url", address(edition.language())));
        page.meta(Meta.property("article:published_time", card.date().toString()));
        page.meta(Meta.property("article:modified_time", edition.updatedAt().toString()));
        page.data(jsonLd(answers, shelf));
    }

    private String address(Language language) {
        return addresses.full(language, "/pieces/" + piece.card().slug());
    }

    private String jsonLd(Collection<PieceCard> answers, PieceCollections.Around shelf) {
        PieceCard card = piece.card();
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("@context", "https://schema.org");
        article.put("@type", type(card.kind()));
        article.put("@id", address(edition.language()));
        article.put("headline", edition.title());
        if (!edition.summary().isEmpty()) {
            article.put("abstract", edition.summary());
        }
        article.put("inLanguage", edition.language().tag());
        article.put("datePublished", card.date().toString());
        article.put("dateModified", edition.updatedAt().toString());
        article.put("author", card.authors().stream().map(this::person).toList());
        List<Map<String, Object>> wholes = new ArrayList<>();
        wholes.add(Map.of("@type", "Periodical", "name", journal));
        shelf.heldBy().forEach(whole -> wholes.add(linked(whole)));
        article.put("isPartOf", wholes.size() == 1 ? wholes.getFirst() : wholes);
        if (!shelf.holds().pieces().isEmpty()) {
            article.put(
                    "hasPart", shelf.holds().pieces().stream().map(this::linked).toList());
        }
        printed(article, shelf.holds().imprint());
        Edition original = piece.editions().get(card.originalLanguage());
        if (!edition.isOriginal() && original != null) {
            article.put("translationOfWork", Map.of("@id", address(original.language())));
        }
        List<Map<String, String>> others = piece.editions().keySet().stream()
                .filter(language -> edition.isOriginal() && !language.equals(edition.language()))
                .map(language -> Map.of("@id", address(language)))
                .toList();
        if (!others.isEmpty()) {
            article.put("workTranslation", others);
        }
        if (!answers.isEmpty()) {
            article.put(
                    "citation",
                    answers.stream()
                            .map(answered -> addresses.full(edition.language(), "/pieces/" + answered.slug()))
                            .toList());
        }
        Permission permission = piece.permission();
        if (permission != null && permission.licence() != null) {
            String deed = Licence.deed(permission.licence());
            article.put("license", deed == null ? permission.licence() : deed);
        }
        // In a script element a "<" could end it; JSON has another way to write that.
        return JsonMapper.shared().writeValueAsString(article).replace("<", "\\u003c");
    }

    private static String type(PieceKind kind) {
        return switch (kind) {
            case BOOK -> "Book";
            case JOURNAL_ISSUE -> "PublicationIssue";
            case TOPIC -> "Collection";
            default -> "ScholarlyArticle";
        };
    }

    private Map<String, Object> linked(PieceCard other) {
        return Map.of(
                "@type",
                type(other.kind()),
                "@id",
                addresses.full(other.shownIn(edition.language()), "/pieces/" + other.slug()),
                "name",
                other.title().in(other.shownIn(edition.language())));
    }

    private void printed(Map<String, Object> article, Imprint imprint) {
        if (!imprint.publisher().isEmpty()) {
            article.put(
                    "publisher",
                    Map.of("@type", "Organization", "name", imprint.publisher().in(edition.language())));
        }
        if (imprint.isbn() != null) {
            article.put("isbn", Imprint.digits(imprint.isbn()));
        }
        if (imprint.issn() != null) {
            article.put("issn", imprint.issn());
        }
        if (imprint.number() != null) {
            article.put("issueNumber", imprint.number());
        }
        if (imprint.pages() != null) {
            article.put("numberOfPages", imprint.pages());
        }
    }

    private Map<String, Object> person(Authorship author) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("@type", "Person");
        person.put("name", author.name().in(edition.language()));
        person.put("url", addresses.full(edition.language(), "/people/" + author.slug()));
        if (!author.affiliation().isEmpty()) {
            person.put(
                    "affiliation", Objects.requireNonNull(author.affiliation().in(edition.language())));
        }
        return person;
    }
}
