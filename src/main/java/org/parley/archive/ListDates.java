package org.parley.archive;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.archive.legacy.LegacyPage.Index;
import org.parley.archive.legacy.LegacyPage.Item;
import org.parley.archive.legacy.ListEntry;
import org.parley.language.PartialDate;

/** The days on which lists say that texts were put up, for items that bear no date themselves. */
final class ListDates {

    private final Map<String, PartialDate> byAddress = new HashMap<>();
    private final Map<String, PartialDate> byTitle = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    ListDates(Collection<Index> lists) {
        lists.forEach(list -> list.entries().forEach(this::add));
        byTitle.keySet().removeAll(ambiguous);
    }

    private void add(ListEntry entry) {
        entry.up().ifPresent(day -> {
            entry.address().ifPresent(address -> byAddress.putIfAbsent(address, day));
            String title = KnownPieces.key(entry.title());
            PartialDate before = byTitle.putIfAbsent(title, day);
            if (before != null && !before.equals(day)) {
                ambiguous.add(title);
            }
        });
    }

    /** The item, dated by the list that names it, if there is one. */
    Item dated(Item item) {
        return item.address()
                .map(byAddress::get)
                .or(() -> Optional.ofNullable(byTitle.get(KnownPieces.key(item.title()))))
                .map(day -> item.dated(day, "it is dated " + day + ", the day on which a list says that it was put up"))
                .orElse(item);
    }
}
