package org.parley.debate.reply;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.debate.Invitation;
import org.parley.debate.Written;
import org.parley.desk.Composer;
import org.parley.desk.Preview;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.publishing.BodyHtml;
import org.parley.publishing.Chosen;
import org.parley.publishing.PieceId;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Reads what the page shows on which an invitation is answered. */
@Component
class ReplyReading {

    private final Store store;
    private final Debates debates;
    private final ZoneId zone;

    ReplyReading(Store store, Debates debates, ZoneId zone) {
        this.store = store;
        this.debates = debates;
        this.zone = zone;
    }

    ReplyPage page(
            Invitation invitation,
            Language language,
            String token,
            Invitation.Draft draft,
            Map<String, String> quotes,
            String done) {
        DebateView debate = invitation.debate() == null
                ? null
                : debates.find(invitation.debate()).orElse(null);
        return new ReplyPage(
                invitation,
                token,
                debate,
                pieces(invitation.pieces(), language),
                moment(invitation.deadline(), language),
                draft.version(),
                draft.written(),
                quotes,
                null,
                done,
                "",
                "");
    }

    /** The same page, saying what is wrong. */
    static ReplyPage wrong(ReplyPage page, String field, String wrong, @Nullable Written theirs) {
        return new ReplyPage(
                page.invitation(),
                page.token(),
                page.debate(),
                page.pieces(),
                page.until(),
                page.version(),
                page.written(),
                page.quotes(),
                theirs,
                "",
                field,
                wrong);
    }

    /** A moment as the clock of the journal shows it. */
    String moment(Instant at, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(zone)
                .format(at);
    }

    private List<ReplyPage.Shown> pieces(List<PieceId> pieces, Language language) {
        Messages words = Messages.in(language);
        return store.read(db -> {
            Composer known = Composer.of(
                    db, language, pieces.stream().map(Chosen::of).toList(), java.util.Optional.empty(), List.of());
            Map<PieceId, List<Preview>> previews = Preview.all(db, pieces);
            return known.items().stream()
                    .flatMap(item -> Preview.in(
                                    language, previews.getOrDefault(item.piece().id(), List.of()))
                            .stream()
                            .map(preview -> new ReplyPage.Shown(
                                    preview,
                                    item.piece().authors(),
                                    BodyHtml.of(preview.text().body(), words).text())))
                    .toList();
        });
    }
}
