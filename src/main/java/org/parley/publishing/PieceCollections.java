package org.parley.publishing;

import static org.parley.store.schema.Tables.COLLECTION;
import static org.parley.store.schema.Tables.COLLECTION_ITEM;
import static org.parley.store.schema.Tables.COLLECTION_PUBLISHER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.parley.language.LocalText;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Reads what topics, books and issues of journals hold, and what pieces are held by. */
@Component
public class PieceCollections {

    private final Store store;

    PieceCollections(Store store) {
        this.store = store;
    }

    /**
     * What an editor put together.
     *
     * @param version how often it was written; 0 where it never was
     */
    public record Written(int version, Imprint imprint, List<Chosen> chosen) {}

    /**
     * Where a piece stands among collections.
     *
     * @param holds what it holds
     * @param heldBy the topics, books and issues that hold it
     * @param touching the keys of all pieces that this is made of, also of those that the caller may not see
     */
    public record Around(PieceCollection holds, List<PieceCard> heldBy, Set<PieceId> touching) {}

    /** What an editor put together, whoever may see it. */
    public Written written(DSLContext db, PieceId piece) {
        String key = piece.toString();
        Integer version = db.select(COLLECTION.VERSION)
                .from(COLLECTION)
                .where(COLLECTION.PIECE_ID.eq(key))
                .fetchOne(COLLECTION.VERSION);
        return version == null
                ? new Written(0, Imprint.NONE, List.of())
                : new Written(
                        version,
                        imprints(db, Set.of(key)).getOrDefault(key, Imprint.NONE),
                        ChosenRows.OF_COLLECTIONS.read(db, Set.of(key)).getOrDefault(key, List.of()));
    }

    /** Where a piece stands, in a fixed number of queries. */
    public Around around(Caller caller, PieceId piece) {
        return store.read(db -> {
            String key = piece.toString();
            List<Chosen> chosen =
                    ChosenRows.OF_COLLECTIONS.read(db, Set.of(key)).getOrDefault(key, List.of());
            List<PieceId> holders = db.select(COLLECTION_ITEM.COLLECTION_ID)
                    .from(COLLECTION_ITEM)
                    .where(COLLECTION_ITEM.MEMBER_ID.eq(key))
                    .orderBy(COLLECTION_ITEM.COLLECTION_ID)
                    .fetch(row -> PieceId.of(row.value1()));
            Set<PieceId> touching = new LinkedHashSet<>(Chosen.keys(chosen));
            touching.addAll(holders);
            Map<PieceId, PieceCard> cards = cards(db, caller, touching);
            return new Around(
                    new PieceCollection(
                            imprints(db, Set.of(key)).getOrDefault(key, Imprint.NONE), groups(chosen, cards)),
                    holders.stream().filter(cards::containsKey).map(cards::get).toList(),
                    touching);
        });
    }

    /** What these pieces hold, in a fixed number of queries; a piece that holds nothing and has no imprint is left out. */
    public Map<PieceId, PieceCollection> of(Caller caller, Collection<PieceId> pieces) {
        return store.read(db -> {
            List<String> keys = pieces.stream().map(PieceId::toString).toList();
            Map<String, List<Chosen>> chosen = ChosenRows.OF_COLLECTIONS.read(db, keys);
            Map<String, Imprint> imprints = imprints(db, keys);
            Map<PieceId, PieceCard> cards = cards(
                    db,
                    caller,
                    chosen.values().stream()
                            .flatMap(of -> Chosen.keys(of).stream())
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
            Map<PieceId, PieceCollection> collections = new HashMap<>();
            imprints.forEach((key, imprint) -> collections.put(
                    PieceId.of(key), new PieceCollection(imprint, groups(chosen.getOrDefault(key, List.of()), cards))));
            return collections;
        });
    }

    private static Map<PieceId, PieceCard> cards(DSLContext db, Caller caller, Set<PieceId> ids) {
        return ids.isEmpty() ? Map.of() : PieceCard.byKey(new PieceReading(db, Policy.listed(caller)).cards(ids));
    }

    /** A heading begins a group, be the piece that it stands by visible or not; a group without visible pieces is left out. */
    private static List<PieceCollection.Group> groups(List<Chosen> chosen, Map<PieceId, PieceCard> cards) {
        List<PieceCollection.Group> groups = new ArrayList<>();
        LocalText heading = LocalText.NONE;
        List<PieceCard> pieces = new ArrayList<>();
        for (Chosen each : chosen) {
            if (!each.words().isEmpty()) {
                if (!pieces.isEmpty()) {
                    groups.add(new PieceCollection.Group(heading, List.copyOf(pieces)));
                    pieces.clear();
                }
                heading = each.words();
            }
            PieceCard card = cards.get(each.piece());
            if (card != null) {
                pieces.add(card);
            }
        }
        if (!pieces.isEmpty()) {
            groups.add(new PieceCollection.Group(heading, pieces));
        }
        return groups;
    }

    private static Map<String, Imprint> imprints(DSLContext db, Collection<String> keys) {
        Map<String, LocalText> publishers = LocalTexts.read(
                db,
                COLLECTION_PUBLISHER,
                COLLECTION_PUBLISHER.PIECE_ID,
                COLLECTION_PUBLISHER.LANGUAGE,
                COLLECTION_PUBLISHER.CONTENT,
                keys);
        Map<String, Imprint> imprints = new TreeMap<>();
        db.selectFrom(COLLECTION)
                .where(COLLECTION.PIECE_ID.in(keys))
                .forEach(row -> imprints.put(
                        row.get(COLLECTION.PIECE_ID),
                        new Imprint(
                                publishers.getOrDefault(row.get(COLLECTION.PIECE_ID), LocalText.NONE),
                                row.get(COLLECTION.ISBN),
                                row.get(COLLECTION.ISSN),
                                row.get(COLLECTION.NUMBER),
                                row.get(COLLECTION.PAGES))));
        return imprints;
    }
}
