package org.parley.debate.closing;

import static org.parley.store.schema.Tables.CLOSING_VOICE;
import static org.parley.store.schema.Tables.DEBATE;

import org.parley.accounts.Unacceptable;
import org.parley.debate.DebateState;
import org.parley.debate.Voice;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.springframework.stereotype.Component;

/** Takes down the sentence of agreement or dissent of somebody who took part; until the debate closes it can be said anew. */
@Component
class SpeakOfSummary {

    private static final Caller ITSELF = new Caller.Itself("closing");

    private final Writing writing;

    SpeakOfSummary(Writing writing) {
        this.writing = writing;
    }

    /**
     * Takes it down; says whether it could be, as it can while the debate is closing.
     *
     * @throws Unacceptable if it is no sentence
     */
    boolean say(Voice voice, Voice.Stand stand, String sentence, Language language) {
        if (sentence.isBlank()) {
            throw new Unacceptable("sentence", "closing.wrong.empty");
        }
        if (sentence.length() > Voice.LONGEST) {
            throw new Unacceptable("sentence", "closing.wrong.long", Voice.LONGEST);
        }
        return writing.write(ITSELF, transaction -> {
            boolean closing = transaction
                    .db()
                    .fetchExists(
                            DEBATE,
                            DEBATE.ID.eq(voice.debate().toString()),
                            DEBATE.STATE.eq(DebateState.CLOSING.name()));
            if (!closing) {
                return false;
            }
            transaction
                    .db()
                    .update(CLOSING_VOICE)
                    .set(CLOSING_VOICE.STAND, stand.name())
                    .set(CLOSING_VOICE.SENTENCE, sentence)
                    .set(CLOSING_VOICE.WRITTEN_IN, language.tag())
                    .set(CLOSING_VOICE.STATED_AT, transaction.storedAt())
                    .where(CLOSING_VOICE.ID.eq(voice.id()))
                    .execute();
            transaction.changed("spoke-of-summary", voice.debate().subject());
            return true;
        });
    }
}
