package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.debate.Debates;
import org.parley.positions.DebateMap;
import org.parley.positions.ImportMap;
import org.parley.positions.MapFormat;
import org.parley.positions.MapRefused;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley map check}: says what is wrong with the file of a map. */
@Command(
        name = "check",
        description = {
            "Say what is wrong with the file of a map, line by line.",
            "With --data, quoted sentences are looked up in the pieces of that journal too.",
            "A table of positions (csv) is checked against the map that it would be put into: name its --debate."
        },
        mixinStandardHelpOptions = true)
final class MapCheckCommand implements Callable<Integer> {

    @ArgGroup(exclusive = false, multiplicity = "0..1")
    private @Nullable Installation installation;

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file = Path.of("map.json");

    @Option(names = "--format", paramLabel = "FORMAT", description = MapFiles.FORMAT)
    private @Nullable MapFormat format;

    @Option(
            names = "--debate",
            paramLabel = "DEBATE",
            description = "With --data: the debate whose map a table of positions would be put into.")
    private @Nullable String debate;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    MapCheckCommand() {}

    @Override
    public Integer call() {
        byte[] bytes = MapFiles.read(file);
        try {
            MapFormat form = MapFiles.format(format, file);
            Installation journal = installation;
            DebateMap map = journal == null ? form.read(bytes) : journal.use(context -> check(context, form, bytes));
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
            throw MapFiles.refused("", file, refused);
        }
    }

    private DebateMap check(ApplicationContext context, MapFormat form, byte[] bytes) {
        String into = debate;
        DebateId id = into == null
                ? null
                : MapFiles.debate(context.getBean(Debates.class), into).id();
        return context.getBean(ImportMap.class).check(MapFiles.OPERATOR, id, form, bytes);
    }
}
