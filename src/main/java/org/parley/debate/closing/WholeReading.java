package org.parley.debate.closing;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.debate.DebateId;
import org.parley.debate.DebateThread;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.debate.Invitations;
import org.parley.debate.Quotation;
import org.parley.debate.Quotations;
import org.parley.debate.Voices;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.language.PlainText;
import org.parley.language.Slug;
import org.parley.page.Addresses;
import org.parley.page.JournalSettings;
import org.parley.page.NotFound;
import org.parley.publishing.BodyHtml;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Edition;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceView;
import org.parley.publishing.Prose;
import org.parley.store.Subject;
import org.springframework.stereotype.Component;

/** Reads a debate as one document, in a fixed number of queries. */
@Component
class WholeReading {

    private final Debates debates;
    private final Voices voices;
    private final Invitations invitations;
    private final Quotations quotations;
    private final Catalogue catalogue;
    private final JournalSettings journal;
    private final Addresses addresses;
    private final ZoneId zone;

    WholeReading(
            Debates debates,
            Voices voices,
            Invitations invitations,
            Quotations quotations,
            Catalogue catalogue,
            JournalSettings journal,
            Addresses addresses,
            ZoneId zone) {
        this.debates = debates;
        this.voices = voices;
        this.invitations = invitations;
        this.quotations = quotations;
        this.catalogue = catalogue;
        this.journal = journal;
        this.addresses = addresses;
        this.zone = zone;
    }

    /**
     * The document.
     *
     * @throws NotFound if readers have no such debate
     */
    Whole of(Slug slug, Language language) {
        DebateView debate = debates.debate(slug).orElseThrow(() -> new NotFound("no debate is at " + slug));
        Messages words = Messages.in(language);
        Map<PieceId, PieceView> pieces = catalogue.pieces(Caller.READER, debate.pieces());
        Map<PieceId, PieceCard> cards =
                PieceCard.byKey(pieces.values().stream().map(PieceView::card).toList());
        DebateThread thread = DebateThread.of(
                pieces.values().stream().map(PieceView::card).toList(), debates.repliesAmong(debate.pieces()));
        Map<PieceId, List<Quotation>> quotes = quotations.of(pieces.keySet()).stream()
                .filter(quote -> pieces.containsKey(quote.answers()))
                .collect(Collectors.groupingBy(Quotation::piece));
        return new Whole(
                debate,
                thread.all().stream()
                        .map(node -> piece(
                                node,
                                Objects.requireNonNull(pieces.get(node.card().id())),
                                quotes.getOrDefault(node.card().id(), List.of()),
                                words))
                        .toList(),
                invitations.toldOf(debate.id()).stream()
                        .map(invitation -> invitation.told(cards, zone))
                        .toList(),
                voices.of(debate.id()),
                Prose.html(debate.introduction().in(language), words),
                Prose.html(debate.closingSummary().in(language), words),
                authors(debate, language),
                citation(debate, words),
                shows(debate));
    }

    private static WholePiece piece(DebateThread.Node node, PieceView piece, List<Quotation> quotes, Messages words) {
        Edition edition = Objects.requireNonNull(piece.editionFor(words.language()));
        String said = PlainText.line(edition.body().plain().text());
        BodyHtml.Parts html = BodyHtml.of(edition.body(), words);
        return new WholePiece(
                node,
                edition,
                quotes.stream()
                        .filter(quote ->
                                !said.contains(PlainText.line(quote.quote().exact())))
                        .toList(),
                WholePiece.apart(html.text(), node.number()),
                WholePiece.apart(html.notes(), node.number()));
    }

    private String authors(DebateView debate, Language language) {
        LocalText title = journal.read().title();
        return debate.convener() == null
                ? title.in(language)
                : debate.convener().name().in(language);
    }

    private String citation(DebateView debate, Messages words) {
        Language language = words.language();
        String question = debate.question().in(language);
        String title = journal.read().title().in(language);
        String time = debate.opened().in(language)
                + words.get("dash")
                + (debate.closed() == null ? "" : debate.closed().in(language));
        String address = addresses.full(language, debate.path());
        return debate.convener() == null
                ? words.get("cite.anonymous", question, title, time, address)
                : words.get("cite.text", debate.convener().name().in(language), question, title, time, address);
    }

    private static Set<Subject> shows(DebateView debate) {
        Set<Subject> shows = new HashSet<>();
        shows.add(Subject.any(DebateId.SUBJECT));
        shows.add(Subject.any(PersonId.SUBJECT));
        shows.add(Subject.any(JournalSettings.SUBJECT));
        debate.pieces().forEach(piece -> shows.add(piece.subject()));
        return shows;
    }
}
