package org.parley.accounts;

import java.util.Optional;
import java.util.UUID;
import org.parley.store.Transaction;

/** Takes back letters of one kind that were sent and could not be delivered. */
public interface ReturnedLetters {

    /** What stands for the kind in addresses: a letter of the alphabet. */
    char kind();

    /** Where the newest letter about something went; nothing where none is awaited back. */
    Optional<String> address(UUID about);

    /**
     * Notes that it came back.
     *
     * @param lasting whether another would come back too
     * @param reason what the receiving side said
     */
    void returned(Transaction transaction, UUID about, boolean lasting, String reason);
}
