package org.parley.newsletter.round;

import static org.parley.store.schema.Tables.ROUND_MAILING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.newsletter.ListId;
import org.parley.newsletter.ListSet;
import org.parley.newsletter.Pace;
import org.parley.newsletter.SubscriberId;
import org.parley.newsletter.Subscribers;
import org.parley.newsletter.UnsubscribeLink;
import org.parley.newsletter.delivery.MailingFilling;
import org.parley.newsletter.delivery.MakeMailing;
import org.parley.newsletter.delivery.Recipient;
import org.parley.newsletter.round.RoundLetter.Fresh;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/**
 * Makes the mailings of a round: readers of one language who are to be told of the same lists are one mailing. The readers are
 * gone through once, a page at a time; each gets one letter or none.
 */
@Component
class RoundMailings {

    private static final int AT_ONCE = 500;

    private final Languages languages;
    private final ShownPieces shown;
    private final Subscribers subscribers;
    private final RoundLetter letters;
    private final MakeMailing mailings;
    private final UnsubscribeLink leaving;

    RoundMailings(
            Languages languages,
            ShownPieces shown,
            Subscribers subscribers,
            RoundLetter letters,
            MakeMailing mailings,
            UnsubscribeLink leaving) {
        this.languages = languages;
        this.shown = shown;
        this.subscribers = subscribers;
        this.letters = letters;
        this.mailings = mailings;
        this.leaving = leaving;
    }

    /** Makes them within a transaction. What is no longer shown to readers at this moment is not named. */
    void make(Transaction transaction, Pace pace, News news) {
        Map<PieceId, PieceCard> cards = shown.cards(news.pieces());
        Making making = new Making(transaction, pace);
        languages.all().forEach(language -> making.fresh.put(language, Told.of(language, news, cards)));
        SubscriberId last = null;
        List<Subscribers.WithLists> page;
        do {
            page = subscribers.of(transaction.db(), pace, last, AT_ONCE);
            making.add(page);
            last = page.isEmpty() ? last : page.getLast().id();
        } while (page.size() == AT_ONCE);
        making.end();
    }

    /**
     * What readers of a language are told.
     *
     * @param newest all of it, the newest first
     * @param lists where it belongs
     */
    private record Told(List<PieceCard> newest, Map<ListId, Fresh> lists) {

        static Told of(Language language, News news, Map<PieceId, PieceCard> cards) {
            List<PieceCard> newest = news.newIn(language, cards);
            Map<ListId, Fresh> lists = new LinkedHashMap<>();
            for (News.InList list : news.lists()) {
                List<PieceCard> own = newest.stream()
                        .filter(card -> list.pieces().contains(card.id()))
                        .toList();
                if (!own.isEmpty()) {
                    lists.put(list.id(), new Fresh(list, own));
                }
            }
            return new Told(newest, lists);
        }
    }

    /** Readers who get the same letter. */
    private record Group(Language language, List<ListId> lists) {}

    /** A mailing to a group, and the key of what those leave who leave it. */
    private record Open(MailingFilling mailing, ListId leave) {}

    private final class Making {

        private final Transaction transaction;
        private final Pace pace;
        private final Map<Language, Told> fresh = new LinkedHashMap<>();
        private final Map<Group, Open> open = new LinkedHashMap<>();

        Making(Transaction transaction, Pace pace) {
            this.transaction = transaction;
            this.pace = pace;
        }

        void add(List<Subscribers.WithLists> page) {
            Map<Group, List<Subscribers.WithLists>> groups = new LinkedHashMap<>();
            for (Subscribers.WithLists reader : page) {
                Language language = fresh.containsKey(reader.language()) ? reader.language() : languages.fallback();
                List<ListId> lists = told(language).lists().keySet().stream()
                        .filter(reader.lists()::contains)
                        .toList();
                if (!lists.isEmpty()) {
                    groups.computeIfAbsent(new Group(language, lists), _ -> new ArrayList<>())
                            .add(reader);
                }
            }
            groups.forEach((group, readers) -> {
                Open mailing = open.computeIfAbsent(group, this::begin);
                mailing.mailing()
                        .add(readers.stream()
                                .map(reader -> recipient(reader, group.language(), mailing.leave()))
                                .toList());
            });
        }

        private Told told(Language language) {
            return Objects.requireNonNull(fresh.get(language));
        }

        private Open begin(Group group) {
            Told told = told(group.language());
            ListId leave = ListSet.keep(transaction, group.lists());
            List<Fresh> lists = group.lists().stream()
                    .map(list -> Objects.requireNonNull(told.lists().get(list)))
                    .toList();
            return new Open(
                    mailings.begin(transaction, letters.write(pace, group.language(), leave, told.newest(), lists)),
                    leave);
        }

        private Recipient recipient(Subscribers.WithLists reader, Language language, ListId leave) {
            return new Recipient(reader.id().toString(), reader.address(), language, leaving.of(reader.id(), leave));
        }

        void end() {
            open.values()
                    .forEach(each -> transaction
                            .db()
                            .insertInto(ROUND_MAILING, ROUND_MAILING.MAILING_ID, ROUND_MAILING.PACE)
                            .values(each.mailing().end().toString(), pace.name())
                            .execute());
        }
    }
}
