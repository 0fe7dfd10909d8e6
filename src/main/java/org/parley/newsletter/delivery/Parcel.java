package org.parley.newsletter.delivery;

/**
 * A message on its way: what goes on its envelope, and the message itself, which is made when it is needed.
 *
 * @param number its recipient's number within the mailing
 * @param sender the envelope's sender, to whom bounces go
 * @param recipient the envelope's recipient
 */
record Parcel(int number, String sender, String recipient, Contents contents) {

    /** Makes the message. */
    @FunctionalInterface
    interface Contents {
        /** Puts the message into the octets, which are empty. */
        void write(Octets to);
    }
}
