package org.parley.desk;

import static org.parley.store.schema.Tables.REVISION;

import java.util.Objects;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.PassageSources;
import org.parley.publishing.Writing;
import org.springframework.stereotype.Component;

/** Brings back what an earlier revision says, as a new one; what was being written meanwhile is kept as one first. */
@Component
public class RestoreRevision {

    private final Writing writing;

    RestoreRevision(Writing writing) {
        this.writing = writing;
    }

    /**
     * Brings it back. Readers see nothing of it before it is published.
     *
     * @throws org.parley.page.NotFound if the edition has no revision of this number
     * @throws NotPossible if what is written says the same
     */
    public void restore(Caller.Member caller, EditionKey key, int number) {
        var _ = writing.write(caller, transaction -> {
            DeskEdition edition = Editions.require(transaction.db(), caller, key, Act.WRITE);
            DeskText text = EditionRevisions.text(transaction.db(), edition, number);
            if (text.equals(edition.text())) {
                throw new NotPossible("desk.cannot.restore-same", number);
            }
            if (edition.changed()) {
                var _ = Revisions.save(transaction, key, null, Revisions.writer(transaction, edition.id()));
            }
            Revisions.write(transaction, edition.id(), text);
            if (!edition.standing().original()) {
                PassageSources.restore(
                        transaction, edition.id(), EditionRevisions.id(transaction.db(), edition, number));
            }
            String revision = Objects.requireNonNull(Revisions.save(transaction, key, null));
            transaction
                    .db()
                    .update(REVISION)
                    .set(REVISION.RESTORED_FROM, number)
                    .where(REVISION.ID.eq(revision), REVISION.RESTORED_FROM.isNull())
                    .execute();
            transaction.changed("restored", Revisions.subject(edition.id()), Integer.toString(number));
            return true;
        });
    }
}
