package org.parley.debate.call;

import static org.parley.store.schema.Tables.CONTRIBUTION;
import static org.parley.store.schema.Tables.DEBATE;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.EmailAddress;
import org.parley.accounts.EvenPace;
import org.parley.accounts.Network;
import org.parley.accounts.OpenDoor;
import org.parley.accounts.SigningKey;
import org.parley.accounts.Unacceptable;
import org.parley.debate.Contribution;
import org.parley.debate.ContributionId;
import org.parley.debate.ContributionState;
import org.parley.debate.Contributions;
import org.parley.debate.DebateId;
import org.parley.debate.DebateState;
import org.parley.debate.Written;
import org.parley.debate.WrittenForm;
import org.parley.language.Language;
import org.parley.language.Script;
import org.parley.language.TextLength;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/**
 * Takes down a response that a reader sends in, and writes to the address that they gave. An editor sees it only when they have
 * confirmed it.
 */
@Component
class TakeContribution {

    /** How long it can be confirmed. */
    static final Duration LASTS = Duration.ofDays(3);

    /** The fewest and the most words. */
    static final int FEWEST_WORDS = 300;

    static final int MOST_WORDS = 1_200;

    private static final int MOST_LINKS = 5;
    private static final Pattern LINK = Pattern.compile("https?://|www\\.", Pattern.CASE_INSENSITIVE);
    private static final Caller ITSELF = new Caller.Itself("open-call");
    private static final OpenDoor DOOR = new OpenDoor(
            new EvenPace("CALL-ALL", 60, Duration.ofSeconds(20)),
            new EvenPace("CALL-NETWORK", 5, Duration.ofMinutes(5)),
            new EvenPace("CALL-ADDRESS", 3, Duration.ofMinutes(20)));

    private final Store store;
    private final Writing writing;
    private final SigningKey key;
    private final CallLetters letters;
    private final Clock clock;

    TakeContribution(Store store, Writing writing, SigningKey key, CallLetters letters, Clock clock) {
        this.store = store;
        this.writing = writing;
        this.key = key;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * What is sent in.
     *
     * @param debate the debate that it answers
     * @param answers the piece of it that it answers; absent where it answers the question
     * @param address where its author is written to
     * @param screen in which language
     * @param written what they wrote
     */
    record Sent(DebateId debate, @Nullable PieceId answers, EmailAddress address, Language screen, Written written) {}

    /**
     * Takes it down; returns how long to wait where there were too many, else zero.
     *
     * @throws Unacceptable if it cannot be taken
     */
    Duration take(Sent sent, Network network) {
        require(sent.written());
        Duration seen = store.read(db -> DOOR.remaining(db, network, clock.instant()));
        if (!seen.isZero()) {
            return seen;
        }
        record Taken(Duration left, Optional<Contribution> kept) {}
        Taken taken = writing.write(ITSELF, transaction -> {
            Duration wait = DOOR.admit(transaction, network);
            if (!wait.isZero()) {
                return new Taken(wait, Optional.empty());
            }
            forget(transaction);
            requireOpen(transaction.db(), sent.debate());
            requireNew(transaction.db(), sent);
            boolean letter =
                    DOOR.admitLetter(transaction, key.keyOf(sent.address().value()));
            return new Taken(wait, letter ? Optional.of(keep(transaction, sent, network)) : Optional.empty());
        });
        taken.kept.ifPresent(letters::confirm);
        return taken.left;
    }

    /** Forgets those that nobody confirmed in time, and the addresses in them. */
    static void forget(Transaction transaction) {
        transaction
                .db()
                .deleteFrom(CONTRIBUTION)
                .where(
                        CONTRIBUTION.STATE.eq(ContributionState.UNCONFIRMED.name()),
                        CONTRIBUTION.EXPIRES_AT.lt(transaction.storedAt()))
                .execute();
    }

    /** Lets pass what a reader may send: whole, of a length that can be read, in its language, and no advertisement. */
    private static void require(Written written) {
        WrittenForm.require(written);
        Language language = written.language();
        int length = TextLength.of(written.text()).in(language);
        if (length < TextLength.of(FEWEST_WORDS, language)) {
            throw new Unacceptable(
                    "text", "call.wrong.short." + counted(language), TextLength.of(FEWEST_WORDS, language), length);
        }
        if (length > TextLength.of(MOST_WORDS, language)) {
            throw new Unacceptable(
                    "text", "call.wrong.long." + counted(language), TextLength.of(MOST_WORDS, language), length);
        }
        if (language.equals(Language.JAPANESE) != Script.hasJapanese(written.text())
                && (language.equals(Language.JAPANESE) || isMostlyJapanese(written.text()))) {
            throw new Unacceptable("written-in", "call.wrong.language");
        }
        if (LINK.matcher(written.text() + written.title() + written.affiliation())
                        .results()
                        .count()
                > MOST_LINKS) {
            throw new Unacceptable("text", "call.wrong.links", MOST_LINKS);
        }
    }

    private static boolean isMostlyJapanese(String text) {
        TextLength length = TextLength.of(text);
        return length.characters() > length.words() * 2;
    }

    /** The word by which the length of a text in a language is told. */
    static String counted(Language language) {
        return language.equals(Language.JAPANESE) ? "characters" : "words";
    }

    private static void requireOpen(DSLContext db, DebateId debate) {
        if (!db.fetchExists(
                DEBATE,
                DEBATE.ID.eq(debate.toString()),
                DEBATE.STATE.eq(DebateState.OPEN.name()),
                DEBATE.OPEN_CALL.eq(1))) {
            throw new Unacceptable("form", "call.wrong.closed");
        }
    }

    /** The same text is not sent twice, be it by several. */
    private static void requireNew(DSLContext db, Sent sent) {
        if (db.fetchExists(
                CONTRIBUTION,
                CONTRIBUTION.DEBATE_ID.eq(sent.debate().toString()),
                CONTRIBUTION.CONTENT.eq(sent.written().text()),
                CONTRIBUTION.STATE.ne(ContributionState.UNCONFIRMED.name()))) {
            throw new Unacceptable("text", "call.wrong.twice");
        }
    }

    private static Contribution keep(Transaction transaction, Sent sent, Network network) {
        ContributionId id = ContributionId.next();
        PieceId answers = sent.answers();
        Written written = sent.written();
        transaction
                .db()
                .insertInto(CONTRIBUTION)
                .set(CONTRIBUTION.ID, id.toString())
                .set(CONTRIBUTION.DEBATE_ID, sent.debate().toString())
                .set(CONTRIBUTION.ANSWERS_ID, answers == null ? null : answers.toString())
                .set(CONTRIBUTION.ADDRESS, sent.address().value())
                .set(CONTRIBUTION.AUTHOR, written.author())
                .set(CONTRIBUTION.AFFILIATION, written.affiliation())
                .set(CONTRIBUTION.INTEREST, written.interest())
                .set(CONTRIBUTION.LANGUAGE, written.language().tag())
                .set(CONTRIBUTION.SCREEN, sent.screen().tag())
                .set(CONTRIBUTION.TITLE, written.title())
                .set(CONTRIBUTION.CONTENT, written.text())
                .set(CONTRIBUTION.NETWORK, network.prefix())
                .set(CONTRIBUTION.STATE, ContributionState.UNCONFIRMED.name())
                .set(CONTRIBUTION.SENT_AT, transaction.storedAt())
                .set(CONTRIBUTION.EXPIRES_AT, UtcInstant.format(transaction.at().plus(LASTS)))
                .execute();
        return Contributions.find(transaction.db(), id).orElseThrow();
    }
}
