package org.parley.newsletter.round;

import static org.parley.store.schema.Tables.READER_LIST;
import static org.parley.store.schema.Tables.SUBSCRIBER;
import static org.parley.store.schema.Tables.SUBSCRIPTION;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.parley.debate.Debates;
import org.parley.newsletter.ListId;
import org.parley.newsletter.ListKind;
import org.parley.newsletter.Pace;
import org.parley.newsletter.ReaderList;
import org.parley.newsletter.Subscriber;
import org.parley.publishing.FirstPublications;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.parley.search.SearchAmong;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Finds what is new in the lists that anybody is on. */
@Component
class FindNews {

    /** What a reader asked for most precisely comes first: a piece is named where it is found first. */
    private static final List<ListKind> ORDER =
            List.of(ListKind.WEEKLY, ListKind.DEBATE, ListKind.SEARCH, ListKind.SECTION);

    private final Store store;
    private final FirstPublications publications;
    private final ShownPieces shown;
    private final Debates debates;
    private final SearchAmong searching;

    FindNews(Store store, FirstPublications publications, ShownPieces shown, Debates debates, SearchAmong searching) {
        this.store = store;
        this.publications = publications;
        this.shown = shown;
        this.debates = debates;
        this.searching = searching;
    }

    /**
     * What was published after one place in the change log and up to another, for readers of a pace.
     *
     * @return nothing while the search index has not come so far
     */
    Optional<News> between(Pace pace, long after, long until) {
        var published = publications.between(after, until);
        if (published.isEmpty()) {
            return Optional.of(News.NONE);
        }
        List<News.InList> lists = store.read(db -> wanted(db, pace));
        if (lists.stream().anyMatch(wanted -> wanted.list().kind() == ListKind.SEARCH)
                && !searching.hasReached(until)) {
            return Optional.empty();
        }
        News all = new News(published, List.of());
        Collection<PieceCard> cards = shown.cards(all.pieces()).values();
        Set<PieceId> pieces = cards.stream().map(PieceCard::id).collect(Collectors.toSet());
        Map<String, Set<PieceId>> inDebates = debates.among(pieces);
        return Optional.of(new News(
                published,
                lists.stream()
                        .map(wanted -> new News.InList(
                                wanted.id(), wanted.list(), in(wanted.list(), cards, pieces, inDebates)))
                        .filter(found -> !found.pieces().isEmpty())
                        .sorted(Comparator.comparingInt(FindNews::place))
                        .toList()));
    }

    /** The lists that somebody is on who is written to at this pace; newsletters reach those who want each by themselves. */
    private static List<News.InList> wanted(DSLContext db, Pace pace) {
        return db.select(READER_LIST.ID, READER_LIST.KIND, READER_LIST.SUBJECT)
                .from(READER_LIST)
                .where(
                        DSL.exists(DSL.selectOne()
                                .from(SUBSCRIPTION)
                                .join(SUBSCRIBER)
                                .on(SUBSCRIBER.ID.eq(SUBSCRIPTION.SUBSCRIBER_ID))
                                .where(
                                        SUBSCRIPTION.LIST_ID.eq(READER_LIST.ID),
                                        SUBSCRIBER.STATE.eq(Subscriber.ACTIVE),
                                        SUBSCRIBER.PACE.eq(pace.name()))),
                        pace == Pace.EACH ? READER_LIST.KIND.ne(ListKind.WEEKLY.name()) : DSL.noCondition())
                .orderBy(READER_LIST.CREATED_AT, READER_LIST.ID)
                .fetch(row -> new News.InList(
                        ListId.of(row.value1()),
                        new ReaderList(ListKind.valueOf(row.value2()), row.value3()),
                        Set.of()));
    }

    private Set<PieceId> in(
            ReaderList list, Collection<PieceCard> cards, Set<PieceId> pieces, Map<String, Set<PieceId>> inDebates) {
        return switch (list.kind()) {
            case WEEKLY -> which(cards, card -> card.kind() == PieceKind.NEWSLETTER_ISSUE);
            case SECTION -> which(cards, card -> card.section().slug().equals(list.subject()));
            case DEBATE -> inDebates.getOrDefault(list.subject(), Set.of());
            case SEARCH -> searching.find(list.subject(), pieces);
        };
    }

    private static Set<PieceId> which(Collection<PieceCard> cards, Predicate<PieceCard> which) {
        return cards.stream().filter(which).map(PieceCard::id).collect(Collectors.toSet());
    }

    private static int place(News.InList found) {
        int section = Section.ofSlug(found.list().subject()).map(Enum::ordinal).orElse(0);
        return ORDER.indexOf(found.list().kind()) * Section.values().length + section;
    }
}
