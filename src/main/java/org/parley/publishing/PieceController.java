package org.parley.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.language.Slug;
import org.parley.page.Addresses;
import org.parley.page.JournalSettings;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The page of a piece. */
@Controller
class PieceController {

    private final Catalogue catalogue;
    private final Neighbours neighbours;
    private final PieceCollections collections;
    private final JournalSettings settings;
    private final Addresses addresses;
    private final Pages pages;

    PieceController(
            Catalogue catalogue,
            Neighbours neighbours,
            PieceCollections collections,
            JournalSettings settings,
            Addresses addresses,
            Pages pages) {
        this.catalogue = catalogue;
        this.neighbours = neighbours;
        this.collections = collections;
        this.settings = settings;
        this.addresses = addresses;
        this.pages = pages;
    }

    @GetMapping("/{language}/pieces/{slug}")
    View show(@PathVariable Language language, @PathVariable Slug slug) {
        PieceView piece =
                catalogue.piece(Caller.READER, slug).orElseThrow(() -> new NotFound("no piece is at " + slug));
        Edition edition = piece.editionFor(language);
        Messages words = Messages.in(language);
        Neighbours.Around around = neighbours.of(Caller.READER, piece.card().id());
        String journal = settings.read().title().in(edition.language());
        PieceCollections.Around shelf =
                collections.around(Caller.READER, piece.card().id());
        Page page = page(language, piece, edition, around, shelf, journal, words);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("piece", piece);
        model.put("edition", edition);
        BodyHtml.Parts html = BodyHtml.of(edition.body(), words, around.marked());
        model.put("body", html.text());
        model.put("notes", html.notes());
        model.put("around", around);
        model.put("shelf", shelf);
        model.put(
                "citation",
                Citation.of(
                        piece.card(),
                        edition,
                        journal,
                        addresses.full(edition.language(), page.path()),
                        Messages.in(edition.language())));
        return pages.view("publishing/piece.jte", page, model);
    }

    private Page page(
            Language language,
            PieceView piece,
            Edition edition,
            Neighbours.Around around,
            PieceCollections.Around shelf,
            String journal,
            Messages words) {
        PieceCard card = piece.card();
        Page.Builder page = Page.at(language, "/pieces/" + card.slug())
                .title(edition.title(), edition.language())
                .in(List.copyOf(piece.editions().keySet()), edition.language())
                .description(edition.summary().isEmpty() ? edition.title() : edition.summary())
                .section(card.section().slug())
                .under(words.get("section." + card.section()), card.section().path())
                .updated(edition.updatedAt())
                .shows(card.id().subject());
        card.authors().forEach(author -> page.shows(author.person().subject()));
        List<PieceCard> others = new ArrayList<>(around.answers());
        others.addAll(around.answeredBy());
        others.addAll(shelf.holds().pieces());
        around.asked().forEach(asked -> {
            if (asked.response() != null) {
                others.add(asked.response());
            }
        });
        others.forEach(other -> {
            page.shows(other.id().subject());
            other.authors().forEach(author -> page.shows(author.person().subject()));
        });
        shelf.touching().forEach(other -> page.shows(other.subject()));
        Permission permission = piece.permission();
        if (permission != null && permission.licensor() != null) {
            page.shows(permission.licensor().id().subject());
        }
        if (edition.translator() != null) {
            page.shows(edition.translator().id().subject());
        }
        if (edition.isNotice()) {
            page.notIndexed();
        } else {
            new ScholarlyData(piece, edition, journal, addresses).addTo(page, around.answers(), shelf);
        }
        return page.build();
    }
}
