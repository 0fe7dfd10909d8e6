package org.parley.desk;

import static org.parley.store.schema.Tables.AT_WORK;
import static org.parley.store.schema.Tables.WORKING_COPY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.AccountId;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.StalePassages;
import org.parley.publishing.Writing;
import org.parley.publishing.text.Body;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Keeps what somebody is writing, at every pause, and tells them who else has the text open. Nothing is overwritten. */
@Component
public class SaveWorkingCopy {

    /** How long after the last sign of them somebody counts as being at work on a text. */
    private static final Duration PRESENT = Duration.ofSeconds(50);

    private final Writing writing;

    SaveWorkingCopy(Writing writing) {
        this.writing = writing;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /**
         * It was kept.
         *
         * @param version its number, to be given with the next
         * @param at when
         * @param others who else has the text open
         */
        record Kept(int version, Instant at, List<AccountId> others) implements Outcome {}

        /**
         * Somebody else has written since: their text stands, and this one was not kept.
         *
         * @param version the number of theirs
         * @param at when they wrote
         * @param by who they are
         * @param theirs what they wrote
         */
        record Overtaken(int version, Instant at, @Nullable AccountId by, DeskText theirs) implements Outcome {}
    }

    /**
     * Keeps the text, if the one before is still that which the writer began from.
     *
     * @param known the version that the writer began from; 0 where there was none
     */
    public Outcome save(Caller.Member caller, EditionKey key, int known, DeskText text) {
        return writing.write(caller, transaction -> {
            DeskEdition edition = Editions.require(transaction.db(), caller, key, Act.WRITE);
            arrive(transaction, edition.id(), caller.account());
            if (text.equals(edition.text())) {
                return kept(transaction, edition.id(), edition.version(), caller);
            }
            if (edition.version() == known && edition.changed()) {
                keepOthers(transaction, caller, key, edition.id());
            }
            if (edition.version() == known && Revisions.write(transaction, edition.id(), known, text)) {
                // What a translation is behind is reckoned from revisions of its original, which this is not yet.
                if (!edition.standing().original()) {
                    StalePassages.count(transaction, key.piece());
                }
                return kept(transaction, edition.id(), known + 1, caller);
            }
            return overtaken(transaction, edition.id());
        });
    }

    /** What somebody else wrote, and no revision says yet, is made one before it is written over. */
    private static void keepOthers(Transaction transaction, Caller.Member caller, EditionKey key, String edition) {
        String writer = Revisions.writer(transaction, edition);
        if (!writer.equals(caller.logged())) {
            var _ = Revisions.save(transaction, key, null, writer);
        }
    }

    /** Says that somebody has the text open, and learns who else has. */
    public List<AccountId> meet(Caller.Member caller, EditionKey key) {
        return writing.write(caller, transaction -> {
            DeskEdition edition = Editions.require(transaction.db(), caller, key, Act.WRITE);
            arrive(transaction, edition.id(), caller.account());
            return others(transaction, edition.id(), caller);
        });
    }

    private static Outcome kept(Transaction transaction, String edition, int version, Caller.Member caller) {
        return new Outcome.Kept(version, transaction.at(), others(transaction, edition, caller));
    }

    private static Outcome overtaken(Transaction transaction, String edition) {
        Record copy = transaction
                .db()
                .selectFrom(WORKING_COPY)
                .where(WORKING_COPY.EDITION_ID.eq(edition))
                .fetchSingle();
        String by = copy.get(WORKING_COPY.SAVED_BY);
        return new Outcome.Overtaken(
                copy.get(WORKING_COPY.VERSION),
                UtcInstant.parse(copy.get(WORKING_COPY.SAVED_AT)),
                by.isEmpty() ? null : AccountId.of(by),
                new DeskText(
                        copy.get(WORKING_COPY.TITLE),
                        copy.get(WORKING_COPY.ABSTRACT),
                        Body.parse(copy.get(WORKING_COPY.BODY))));
    }

    private static void arrive(Transaction transaction, String edition, AccountId account) {
        transaction
                .db()
                .insertInto(AT_WORK)
                .set(AT_WORK.EDITION_ID, edition)
                .set(AT_WORK.ACCOUNT_ID, account.toString())
                .set(AT_WORK.SEEN_AT, transaction.storedAt())
                .onConflict(AT_WORK.EDITION_ID, AT_WORK.ACCOUNT_ID)
                .doUpdate()
                .set(AT_WORK.SEEN_AT, transaction.storedAt())
                .execute();
    }

    private static List<AccountId> others(Transaction transaction, String edition, Caller.Member caller) {
        return transaction
                .db()
                .select(AT_WORK.ACCOUNT_ID)
                .from(AT_WORK)
                .where(
                        AT_WORK.EDITION_ID.eq(edition),
                        AT_WORK.ACCOUNT_ID.ne(caller.account().toString()),
                        AT_WORK.SEEN_AT.ge(UtcInstant.format(transaction.at().minus(PRESENT))))
                .fetch(row -> AccountId.of(row.value1()));
    }
}
