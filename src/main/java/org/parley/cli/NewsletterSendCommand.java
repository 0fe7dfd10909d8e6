package org.parley.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.parley.newsletter.delivery.MailingId;
import org.parley.newsletter.delivery.MailingState;
import org.parley.newsletter.delivery.Mailings;
import org.parley.newsletter.delivery.Progress;
import org.parley.newsletter.delivery.Senders;
import org.parley.newsletter.delivery.SteerMailing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley newsletter send}: has a mailing sent, by the server or by this process. */
@Command(
        name = "send",
        description = {
            "Have a mailing sent, also one that was paused. The server that is running sends it;",
            "with --here this command does, until it is done. Both at once may: nobody gets it twice."
        },
        mixinStandardHelpOptions = true)
final class NewsletterSendCommand implements Callable<Integer> {

    private static final int LOOK_EVERY_SECONDS = 2;

    @Mixin
    private Installation installation = new Installation();

    @Parameters(paramLabel = "MAILING", description = "The key of the mailing, as status tells it.")
    private String mailing = "";

    @Option(names = "--here", description = "Send it from this process, and end when it is done.")
    private boolean here;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    NewsletterSendCommand() {}

    @Override
    public Integer call() {
        MailingId id = MailingLines.id(mailing);
        PrintWriter out = spec.commandLine().getOut();
        return installation.use(context -> {
            Mailings mailings = context.getBean(Mailings.class);
            Progress before = mailings.progress(MailingLines.OPERATOR, id).orElseThrow(() -> MailingLines.none(id));
            if (before.state().ended()) {
                throw new CommandFailure("It was "
                        + (before.state() == MailingState.DONE ? "sent" : "cancelled")
                        + " and cannot be sent again.");
            }
            var _ = context.getBean(SteerMailing.class).resume(MailingLines.OPERATOR, id);
            if (here) {
                send(out, mailings, context.getBean(Senders.class), id);
            }
            mailings.progress(MailingLines.OPERATOR, id).ifPresent(now -> MailingLines.tell(out, now));
            return 0;
        });
    }

    private static void send(PrintWriter out, Mailings mailings, Senders senders, MailingId id) {
        if (!senders.haveRelay()) {
            throw new CommandFailure("No mail relay is set: see parley.mail.host in the README.");
        }
        senders.start();
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (isMoving(mailings, id)) {
                var _ = never.await(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
                mailings.progress(MailingLines.OPERATOR, id).ifPresent(now -> MailingLines.tell(out, now));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            senders.stop();
        }
    }

    private static boolean isMoving(Mailings mailings, MailingId id) {
        return mailings.progress(MailingLines.OPERATOR, id)
                .map(now -> now.state() == MailingState.READY || now.state() == MailingState.SENDING)
                .orElse(false);
    }
}
