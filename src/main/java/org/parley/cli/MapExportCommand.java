package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.debate.Debates;
import org.parley.positions.MapFormat;
import org.parley.positions.Maps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley map export}: writes the map of a debate. */
@Command(name = "export", description = "Write the map of a debate.", mixinStandardHelpOptions = true)
final class MapExportCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Parameters(paramLabel = "DEBATE", description = "The word of the debate in addresses.")
    private String debate = "";

    @Option(names = "--to", paramLabel = "FILE", description = "Write to this file. Default: print it.")
    private @Nullable Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Write as ${COMPLETION-CANDIDATES}. Default: as the ending of FILE tells, else json.")
    private @Nullable MapFormat format;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Write it as it was at the end of this day, such as 2026-03-03, in the journal's time zone.")
    private @Nullable LocalDate asOf;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    MapExportCommand() {}

    @Override
    public Integer call() {
        MapFormat form = MapFiles.format(format, file == null ? Path.of("map.json") : file);
        byte[] bytes = installation.use(context -> {
            var found = MapFiles.debate(context.getBean(Debates.class), debate);
            Maps maps = context.getBean(Maps.class);
            LocalDate day = asOf;
            return form.write(
                    day == null ? maps.of(found.id()) : maps.asOf(found.id(), day, context.getBean(ZoneId.class)));
        });
        PrintWriter out = spec.commandLine().getOut();
        Path to = file;
        if (to == null) {
            out.print(new String(bytes, StandardCharsets.UTF_8));
        } else {
            try {
                var _ = Files.write(to, bytes);
            } catch (IOException failed) {
                throw new CommandFailure(to + " cannot be written: " + failed.getMessage(), failed);
            }
            out.println("The map of " + debate + " is in " + to + ".");
        }
        out.flush();
        return 0;
    }
}
