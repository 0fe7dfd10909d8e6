package org.parley.newsletter.round;

import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.MAILING;
import static org.parley.store.schema.Tables.MAILING_CONTENT;
import static org.parley.store.schema.Tables.MAILING_RECIPIENT;
import static org.parley.store.schema.Tables.SUBSCRIBER;
import static org.parley.store.schema.Tables.SUBSCRIPTION;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.Query;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.parley.debate.DebateId;
import org.parley.debate.NewDebate;
import org.parley.debate.RecordDebate;
import org.parley.debate.RecordReply;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.newsletter.ListId;
import org.parley.newsletter.Pace;
import org.parley.newsletter.Readers;
import org.parley.newsletter.Subscriber;
import org.parley.newsletter.SubscriberId;
import org.parley.newsletter.delivery.Mailings;
import org.parley.newsletter.delivery.MakeMailing;
import org.parley.newsletter.delivery.RecipientState;
import org.parley.newsletter.letter.LetterHtml;
import org.parley.page.Assets;
import org.parley.page.KeptPages;
import org.parley.page.Pages;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.FirstPublications;
import org.parley.publishing.NewPiece;
import org.parley.publishing.PieceFixtures;
import org.parley.publishing.PieceId;
import org.parley.publishing.PublishEdition;
import org.parley.publishing.RecordEdition;
import org.parley.publishing.RecordPiece;
import org.parley.publishing.TranslationStatus;
import org.parley.publishing.Writing;
import org.parley.publishing.text.Markdown;
import org.parley.search.SearchFixtures;
import org.parley.store.ChangeLog;
import org.parley.store.StoreFixtures;
import org.parley.store.StoreKind;
import org.parley.store.Tailer;
import org.parley.store.Tailing;
import org.parley.store.Transaction;

/** An empty journal with readers, for whom rounds are made when a test asks. It keeps the hours of Tokyo. */
final class RoundJournal implements AutoCloseable {

    static final Caller EDITOR = new Caller.Operator("test");

    private final Readers readers;
    private final Tailing tailing;

    RoundJournal(StoreKind kind, Path folder) {
        readers = new Readers(kind, folder, parts());
        tailing = StoreFixtures.tailing(
                readers.store(), readers.part(Tailers.class).all());
        look();
    }

    private static List<Class<?>> parts() {
        List<Class<?>> parts = new ArrayList<>(SearchFixtures.indexing());
        parts.addAll(List.of(
                ChangeLog.class,
                Catalogue.class,
                FirstPublications.class,
                RecordEdition.class,
                RecordPiece.class,
                PublishEdition.class,
                RecordDebate.class,
                RecordReply.class,
                KeptPages.class,
                Assets.class,
                Pages.class,
                LetterHtml.class,
                MakeMailing.class,
                Mailings.class,
                ShownPieces.class,
                FindNews.class,
                RoundTimes.class,
                RoundLetter.class,
                RoundMailings.class,
                MakeRounds.class,
                Rounds.class,
                Tailers.class));
        return parts;
    }

    /** What follows the change log. */
    record Tailers(List<Tailer> tailers) {
        Tailer[] all() {
            return tailers.toArray(Tailer[]::new);
        }
    }

    Readers readers() {
        return readers;
    }

    <T> T part(Class<T> type) {
        return readers.part(type);
    }

    Subscriber reader(String name, Pace pace, Language language, String... lists) {
        Subscriber reader = readers.subscriber(name + "@example.org", language, lists);
        readers.setPace(reader, pace);
        return reader;
    }

    /** Has so many more be on a list, in English. */
    void addReaders(int count, Pace pace, ListId list) {
        run(transaction -> {
            var db = transaction.db();
            List<Query> rows = new ArrayList<>();
            for (int number = 1; number <= count; number++) {
                String id = SubscriberId.next().toString();
                rows.add(db.insertInto(SUBSCRIBER)
                        .set(SUBSCRIBER.ID, id)
                        .set(SUBSCRIBER.ADDRESS, "reader" + number + "@example.org")
                        .set(SUBSCRIBER.ADDRESS_KEY, id)
                        .set(SUBSCRIBER.STATE, Subscriber.ACTIVE)
                        .set(SUBSCRIBER.LANGUAGE, Language.ENGLISH.tag())
                        .set(SUBSCRIBER.TIME_ZONE, "Asia/Tokyo")
                        .set(SUBSCRIBER.PACE, pace.name())
                        .set(SUBSCRIBER.CREATED_AT, transaction.storedAt())
                        .set(SUBSCRIBER.CONFIRMED_AT, transaction.storedAt()));
                rows.add(db.insertInto(SUBSCRIPTION)
                        .set(SUBSCRIPTION.LIST_ID, list.toString())
                        .set(SUBSCRIPTION.LANGUAGE, Language.ENGLISH.tag())
                        .set(SUBSCRIPTION.SUBSCRIBER_ID, id)
                        .set(SUBSCRIPTION.SINCE, transaction.storedAt()));
            }
            var _ = db.batch(rows).execute();
        });
    }

    /** Looks for rounds that are due, once the index has followed the journal. */
    void look() {
        tailing.catchUp();
        part(MakeRounds.class).run();
    }

