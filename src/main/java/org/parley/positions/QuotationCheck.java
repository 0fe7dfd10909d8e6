package org.parley.positions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.language.Language;
import org.parley.language.Slug;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Edition;
import org.parley.publishing.PastTexts;
import org.parley.publishing.PieceView;
import org.parley.publishing.text.PlainForm;
import org.springframework.stereotype.Component;

/** Looks whether quoted sentences are in the texts that they are quoted from: as published, or as they were when quoted. */
@Component
class QuotationCheck {

    private final Catalogue catalogue;
    private final PastTexts pastTexts;

    QuotationCheck(Catalogue catalogue, PastTexts pastTexts) {
        this.catalogue = catalogue;
        this.pastTexts = pastTexts;
    }

    private record Edited(Slug piece, Language language) {}

    private record Missing(Quotation quotation, PastTexts.Reference reference) {}

    /**
     * Looks up all quotations of a map that was read.
     *
     * @throws MapRefused if one is of a piece or an edition that there is not, or is not in its text
     */
    void run(MapReader.ReadMap read) {
        List<Evidence> all = read.map().evidence();
        Set<Slug> slugs = all.stream().map(Evidence::piece).collect(Collectors.toSet());
        Map<Slug, PieceView> pieces = catalogue.piecesAt(Caller.READER, slugs);
        Map<Edited, PlainForm> texts = new HashMap<>();
        List<Missing> missing = new ArrayList<>();
        for (Evidence evidence : all) {
            PieceView piece = pieces.get(evidence.piece());
            if (piece == null) {
                fields(read, evidence).wrong("piece", "no-piece", evidence.piece());
                continue;
            }
            for (Quotation quotation : evidence.quotations()) {
                Edition edition = piece.editions().get(quotation.language());
                if (edition == null) {
                    fields(read, quotation).wrong("language", "no-edition", evidence.piece(), quotation.language());
                    continue;
                }
                PlainForm text = texts.computeIfAbsent(
                        new Edited(evidence.piece(), quotation.language()),
                        _ -> edition.body().plain());
                if (Anchor.find(quotation, text).isEmpty()) {
                    Integer revision = quotation.revision();
                    missing.add(new Missing(
                            quotation,
                            new PastTexts.Reference(
                                    evidence.piece(),
                                    quotation.language(),
                                    revision == null ? edition.revision() : revision)));
                }
            }
        }
        past(read, missing);
        read.problems().refuse();
    }

    private void past(MapReader.ReadMap read, List<Missing> missing) {
        Map<PastTexts.Reference, PlainForm> past =
                pastTexts.of(missing.stream().map(Missing::reference).collect(Collectors.toCollection(HashSet::new)));
        for (Missing one : missing) {
            PlainForm text = past.get(one.reference);
            if (text == null || Anchor.find(one.quotation, text).isEmpty()) {
                fields(read, one.quotation)
                        .wrong(
                                "exact",
                                "not-in-text",
                                one.reference.piece(),
                                one.reference.language(),
                                one.quotation.exact());
            }
        }
    }

    private static Fields fields(MapReader.ReadMap read, Object part) {
        Fields fields = read.where().get(part);
        if (fields == null) {
            throw new IllegalArgumentException("this part was read from nowhere: " + part);
        }
        return fields;
    }
}
