package org.parley.debate.closing;

import static org.parley.store.schema.Tables.AUTHORSHIP;
import static org.parley.store.schema.Tables.CLOSING_VOICE;
import static org.parley.store.schema.Tables.CONTRIBUTION;
import static org.parley.store.schema.Tables.DEBATE;
import static org.parley.store.schema.Tables.DEBATE_TEXT;
import static org.parley.store.schema.Tables.INVITATION;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.debate.ContributionState;
import org.parley.debate.ConveneDebate;
import org.parley.debate.DebateId;
import org.parley.debate.DebateState;
import org.parley.debate.InvitationState;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.parley.publishing.text.Markdown;
import org.parley.publishing.text.TextException;
import org.parley.store.Keys;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Closes a debate: its summary is written, those who took part are asked what they say of it, and then it stays as it is. */
@Component
class CloseDebate {

    /** The most characters of a summary in one language. */
    static final int LONGEST_SUMMARY = 20_000;

    private final Writing writing;
    private final ZoneId zone;

    CloseDebate(Writing writing, ZoneId zone) {
        this.writing = writing;
        this.zone = zone;
    }

    /** Writes the summary, which only the desk sees until it is sent. */
    void sumUp(Caller caller, DebateId debate, int known, LocalText summary) {
        Policy.require(caller, Act.CONVENE);
        require(summary);
        var _ = writing.write(caller, transaction -> {
            DebateState state = ConveneDebate.require(transaction.db(), debate);
            if (state != DebateState.OPEN && state != DebateState.PREPARATION) {
                throw new NotPossible("closing.cannot.change");
            }
            ConveneDebate.raise(transaction, debate, known);
            write(transaction, debate, summary);
            transaction.changed("summed-up", debate.subject());
            return true;
        });
    }

    /**
     * Begins to close an open debate: nothing else comes in, and whoever took part is to be sent the summary.
     *
     * @throws NotPossible if there is no summary yet, or something is still open
     */
    void begin(Caller caller, DebateId debate) {
        Policy.require(caller, Act.CONVENE);
        var _ = writing.write(caller, transaction -> {
            DSLContext db = transaction.db();
            var _ = ConveneDebate.require(db, debate);
            if (!db.fetchExists(DEBATE_TEXT, DEBATE_TEXT.DEBATE_ID.eq(debate.toString()), DEBATE_TEXT.SUMMARY.ne(""))) {
                throw new NotPossible("closing.cannot.no-summary");
            }
            requireNothingOpen(db, debate);
            move(transaction, debate, DebateState.OPEN, DebateState.CLOSING, null);
            ask(transaction, debate);
            return true;
        });
    }

    /** Lets pass a debate to which no answer can come any more, and in which nothing waits for an editor. */
    private static void requireNothingOpen(DSLContext db, DebateId debate) {
        if (db.fetchExists(
                INVITATION,
                INVITATION.DEBATE_ID.eq(debate.toString()),
                INVITATION.STATE.in(InvitationState.INVITED.name(), InvitationState.ACCEPTED.name()))) {
            throw new NotPossible("closing.cannot.open-invitations");
        }
        if (db.fetchExists(
                CONTRIBUTION,
                CONTRIBUTION.DEBATE_ID.eq(debate.toString()),
                CONTRIBUTION.STATE.in(ContributionState.WAITING.name(), ContributionState.ASKED.name()))) {
            throw new NotPossible("closing.cannot.waiting");
        }
    }

    /** Closes it. */
    void close(Caller caller, DebateId debate) {
        Policy.require(caller, Act.CONVENE);
        var _ = writing.write(caller, transaction -> {
            var _ = ConveneDebate.require(transaction.db(), debate);
            String today = PartialDate.on(transaction.at(), zone).toString();
            move(transaction, debate, DebateState.CLOSING, DebateState.CLOSED, today);
            return true;
        });
    }

    private static void move(
            Transaction transaction, DebateId debate, DebateState from, DebateState to, @Nullable String closed) {
        int moved = transaction
                .db()
                .update(DEBATE)
                .set(DEBATE.STATE, to.name())
                .set(DEBATE.CLOSED, closed)
                .where(DEBATE.ID.eq(debate.toString()), DEBATE.STATE.eq(from.name()))
                .execute();
        if (moved == 0) {
            throw new NotPossible("convene.cannot.move");
        }
        transaction.changed(to == DebateState.CLOSED ? "closed" : "began-to-close", debate.subject());
    }

