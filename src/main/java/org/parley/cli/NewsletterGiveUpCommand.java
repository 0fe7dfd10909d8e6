package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.newsletter.delivery.GiveUpSender;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley newsletter give-up}: counts what a lost sender had in hand as unconfirmed. */
@Command(
        name = "give-up",
        description = {
            "Give up a sender whose data folder is lost: what it had in hand counts as sent, unconfirmed.",
            "A sender that can be started again needs no giving up; it settles by itself what it had in hand."
        },
        mixinStandardHelpOptions = true)
final class NewsletterGiveUpCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Parameters(paramLabel = "SENDER", description = "The key of the sender, as status tells it.")
    private String sender = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    NewsletterGiveUpCommand() {}

    @Override
    public Integer call() {
        int count =
                installation.use(context -> context.getBean(GiveUpSender.class).giveUp(MailingLines.OPERATOR, sender));
        spec.commandLine().getOut().println(count + " messages are unconfirmed.");
        spec.commandLine().getOut().flush();
        return 0;
    }
}
