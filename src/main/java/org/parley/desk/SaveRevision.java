package org.parley.desk;

import org.jspecify.annotations.Nullable;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.springframework.stereotype.Component;

/** Keeps what is written as a revision that can be compared and come back to. */
@Component
public class SaveRevision {

    private final Writing writing;

    SaveRevision(Writing writing) {
        this.writing = writing;
    }

    /**
     * Keeps the working copy as a revision; where it says what the newest one says, nothing is done.
     *
     * @param remark what was changed; may be absent
     */
    public void save(Caller.Member caller, EditionKey key, @Nullable String remark) {
        var _ = writing.write(caller, transaction -> {
            var _ = Editions.require(transaction.db(), caller, key, Act.WRITE);
            return java.util.Optional.ofNullable(Revisions.save(transaction, key, remark));
        });
    }
}
