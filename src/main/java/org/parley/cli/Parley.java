package org.parley.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code parley} command. */
@Command(
        name = "parley",
        description =
                "Publish a journal of debate in two languages: read it, import into it, search it, and see where its parties could settle.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Each command tells more: parley COMMAND --help"})
public final class Parley {

    private static final List<Class<?>> SUBCOMMANDS = List.of(
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            SearchCommand.class,
            MapCommand.class,
            OutlookCommand.class,
            UserCommand.class,
            NewsletterCommand.class,
            RehearseCommand.class);

    Parley() {}

    /** Runs the command and ends the program with its exit code: 0 done, 1 failed, 2 called wrongly. */
    public static void main(String... arguments) {
        int code = commandLine(arguments).execute(arguments);
        if (code != ServeCommand.SERVING) {
            System.exit(code);
        }
    }

    /** The command with the subcommand that the arguments begin with, or with all where they begin with none. */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new Parley());
        List<Class<?>> named = SUBCOMMANDS.stream()
                .filter(subcommand -> arguments.length > 0 && name(subcommand).equals(arguments[0]))
                .toList();
        (named.isEmpty() ? SUBCOMMANDS : named).forEach(line::addSubcommand);
        return line.setExecutionExceptionHandler(new Failed())
                .setUsageHelpLongOptionsMaxWidth(30)
                .setUsageHelpWidth(100);
    }

    private static String name(Class<?> subcommand) {
        return subcommand.getAnnotation(Command.class).name();
    }
}
