package org.parley.publishing;

import java.util.function.Function;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** The way to write to the journal: one transaction, on behalf of a caller whom {@link Policy} lets write. */
@Component
public class Writing {

    private final Store store;

    Writing(Store store) {
        this.store = store;
    }

    /**
     * Does the work in one transaction: all of it is kept, or none.
     *
     * @throws Policy.Refused if the caller may not write; nothing is done then
     */
    public <T> T write(Caller caller, Function<Transaction, T> work) {
        return store.write(Policy.mayWrite(caller), work);
    }
}
