package org.parley.positions.coding;

import java.util.ArrayList;
import java.util.List;
import org.parley.debate.DebateId;
import org.parley.desk.NotPossible;
import org.parley.positions.Evidence;
import org.parley.positions.MapRefused;
import org.parley.positions.Position;
import org.parley.positions.Problem;
import org.parley.positions.Quotation;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceView;
import org.parley.publishing.text.TextQuote;
import org.springframework.stereotype.Component;

/** Marks a sentence of a piece as what shows a position: a new one, or one that is on the map. */
@Component
class MarkSentence {

    private final KeepPosition keep;

    MarkSentence(KeepPosition keep) {
        this.keep = keep;
    }

    /**
     * Marks it.
     *
     * @return the word of the position that it shows
     * @throws MapRefused if the sentence is not in the text, or a field cannot be taken as it was filled in
     */
    String run(Caller.Member caller, DebateId debate, PieceView piece, ReadText text, MarkForm form) {
        Quotation quotation = quotation(text, form);
        Evidence evidence = new Evidence(piece.card().slug(), List.of(quotation));
        if (form.position().isEmpty()) {
            return keep.begin(caller, debate, form.fields(), List.of(evidence));
        }
        String word = form.positionWord();
        keep.prove(caller, debate, word, null, all -> {
            int number = form.evidenceNumber();
            if (number == 0) {
                return another(all, evidence);
            }
            if (number > all.size() || !all.get(number - 1).piece().equals(evidence.piece())) {
                throw new NotPossible("coding.cannot.gone");
            }
            List<Evidence> changed = new ArrayList<>(all);
            changed.set(number - 1, with(all.get(number - 1), quotation, piece));
            return changed;
        });
        return word;
    }

    private static Quotation quotation(ReadText text, MarkForm form) {
        String words = form.sentence();
        if (words.isBlank()) {
            throw MapRefused.of(Problem.in("sentence", "no-sentence"));
        }
        if (words.length() > TextQuote.LONGEST) {
            throw MapRefused.of(Problem.in("sentence", "long", TextQuote.LONGEST));
        }
        return text.quote(words, form.start())
                .orElseThrow(() -> MapRefused.of(Problem.in(
                        "sentence",
                        "not-in-text",
                        text.edition().title(),
                        text.edition().language(),
                        words)));
    }

    private static List<Evidence> another(List<Evidence> all, Evidence evidence) {
        Quotation quotation = evidence.quotations().getFirst();
        boolean known = all.stream()
                .anyMatch(one -> one.piece().equals(evidence.piece())
                        && one.quotations().stream()
                                .anyMatch(other -> other.language().equals(quotation.language())
                                        && other.exact().equals(quotation.exact())));
        if (known) {
            throw MapRefused.of(Problem.in("sentence", "marked-already"));
        }
        if (all.size() >= Position.MOST_SENTENCES) {
            throw MapRefused.of(Problem.in("sentence", "many", all.size() + 1, Position.MOST_SENTENCES));
        }
        return ChosenParts.and(all, evidence);
    }

    /** The evidence with the sentence in one more edition, or in one edition again; the original stands first. */
    private static Evidence with(Evidence evidence, Quotation quotation, PieceView piece) {
        List<Quotation> quotations = new ArrayList<>(evidence.quotations());
        quotations.removeIf(other -> other.language().equals(quotation.language()));
        boolean original = quotation.language().equals(piece.card().originalLanguage());
        quotations.add(original ? 0 : quotations.size(), quotation);
        return new Evidence(evidence.piece(), quotations);
    }
}
