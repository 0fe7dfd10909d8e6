package org.parley.newsletter.delivery;

import java.io.IOException;
import java.net.IDN;
import org.jspecify.annotations.Nullable;

/**
 * Hands messages to the relay over one connection, as many as there are.
 *
 * <p>Where the relay takes commands in one go (PIPELINING, RFC 2920), the end of a message travels with the envelope of the
 * next, so that each message costs one turn of question and answer. The order is what matters: a message is noted as being
 * handed over before its final dot is sent, and never before the relay has asked for it.
 */
final class Conversation {

    /** Up to this size a message is sent in one go with its end; a longer one is sent up to its end first. */
    private static final int IN_ONE_GO = 32 * 1024;

    private final RelayConnection relay;
    private final Wire wire;
    private final boolean pipelining;
    private final Octets message = new Octets();
    private boolean reset;
    private boolean awaitsReset;

    Conversation(RelayConnection relay) {
        this.relay = relay;
        this.wire = relay.wire();
        this.pipelining = relay.offers("PIPELINING");
    }

    /**
     * Hands over all that is given.
     *
     * @throws IOException if the connection breaks or the relay ends it: what was noted by then is all that happened
     */
    void hold(Handing handing) throws IOException {
        Parcel parcel = handing.await();
        boolean open = false; // Whether its envelope was sent already, with the message before.
        while (parcel != null) {
            if (!sendable(parcel)) {
                handing.came(
                        parcel,
                        new Outcome(
                                Outcome.Kind.REFUSED, "The relay does not take international addresses (SMTPUTF8)."));
                parcel = handing.await();
                continue;
            }
            @Nullable Parcel next = null;
            boolean nextOpen = false;
            if (address(parcel, open, handing)) {
                message.clear();
                parcel.contents().write(message);
                wire.putTransparently(message.place(), message.length());
                if (wire.waiting() > IN_ONE_GO) {
                    wire.send();
                }
                next = pipelining ? handing.ready() : null;
                wire.put(".\r\n");
                if (next != null && sendable(next)) {
                    putEnvelope(next);
                    nextOpen = true;
                }
                handOver(parcel, handing);
            }
            parcel = next == null ? handing.await() : next;
            open = nextOpen;
        }
    }

    private void handOver(Parcel parcel, Handing handing) throws IOException {
        handing.handing(parcel);
        Reply reply;
        try {
            wire.send();
            wire.patience(relay.timeouts().message());
            reply = wire.reply();
        } catch (IOException | RuntimeException broken) {
            handing.came(
                    parcel, new Outcome(Outcome.Kind.UNCONFIRMED, "The answer was not seen: " + broken.getMessage()));
            throw broken;
        }
        handing.came(parcel, new Outcome(kind(reply, Outcome.Kind.REFUSED), reply.toString()));
        endIfClosing(reply);
    }

    /** Has the relay take the envelope, and says whether it asks for the message. */
    private boolean address(Parcel parcel, boolean sent, Handing handing) throws IOException {
        if (!sent) {
            putEnvelope(parcel);
            if (pipelining) {
                wire.send();
            }
        }
        wire.patience(relay.timeouts().answer());
        Reply mail = pipelining ? resetAndMail() : stepwise(parcel);
        if (!pipelining && !mail.good()) {
            return refusedAll(parcel, mail, handing);
        }
        Reply recipient = pipelining ? wire.reply() : relay.ask(recipientLine(parcel));
        boolean accepted = mail.good() && recipient.good();
        if (!accepted && !pipelining) {
            reset = true;
            return refused(parcel, recipient, handing);
        }
        Reply data = pipelining ? wire.reply() : relay.ask("DATA");
        if (accepted && data.code() == 354) {
            return true;
        }
        reset = true;
        if (data.code() == 354) {
            // It has no recipient and asks for the message all the same: it gets an empty one (RFC 2920, 3.1).
            var _ = relay.ask(".");
        }
        if (!mail.good()) {
            return refusedAll(parcel, mail, handing);
        }
        return refused(parcel, recipient.good() ? data : recipient, handing);
    }

    private Reply resetAndMail() throws IOException {
        if (awaitsReset) {
            awaitsReset = false;
            endIfClosing(wire.reply());
        }
        return wire.reply();
    }

    private Reply stepwise(Parcel parcel) throws IOException {
        if (reset) {
            reset = false;
            endIfClosing(relay.ask("RSET"));
        }
        return relay.ask(mailLine(parcel));
    }

    private void putEnvelope(Parcel parcel) {
        if (!pipelining) {
            return;
        }
        if (reset) {
            wire.put("RSET\r\n");
            reset = false;
            awaitsReset = true;
        }
        wire.put(mailLine(parcel) + "\r\n" + recipientLine(parcel) + "\r\nDATA\r\n");
    }

    /** The relay takes nothing from us, whoever it is for. */
    private static boolean refusedAll(Parcel parcel, Reply mail, Handing handing) throws IOException {
        handing.came(parcel, new Outcome(Outcome.Kind.UNTRIED, mail.toString()));
        throw new RelayTrouble("The relay takes nothing from our address: " + mail, !mail.temporary());
    }

    private boolean refused(Parcel parcel, Reply reply, Handing handing) throws IOException {
        if (reply.closing()) {
            handing.came(parcel, new Outcome(Outcome.Kind.UNTRIED, reply.toString()));
            endIfClosing(reply);
        }
        boolean ofAddress = reply.isAbout(1) || (reply.code() / 10 == 55 && !reply.isEnhanced());
        handing.came(
                parcel,
                new Outcome(
                        kind(reply, ofAddress ? Outcome.Kind.NO_SUCH_ADDRESS : Outcome.Kind.REFUSED),
                        reply.toString()));
        return false;
    }

    private static Outcome.Kind kind(Reply reply, Outcome.Kind permanent) {
        if (reply.good()) {
            return Outcome.Kind.SENT;
        }
        // A 3xx here is against the rules; whatever it means, trying again later does no harm to a message refused.
        return reply.code() / 100 == 5 ? permanent : Outcome.Kind.LATER;
    }

    private static void endIfClosing(Reply reply) throws RelayTrouble {
        if (reply.closing()) {
            throw new RelayTrouble("The relay ended the conversation: " + reply, false);
        }
    }

    private boolean sendable(Parcel parcel) {
        return isAscii(parcel.recipient().substring(0, parcel.recipient().lastIndexOf('@')))
                || relay.offers("SMTPUTF8");
    }

    private String mailLine(Parcel parcel) {
        boolean international = !isAscii(wired(parcel.recipient()));
        return "MAIL FROM:<" + parcel.sender() + ">" + (international ? " SMTPUTF8" : "");
    }

    private static String recipientLine(Parcel parcel) {
        return "RCPT TO:<" + wired(parcel.recipient()) + ">";
    }

    /** An address with its domain as the domain name system has it, if the rest of it needs nothing more. */
    private static String wired(String address) {
        int at = address.lastIndexOf('@');
        String local = address.substring(0, at);
        String domain = address.substring(at + 1);
        if (isAscii(domain)) {
            return address;
        }
        try {
            return local + "@" + IDN.toASCII(domain);
        } catch (IllegalArgumentException noDomain) {
            return address;
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
