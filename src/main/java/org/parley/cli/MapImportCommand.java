package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.debate.Debates;
import org.parley.positions.ImportMap;
import org.parley.positions.MapFormat;
import org.parley.positions.MapRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley map import}: makes the map of a debate what a file holds. */
@Command(
        name = "import",
        description = {
            "Make the map of a debate what a file holds: all of it, or nothing where anything is wrong with it.",
            "A table of positions (csv) takes the place of the positions that the map has.",
            "docs/map.md describes the forms."
        },
        mixinStandardHelpOptions = true)
final class MapImportCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Parameters(index = "0", paramLabel = "DEBATE", description = "The word of the debate in addresses.")
    private String debate = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The file.")
    private Path file = Path.of("map.json");

    @Option(names = "--format", paramLabel = "FORMAT", description = MapFiles.FORMAT)
    private @Nullable MapFormat format;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    MapImportCommand() {}

    @Override
    public Integer call() {
        byte[] bytes = MapFiles.read(file);
        int changed = installation.use(context -> {
            var found = MapFiles.debate(context.getBean(Debates.class), debate);
            try {
                return context.getBean(ImportMap.class)
                        .run(MapFiles.OPERATOR, found.id(), MapFiles.format(format, file), bytes);
            } catch (MapRefused refused) {
                throw MapFiles.refused("Nothing was imported.\n", file, refused);
            }
        });
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                changed == 0
                        ? "The map of " + debate + " was like this already."
                        : "The map of " + debate + " is imported: " + changed + " of its parts are new or gone.");
        out.flush();
        return 0;
    }
}
