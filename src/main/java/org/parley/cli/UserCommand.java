package org.parley.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley user}: keeps the accounts of those who work at the desk, from the machine that holds the journal. */
@Command(
        name = "user",
        description = {
            "Keep the accounts of those who work at the desk.",
            "Make the first administrator with \"user add\"; the others can be invited from the desk."
        },
        subcommands = {
            UserAddCommand.class,
            UserListCommand.class,
            UserLinkCommand.class,
            UserStateCommand.Disable.class,
            UserStateCommand.Enable.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Each command tells more: parley user COMMAND --help"})
final class UserCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    UserCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: add, list, link, disable or enable.");
    }
}
