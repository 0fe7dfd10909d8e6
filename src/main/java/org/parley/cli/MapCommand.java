package org.parley.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley map}: takes the map of a debate out of the journal, and puts one in. */
@Command(
        name = "map",
        description = "Export the map of a debate, check the file of one, and import it.",
        subcommands = {MapExportCommand.class, MapImportCommand.class, MapCheckCommand.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Each command tells more: parley map COMMAND --help"})
final class MapCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    MapCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: export, import or check.");
    }
}
