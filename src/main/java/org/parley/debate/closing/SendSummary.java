package org.parley.debate.closing;

import static org.parley.store.schema.Tables.CLOSING_VOICE;

import org.parley.accounts.EmailAddress;
import org.parley.accounts.Letter;
import org.parley.accounts.Post;
import org.parley.debate.DebateId;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.debate.PostTrouble;
import org.parley.debate.Voice;
import org.parley.debate.Voices;
import org.parley.language.Messages;
import org.parley.page.JournalSettings;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends the summary of a debate to those who took part and were not sent it yet. */
@Component
class SendSummary {

    private static final Logger LOG = LoggerFactory.getLogger(SendSummary.class);
    private static final Caller ITSELF = new Caller.Itself("closing");
    private static final int LONGEST_REASON = 500;

    private final Voices voices;
    private final Debates debates;
    private final VoiceLink link;
    private final Post post;
    private final JournalSettings journal;
    private final Writing writing;

    SendSummary(Voices voices, Debates debates, VoiceLink link, Post post, JournalSettings journal, Writing writing) {
        this.voices = voices;
        this.debates = debates;
        this.link = link;
        this.post = post;
        this.journal = journal;
        this.writing = writing;
    }

    /**
     * Sends it; of those whom it does not reach, the reason is noted, and it is sent again when it is asked for again.
     *
     * <p>Each letter is noted as sent before it is, so that two who ask at once send one: should the process end between the
     * two, one letter too few is better than one too many.
     */
    void run(DebateId id) {
        debates.find(id)
                .ifPresent(debate -> voices.of(id).stream()
                        .filter(voice -> voice.sentAt() == null && claim(voice))
                        .forEach(voice -> send(debate, voice)));
    }

    private void send(DebateView debate, Voice voice) {
        try {
            post.send(letter(debate, voice));
        } catch (MailException failed) {
            LOG.warn("The summary could not be sent to {}", voice.address(), failed);
            unclaim(voice, PostTrouble.reason(failed, LONGEST_REASON));
        }
    }

    private Letter letter(DebateView debate, Voice voice) {
        Messages words = Messages.in(voice.screen());
        String title = journal.read().title().in(voice.screen());
        return new Letter(
                new EmailAddress(voice.address()),
                words.get("closing.letter.subject", title),
                words.get(
                        "closing.letter.text",
                        title,
                        voice.name().in(voice.screen()),
                        debate.question().in(voice.screen()),
                        debate.summary().in(voice.screen()),
                        link.of(voice)));
    }

    private boolean claim(Voice voice) {
        return writing.write(
                        ITSELF,
                        transaction -> transaction
                                .db()
                                .update(CLOSING_VOICE)
                                .set(CLOSING_VOICE.SENT_AT, transaction.storedAt())
                                .setNull(CLOSING_VOICE.UNDELIVERED)
                                .where(CLOSING_VOICE.ID.eq(voice.id()), CLOSING_VOICE.SENT_AT.isNull())
                                .execute())
                == 1;
    }

    private void unclaim(Voice voice, String trouble) {
        var _ = writing.write(
                ITSELF,
                transaction -> transaction
                        .db()
                        .update(CLOSING_VOICE)
                        .setNull(CLOSING_VOICE.SENT_AT)
                        .set(CLOSING_VOICE.UNDELIVERED, trouble)
                        .where(CLOSING_VOICE.ID.eq(voice.id()))
                        .execute());
    }
}
