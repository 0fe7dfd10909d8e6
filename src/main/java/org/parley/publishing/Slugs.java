package org.parley.publishing;

import java.util.Set;
import org.parley.language.Slug;

/** Finds words for addresses that are still free. */
final class Slugs {

    private Slugs() {}

    /** The first of {@code wish}, {@code wish-2}, {@code wish-3} … that is not among those taken. */
    static Slug free(Set<String> taken, Slug wish) {
        int n = 1;
        while (taken.contains(wish.numbered(n).value())) {
            n++;
        }
        return wish.numbered(n);
    }
}