    private static void require(LocalText summary) {
        if (summary.byLanguage().values().stream().anyMatch(text -> text.length() > LONGEST_SUMMARY)) {
            throw new NotPossible("closing.cannot.long-summary", LONGEST_SUMMARY);
        }
        try {
            summary.byLanguage().values().forEach(Markdown::parse);
        } catch (TextException wrong) {
            throw new NotPossible("closing.cannot.summary");
        }
    }

    private static void write(Transaction transaction, DebateId debate, LocalText summary) {
        DSLContext db = transaction.db();
        db.update(DEBATE_TEXT)
                .set(DEBATE_TEXT.SUMMARY, "")
                .where(DEBATE_TEXT.DEBATE_ID.eq(debate.toString()))
                .execute();
        summary.byLanguage()
                .forEach((language, text) -> db.insertInto(DEBATE_TEXT)
                        .set(DEBATE_TEXT.DEBATE_ID, debate.toString())
                        .set(DEBATE_TEXT.LANGUAGE, language.tag())
                        .set(DEBATE_TEXT.QUESTION, "")
                        .set(DEBATE_TEXT.INTRODUCTION, "")
                        .set(DEBATE_TEXT.SUMMARY, text)
                        .onConflict(DEBATE_TEXT.DEBATE_ID, DEBATE_TEXT.LANGUAGE)
                        .doUpdate()
                        .set(DEBATE_TEXT.SUMMARY, text)
                        .execute());
    }

    /** Those who answered an invitation, or whose response was taken, and who can be written to: each once. */
    private static void ask(Transaction transaction, DebateId debate) {
        DSLContext db = transaction.db();
        Set<String> asked = new HashSet<>();
        db.selectFrom(INVITATION)
                .where(INVITATION.DEBATE_ID.eq(debate.toString()), INVITATION.STATE.eq(InvitationState.ANSWERED.name()))
                .orderBy(INVITATION.ID)
                .fetch()
                .forEach(row -> {
                    if (asked.add(row.get(INVITATION.ADDRESS))) {
                        insert(
                                transaction,
                                debate,
                                row.get(INVITATION.PERSON_ID),
                                row.get(INVITATION.INSTITUTION_ID),
                                row.get(INVITATION.ADDRESS),
                                Language.of(row.get(INVITATION.LANGUAGE)));
                    }
                });
        db.select(AUTHORSHIP.PERSON_ID, CONTRIBUTION.ADDRESS, CONTRIBUTION.SCREEN)
                .from(CONTRIBUTION)
                .join(AUTHORSHIP)
                .on(AUTHORSHIP.PIECE_ID.eq(CONTRIBUTION.PIECE_ID))
                .where(
                        CONTRIBUTION.DEBATE_ID.eq(debate.toString()),
                        CONTRIBUTION.STATE.eq(ContributionState.ACCEPTED.name()))
                .orderBy(CONTRIBUTION.ID)
                .fetch()
                .forEach(row -> {
                    if (asked.add(row.value2())) {
                        insert(transaction, debate, row.value1(), null, row.value2(), Language.of(row.value3()));
                    }
                });
    }

    private static void insert(
            Transaction transaction,
            DebateId debate,
            @Nullable String person,
            @Nullable String institution,
            String address,
            Language language) {
        transaction
                .db()
                .insertInto(CLOSING_VOICE)
                .set(CLOSING_VOICE.ID, Keys.next().toString())
                .set(CLOSING_VOICE.DEBATE_ID, debate.toString())
                .set(CLOSING_VOICE.PERSON_ID, person)
                .set(CLOSING_VOICE.INSTITUTION_ID, institution)
                .set(CLOSING_VOICE.ADDRESS, address)
                .set(CLOSING_VOICE.LANGUAGE, language.tag())
                .set(CLOSING_VOICE.ASKED_AT, transaction.storedAt())
                .execute();
    }
}