    /** Lets time pass and looks. */
    void lookAfter(Duration time) {
        readers.clock().pass(time);
        look();
    }

    void run(java.util.function.Consumer<Transaction> work) {
        var _ = part(Writing.class).write(EDITOR, transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    /** Publishes a piece that was begun at the desk. */
    PieceId publish(PieceFixtures piece) {
        return publish(List.of(piece)).getFirst();
    }

    /** Publishes pieces one after another. */
    List<PieceId> publish(List<PieceFixtures> pieces) {
        return part(Writing.class)
                .write(
                        EDITOR,
                        transaction -> pieces.stream()
                                .map(piece -> {
                                    PieceId id = part(RecordPiece.class)
                                            .record(transaction, piece.build())
                                            .id();
                                    beginAtDesk(transaction, id);
                                    return id;
                                })
                                .toList());
    }

    /** Publishes a piece as an archive brings it. */
    PieceId importPiece(PieceFixtures piece) {
        return part(Writing.class)
                .write(
                        EDITOR,
                        transaction -> part(RecordPiece.class)
                                .record(transaction, piece.build())
                                .id());
    }

    /** Publishes a translation of a piece. */
    void translate(PieceId piece, Language language, String title) {
        run(transaction -> {
            var _ = part(RecordEdition.class)
                    .record(
                            transaction,
                            piece,
                            language,
                            new NewPiece.Text(title, "", Markdown.parse("代価。"), TranslationStatus.HUMAN, null));
            beginAtDesk(transaction, piece);
        });
    }

    private static void beginAtDesk(Transaction transaction, PieceId piece) {
        transaction
                .db()
                .update(EDITION)
                .set(EDITION.BEGUN_BY, AccountId.next().toString())
                .where(EDITION.PIECE_ID.eq(piece.toString()))
                .execute();
    }

    void retract(PieceId piece) {
        run(transaction -> part(PublishEdition.class)
                .retract(transaction, piece, List.of(Language.ENGLISH), Map.of(Language.ENGLISH, "It was wrong.")));
    }

    /** A debate to which these belong. */
    DebateId debate(String slug, String question, PieceId... pieces) {
        return part(Writing.class).write(EDITOR, transaction -> {
            RecordDebate recording = part(RecordDebate.class);
            DebateId id = recording.record(
                    transaction,
                    new NewDebate(
                            Slug.of(slug),
                            null,
                            PartialDate.parse("2006-12"),
                            null,
                            LocalText.of(Language.ENGLISH, question),
                            LocalText.NONE,
                            LocalText.NONE));
            Arrays.stream(pieces).forEach(piece -> recording.include(transaction, id, piece));
            return id;
        });
    }

    void reply(PieceId piece, PieceId answers) {
        run(transaction -> part(RecordReply.class).record(transaction, piece, answers));
    }

    /** Spoils an address, so that no letter can be made to it, or mends it. */
    void setAddress(Subscriber reader, String address) {
        run(transaction -> transaction
                .db()
                .update(SUBSCRIBER)
                .set(SUBSCRIBER.ADDRESS, address)
                .where(SUBSCRIBER.ID.eq(reader.id().toString()))
                .execute());
    }

    /**
     * A letter to somebody.
     *
     * @param list its list in headers of mail
     * @param about the key of what it is about
     * @param unsubscribe the address by which they leave
     */
    record Letter(String list, String about, String subject, String html, String unsubscribe, RecipientState state) {

        Document page() {
            return Jsoup.parse(html);
        }

        /** The headings of its parts, and the titles under them. */
        List<String> headings() {
            return page().select("h2, h3").eachText();
        }

        List<String> titles() {
            return page().select("h3").eachText();
        }
    }

    /** The letters made to a reader, the oldest first. */
    List<Letter> letters(Subscriber reader) {
        return readers.store()
                .read(db -> db.select()
                        .from(MAILING_RECIPIENT)
                        .join(MAILING)
                        .on(MAILING.ID.eq(MAILING_RECIPIENT.MAILING_ID))
                        .join(MAILING_CONTENT)
                        .on(MAILING_CONTENT.MAILING_ID.eq(MAILING.ID))
                        .where(MAILING_RECIPIENT.SUBSCRIBER.eq(reader.id().toString()))
                        .orderBy(MAILING.CREATED_AT, MAILING.ID)
                        .fetch(row -> new Letter(
                                row.get(MAILING.LIST_NAME),
                                row.get(MAILING.LIST_ID),
                                row.get(MAILING_CONTENT.SUBJECT),
                                row.get(MAILING_CONTENT.HTML),
                                row.get(MAILING_RECIPIENT.UNSUBSCRIBE),
                                RecipientState.valueOf(row.get(MAILING_RECIPIENT.STATE)))));
    }

    /** The only letter made to a reader. */
    Letter letter(Subscriber reader) {
        List<Letter> letters = letters(reader);
        if (letters.size() != 1) {
            throw new AssertionError("not one letter: " + letters);
        }
        return letters.getFirst();
    }

    int mailings() {
        return readers.store().<Integer>read(db -> db.fetchCount(MAILING));
    }

    @Override
    public void close() {
        readers.close();
    }
}
