package org.parley.positions;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Slug;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Edition;
import org.parley.publishing.PieceView;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.PlainForm;
import org.springframework.stereotype.Component;

/** Finds quoted sentences in the pieces as they are published now, each for a reader of a language with its original. */
@Component
public class Sentences {

    private final Catalogue catalogue;

    Sentences(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All sentences of some evidence, found in a fixed number of queries. */
    public Map<Evidence, Sentence> of(Collection<Evidence> evidence, Language reader) {
        Map<Slug, PieceView> pieces = catalogue.piecesAt(
                Caller.READER, evidence.stream().map(Evidence::piece).collect(Collectors.toSet()));
        IdentityHashMap<Edition, PlainForm> texts = new IdentityHashMap<>();
        Map<Evidence, Sentence> sentences = new HashMap<>();
        for (Evidence one : evidence) {
            PieceView piece = pieces.get(one.piece());
            if (piece != null && !sentences.containsKey(one)) {
                sentences.put(one, sentence(one, piece, reader, texts));
            }
        }
        return sentences;
    }

    private static Sentence sentence(
            Evidence evidence, PieceView piece, Language reader, IdentityHashMap<Edition, PlainForm> texts) {
        Language original = piece.card().originalLanguage();
        Map<Language, Sentence.Shown> byLanguage = new LinkedHashMap<>();
        evidence.quotations().forEach(one -> byLanguage.put(one.language(), shown(one, piece, texts)));
        Sentence.Shown beside = byLanguage.get(original);
        Sentence.Shown first = byLanguage.values().iterator().next();
        Sentence.Shown own = byLanguage.get(reader);
        if (own == null) {
            own = counterpart(beside == null ? first : beside, piece, reader);
        }
        Sentence.Shown main = own == null ? first : own;
        boolean found = byLanguage.values().stream().anyMatch(one -> one.address() != null);
        return new Sentence(
                piece.card(), main, beside == null || beside.language().equals(main.language()) ? null : beside, found);
    }

    private static Sentence.Shown shown(
            Quotation quotation, PieceView piece, IdentityHashMap<Edition, PlainForm> texts) {
        Edition edition = piece.editions().get(quotation.language());
        Optional<Anchor> anchor = edition == null
                ? Optional.empty()
                : Anchor.find(
                        quotation,
                        texts.computeIfAbsent(edition, one -> one.body().plain()));
        return new Sentence.Shown(
                quotation.language(),
                quotation.exact(),
                anchor.map(found -> Sentence.address(piece, quotation, found)).orElse(null),
                anchor.map(Anchor::block).orElse(null),
                false);
    }

    /** The paragraph of the reader's edition that renders the one in which the sentence stands. */
    private static Sentence.@Nullable Shown counterpart(Sentence.Shown quoted, PieceView piece, Language reader) {
        Edition edition = piece.editions().get(reader);
        if (edition == null || quoted.block() == null) {
            return null;
        }
        List<Block> blocks = edition.body().blocks();
        return blocks.stream()
                .filter(block -> block.id().equals(quoted.block()))
                .findFirst()
                .map(block -> new Sentence.Shown(
                        reader, block.plainText(), Sentence.address(piece, reader, block.id()), block.id(), true))
                .orElse(null);
    }
}
