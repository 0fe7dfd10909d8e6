package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.positions.DebateMap;
import org.parley.positions.ImportMap;
import org.parley.positions.MapFile;
import org.parley.positions.MapRefused;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley map check}: says what is wrong with the file of a map. */
@Command(
        name = "check",
        description = {
            "Say what is wrong with the file of a map, line by line.",
            "With --data, quoted sentences are looked up in the pieces of that journal too."
        },
        mixinStandardHelpOptions = true)
final class MapCheckCommand implements Callable<Integer> {

    @ArgGroup(exclusive = false, multiplicity = "0..1")
    private @Nullable Installation installation;

    @Parameters(paramLabel = "MAP.json", description = "The file.")
    private Path file = Path.of("map.json");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    MapCheckCommand() {}

    @Override
    public Integer call() {
        byte[] bytes = MapFiles.read(file);
        try {
            Installation journal = installation;
            DebateMap map = journal == null
                    ? MapFile.read(bytes)
                    : journal.use(context -> context.getBean(ImportMap.class).check(MapFiles.OPERATOR, bytes));
            PrintWriter out = spec.commandLine().getOut();
            out.println(file + " is in order: " + map.actors().size() + " actors, "
                    + map.issues().size() + " issues, "
                    + map.issues().stream()
                            .mapToInt(issue -> issue.positions().size())
                            .sum()
                    + " positions, " + map.evidence().size() + " quoted sentences.");
            out.flush();
            return 0;
        } catch (MapRefused refused) {
            throw MapFiles.refused(file, refused);
        }
    }
}
