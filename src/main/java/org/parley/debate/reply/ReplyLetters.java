package org.parley.debate.reply;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.accounts.EmailAddress;
import org.parley.accounts.Letter;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.debate.Invitation;
import org.parley.desk.Preview;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.JournalSettings;
import org.parley.publishing.PieceId;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Writes the letters of invitations, each in the language in which the invited are written to. */
@Component
class ReplyLetters {

    private final Store store;
    private final Debates debates;
    private final ReplyLink link;
    private final JournalSettings journal;
    private final ZoneId zone;

    ReplyLetters(Store store, Debates debates, ReplyLink link, JournalSettings journal, ZoneId zone) {
        this.store = store;
        this.debates = debates;
        this.link = link;
        this.journal = journal;
        this.zone = zone;
    }

    /** The next letter of an invitation: the invitation itself, or a reminder of it. */
    Letter write(Invitation invitation) {
        Language language = invitation.language();
        Messages words = Messages.in(language);
        String title = journal.read().title().in(language);
        String key = "invite.letter." + (invitation.post().sent() == 0 ? "first" : "again");
        String name = invitation.invited().name().in(language);
        String message =
                invitation.message().isBlank() ? "" : invitation.message().strip() + "\n\n";
        return new Letter(
                new EmailAddress(invitation.address()),
                words.get(key + ".subject", title),
                words.get(
                        key + ".text",
                        title,
                        name,
                        asked(invitation, language, words),
                        until(invitation, language),
                        link.of(invitation, language),
                        message));
    }

    /** What is asked: a line for the debate, and one for each piece. */
    private String asked(Invitation invitation, Language language, Messages words) {
        Optional<DebateView> debate = Optional.ofNullable(invitation.debate()).flatMap(debates::find);
        Map<PieceId, List<Preview>> previews = store.read(db -> Preview.all(db, invitation.pieces()));
        List<String> titles = invitation.pieces().stream()
                .flatMap(piece -> Preview.in(language, previews.getOrDefault(piece, List.of())).stream())
                .map(preview -> preview.text().title())
                .toList();
        return java.util.stream.Stream.concat(
                        debate.stream()
                                .map(found -> words.get(
                                        "invite.letter.debate", found.question().in(language))),
                        titles.stream().map(title -> words.get("invite.letter.piece", title)))
                .collect(Collectors.joining("\n"));
    }

    private String until(Invitation invitation, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language.locale())
                        .withZone(zone)
                        .format(invitation.deadline())
                + " (" + zone.getId() + ")";
    }
}
