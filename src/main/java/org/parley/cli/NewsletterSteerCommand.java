package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.newsletter.delivery.MailingId;
import org.parley.newsletter.delivery.Mailings;
import org.parley.newsletter.delivery.SteerMailing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley newsletter pause}, {@code resume} and {@code cancel}. */
abstract class NewsletterSteerCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Parameters(paramLabel = "MAILING", description = "The key of the mailing, as status tells it.")
    private String mailing = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Does it, and says whether it could be done. */
    abstract boolean steer(SteerMailing steering, MailingId id);

    /** What to say where it could not. */
    abstract String otherwise();

    @Override
    public Integer call() {
        MailingId id = MailingLines.id(mailing);
        return installation.use(context -> {
            Mailings mailings = context.getBean(Mailings.class);
            if (mailings.progress(MailingLines.OPERATOR, id).isEmpty()) {
                throw MailingLines.none(id);
            }
            if (!steer(context.getBean(SteerMailing.class), id)) {
                throw new CommandFailure(otherwise());
            }
            mailings.progress(MailingLines.OPERATOR, id)
                    .ifPresent(now -> MailingLines.tell(spec.commandLine().getOut(), now));
            return 0;
        });
    }

    /** {@code parley newsletter pause}. */
    @Command(
            name = "pause",
            description = "Have nothing more of a mailing sent until it is resumed.",
            mixinStandardHelpOptions = true)
    static final class Pause extends NewsletterSteerCommand {

        Pause() {}

        @Override
        boolean steer(SteerMailing steering, MailingId id) {
            return steering.pause(MailingLines.OPERATOR, id);
        }

        @Override
        String otherwise() {
            return "It cannot be paused: it is paused already, or has ended.";
        }
    }

    /** {@code parley newsletter resume}. */
    @Command(name = "resume", description = "Have a paused mailing sent on.", mixinStandardHelpOptions = true)
    static final class Resume extends NewsletterSteerCommand {

        Resume() {}

        @Override
        boolean steer(SteerMailing steering, MailingId id) {
            return steering.resume(MailingLines.OPERATOR, id);
        }

        @Override
        String otherwise() {
            return "It cannot be resumed: it is not paused.";
        }
    }

    /** {@code parley newsletter cancel}. */
    @Command(
            name = "cancel",
            description = "Have nothing more of a mailing sent, ever. What was sent cannot be taken back.",
            mixinStandardHelpOptions = true)
    static final class Cancel extends NewsletterSteerCommand {

        Cancel() {}

        @Override
        boolean steer(SteerMailing steering, MailingId id) {
            return steering.cancel(MailingLines.OPERATOR, id);
        }

        @Override
        String otherwise() {
            return "It cannot be cancelled: it has ended.";
        }
    }
}
