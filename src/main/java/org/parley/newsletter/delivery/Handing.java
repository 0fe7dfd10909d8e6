package org.parley.newsletter.delivery;

import org.jspecify.annotations.Nullable;

/** What a conversation with the relay asks of the one who sends: the next message, and to note what happens. */
interface Handing {

    /** The next message, if it may go at once; absent if there is none, or it has to wait. */
    @Nullable
    Parcel ready();

    /** The next message, when it may go; absent if there is none left. */
    @Nullable
    Parcel await();

    /** Notes, durably, that the message is handed over with the next octet that is sent. */
    void handing(Parcel parcel);

    /** Notes what came of it. */
    void came(Parcel parcel, Outcome outcome);
}
