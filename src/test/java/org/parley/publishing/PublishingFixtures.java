package org.parley.publishing;

import org.parley.store.Store;

/** Parts of publishing that other modules have only from the application. */
public final class PublishingFixtures {

    private PublishingFixtures() {}

    /** The way to write to a store. */
    public static Writing writing(Store store) {
        return new Writing(store);
    }
}
