package org.parley.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.parley.newsletter.delivery.MailingId;
import org.parley.newsletter.delivery.MailingState;
import org.parley.newsletter.delivery.Progress;
import org.parley.newsletter.delivery.RecipientState;
import org.parley.publishing.Caller;

/** Mailings as the commands name and tell them. */
final class MailingLines {

    /** On whose behalf the commands act. */
    static final Caller OPERATOR = new Caller.Operator("parley newsletter");

    private MailingLines() {}

    /** The mailing that was meant. */
    static MailingId id(String text) {
        try {
            return MailingId.of(text);
        } catch (IllegalArgumentException none) {
            throw new CommandFailure(
                    "\"" + text + "\" is not the key of a mailing. See them with: parley newsletter status", none);
        }
    }

    static CommandFailure none(MailingId id) {
        return new CommandFailure("There is no mailing " + id + ". See them with: parley newsletter status");
    }

    /** One line that tells how it stands. */
    static void tell(PrintWriter out, Progress mailing) {
        out.printf(
                Locale.ROOT,
                "%s  %-9s  %d recipients: %d sent, %d left, %d failed, %d unconfirmed, %d came back%s  %s%s%n",
                mailing.id(),
                mailing.state().name().toLowerCase(Locale.ROOT),
                mailing.recipients(),
                mailing.count(RecipientState.SENT),
                mailing.left(),
                mailing.count(RecipientState.FAILED),
                mailing.count(RecipientState.UNCONFIRMED),
                mailing.bounced(),
                mailing.state() == MailingState.SENDING
                        ? String.format(Locale.ROOT, ", %.1f a second", mailing.perSecond())
                        : "",
                mailing.round() == null ? "" : "(round) ",
                mailing.subject());
        if (mailing.heldBecause() != null) {
            out.println("    " + mailing.heldBecause());
        }
        out.flush();
    }
}
