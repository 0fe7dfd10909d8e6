package org.parley.debate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.language.PartialDate;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Edition;
import org.parley.publishing.Neighbours;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceView;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.TextQuote;
import org.springframework.stereotype.Component;

/** Tells publishing what stands around a piece. */
@Component
class NeighboursInDebates implements Neighbours {

    private final Debates debates;
    private final Invitations invitations;
    private final Quotations quotations;
    private final Catalogue catalogue;
    private final ZoneId zone;

    NeighboursInDebates(
            Debates debates, Invitations invitations, Quotations quotations, Catalogue catalogue, ZoneId zone) {
        this.debates = debates;
        this.invitations = invitations;
        this.quotations = quotations;
        this.catalogue = catalogue;
        this.zone = zone;
    }

    @Override
    public Around of(Caller caller, PieceId piece) {
        Debates.Replies replies = debates.replies(piece);
        List<Invitation> invited = invitations.toldOf(piece);
        List<Quotation> quotes = quotations.around(piece);
        Set<PieceId> all = new HashSet<>(replies.answers());
        all.addAll(replies.answeredBy());
        invited.forEach(invitation -> {
            if (invitation.response() != null) {
                all.add(invitation.response());
            }
        });
        List<PieceCard> cards = all.isEmpty() ? List.of() : catalogue.cards(caller, all);
        Map<PieceId, PieceCard> known = PieceCard.byKey(cards);
        Map<PieceId, PieceView> texts = quotes.isEmpty()
                ? Map.of()
                : catalogue.pieces(
                        caller, quotes.stream().map(Quotation::answers).collect(Collectors.toSet()));
        return new Around(
                among(cards, replies.answers()),
                among(cards, replies.answeredBy()),
                debates.of(piece),
                invited.stream()
                        .map(invitation -> asked(invitation, known, zone))
                        .toList(),
                quotes.stream()
                        .filter(quote -> quote.piece().equals(piece) && texts.containsKey(quote.answers()))
                        .map(quote -> new Quoted(
                                quote.answers(),
                                quote.quote().exact(),
                                quote.language(),
                                place(quote, texts).orElse(null)))
                        .toList(),
                marked(piece, quotes, texts, known));
    }

    /** Where the passage stands now in what readers have; nothing where the text no longer has it. */
    private static Optional<BlockId> place(Quotation quote, Map<PieceId, PieceView> texts) {
        PieceView piece = texts.get(quote.answers());
        Edition edition = piece == null ? null : piece.editions().get(quote.language());
        return edition == null
                ? Optional.empty()
                : quote.quote().find(edition.body()).map(TextQuote.Place::block);
    }

    private static List<Marked> marked(
            PieceId piece, List<Quotation> quotes, Map<PieceId, PieceView> texts, Map<PieceId, PieceCard> known) {
        record Passage(BlockId block, String words, org.parley.language.Language language) {}
        Map<Passage, List<PieceCard>> passages = new LinkedHashMap<>();
        for (Quotation quote : quotes) {
            PieceCard by = known.get(quote.piece());
            Optional<BlockId> block = quote.answers().equals(piece) ? place(quote, texts) : Optional.empty();
            if (by != null && block.isPresent()) {
                passages.computeIfAbsent(
                                new Passage(block.get(), quote.quote().exact(), quote.language()),
                                _ -> new ArrayList<>())
                        .add(by);
            }
        }
        return passages.entrySet().stream()
                .map(entry -> new Marked(
                        entry.getKey().block(),
                        entry.getKey().words(),
                        entry.getKey().language(),
                        entry.getValue()))
                .toList();
    }

    /** What readers are told of an invitation; the answer is among these cards, if they have it. */
    static Asked asked(Invitation invitation, Map<PieceId, PieceCard> known, ZoneId zone) {
        Instant until = invitation.state() == InvitationState.DECLINED || invitation.state() == InvitationState.ANSWERED
                ? Objects.requireNonNullElse(invitation.settledAt(), invitation.deadline())
                : invitation.deadline();
        PieceId response = invitation.response();
        @Nullable PieceCard card = response == null ? null : known.get(response);
        return new Asked(
                invitation.invited().name(),
                invitation.invited().path(),
                invitation.state().name(),
                day(invitation.invitedAt(), zone),
                day(until, zone),
                card);
    }

    private static PartialDate day(Instant at, ZoneId zone) {
        return PartialDate.on(at, zone);
    }

    /** Those that the caller may see, in the order of the keys. */
    private static List<PieceCard> among(List<PieceCard> cards, List<PieceId> keys) {
        return cards.stream().filter(card -> keys.contains(card.id())).toList();
    }
}
