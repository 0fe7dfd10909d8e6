package org.parley.publishing;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items what stands on it
 * @param page which it is, from 1
 * @param size how many a page holds
 * @param total how many the whole list holds
 */
public record Listing<T>(List<T> items, int page, int size, long total) {

    public Listing {
        items = List.copyOf(items);
    }

    /** How many pages the list has; at least one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Whether a page follows. */
    public boolean hasNext() {
        return page < pages();
    }
}
