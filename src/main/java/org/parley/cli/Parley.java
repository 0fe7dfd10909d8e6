package org.parley.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code parley} command. */
@Command(
        name = "parley",
        description = "Publish a journal of debate in two languages: read it, import into it, search it.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            SearchCommand.class,
            UserCommand.class,
            RehearseCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Each command tells more: parley COMMAND --help"})
public final class Parley {

    Parley() {}

    /** Runs the command and ends the program with its exit code: 0 done, 1 failed, 2 called wrongly. */
    public static void main(String... arguments) {
        int code = commandLine().execute(arguments);
        if (code != ServeCommand.SERVING) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Parley())
                .setExecutionExceptionHandler(new Failed())
                .setUsageHelpLongOptionsMaxWidth(30)
                .setUsageHelpWidth(100);
    }
}
