package org.parley.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley newsletter}: keeps the newsletters from the machine that holds the journal. */
@Command(
        name = "newsletter",
        description = "See how mailings are getting on; send, pause, resume and cancel them; bring in readers.",
        subcommands = {
            NewsletterStatusCommand.class,
            NewsletterSendCommand.class,
            NewsletterSteerCommand.Pause.class,
            NewsletterSteerCommand.Resume.class,
            NewsletterSteerCommand.Cancel.class,
            NewsletterGiveUpCommand.class,
            NewsletterImportCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Each command tells more: parley newsletter COMMAND --help"})
final class NewsletterCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    NewsletterCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: status, send, pause, resume, cancel, give-up or import.");
    }
}
