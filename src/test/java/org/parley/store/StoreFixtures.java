package org.parley.store;

import java.util.List;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Parts of the store that other modules have only from the application. */
public final class StoreFixtures {

    private StoreFixtures() {}

    /** The log of a store. */
    public static ChangeLog log(Store store) {
        return new ChangeLog(store);
    }

    /** Tailers that follow a store, not yet started. */
    public static Tailing tailing(Store store, Tailer... tailers) {
        return new Tailing(store, log(store), List.of(tailers));
    }

    /** Has something told of every statement that reads a store. */
    public static void listen(Store store, ExecuteListener listener) {
        var _ = store.read(db -> db.configuration().set(new DefaultExecuteListenerProvider(listener)));
    }
}
