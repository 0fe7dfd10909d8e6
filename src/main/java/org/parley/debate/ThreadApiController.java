package org.parley.debate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.page.NotFound;
import org.parley.page.Parameters;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The graph of a debate as JSON; described in {@code openapi.yaml}. */
@RestController
class ThreadApiController {

    private final Debates debates;
    private final Invitations invitations;
    private final Quotations quotations;
    private final Catalogue catalogue;
    private final ZoneId zone;

    ThreadApiController(
            Debates debates, Invitations invitations, Quotations quotations, Catalogue catalogue, ZoneId zone) {
        this.debates = debates;
        this.invitations = invitations;
        this.quotations = quotations;
        this.catalogue = catalogue;
        this.zone = zone;
    }

    record Graph(
            DebateId debate,
            Slug slug,
            LocalText question,
            DebateState state,
            List<SideEntry> sides,
            List<PieceEntry> pieces,
            List<AnswerEntry> answers,
            List<InvitedEntry> invited) {}

    record SideEntry(int number, LocalText name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PieceEntry(
            int number,
            PieceId id,
            Slug slug,
            PieceKind kind,
            PartialDate date,
            Language originalLanguage,
            LocalText title,
            @Nullable Integer side) {}

    record AnswerEntry(PieceId piece, PieceId answers, List<QuoteEntry> quotes) {}

    /** A TextQuoteSelector. */
    record QuoteEntry(Language language, String exact, String prefix, String suffix) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InvitedEntry(
            LocalText name,
            String outcome,
            PartialDate invited,
            PartialDate until,
            @Nullable PieceId response) {}

    @GetMapping("/api/v1/debates/{debate}/thread")
    Graph thread(@PathVariable("debate") String id, WebRequest request) {
        var _ = Parameters.of(request);
        DebateView debate = find(id).orElseThrow(() -> new NotFound("no debate is " + id));
        List<PieceCard> cards = catalogue.cards(Caller.READER, debate.pieces());
        Map<PieceId, PieceCard> known = PieceCard.byKey(cards);
        Set<PieceId> visible = new HashSet<>(known.keySet());
        List<Debates.Reply> replies = debates.repliesAmong(visible);
        List<Quotation> quotes = quotations.of(visible);
        DebateThread thread = DebateThread.of(cards, replies);
        return new Graph(
                debate.id(),
                debate.slug(),
                debate.question(),
                debate.terms().state(),
                debate.terms().sides().stream()
                        .map(side -> new SideEntry(side.number(), side.name()))
                        .toList(),
                thread.all().stream().map(node -> entry(debate, node)).toList(),
                replies.stream().map(reply -> answer(reply, quotes)).toList(),
                invitations.toldOf(debate.id()).stream()
                        .map(invitation -> NeighboursInDebates.asked(invitation, known, zone))
                        .map(asked -> new InvitedEntry(
                                asked.name(),
                                asked.outcome(),
                                asked.invited(),
                                asked.until(),
                                asked.response() == null
                                        ? null
                                        : asked.response().id()))
                        .toList());
    }

    private static PieceEntry entry(DebateView debate, DebateThread.Node node) {
        PieceCard card = node.card();
        return new PieceEntry(
                node.number(),
                card.id(),
                card.slug(),
                card.kind(),
                card.date(),
                card.originalLanguage(),
                card.title(),
                debate.terms().sideOf(card.id()).map(Side::number).orElse(null));
    }

    private static AnswerEntry answer(Debates.Reply reply, List<Quotation> quotes) {
        return new AnswerEntry(
                reply.piece(),
                reply.answers(),
                quotes.stream()
                        .filter(quote -> quote.piece().equals(reply.piece())
                                && quote.answers().equals(reply.answers()))
                        .map(quote -> new QuoteEntry(
                                quote.language(),
                                quote.quote().exact(),
                                quote.quote().prefix(),
                                quote.quote().suffix()))
                        .toList());
    }

    /** By its key or by the word in its address, if readers have it. */
    private Optional<DebateView> find(String id) {
        try {
            return debates.find(DebateId.of(id)).filter(debate -> debate.terms().state() != DebateState.PREPARATION);
        } catch (IllegalArgumentException noKey) {
            return Parameters.slug(id).flatMap(debates::debate);
        }
    }
}
