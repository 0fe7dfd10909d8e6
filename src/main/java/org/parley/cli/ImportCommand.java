package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.archive.ImportLegacy;
import org.parley.archive.ImportReport;
import org.parley.publishing.Caller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley import}: imports pages of the legacy platform. */
@Command(
        name = "import",
        description = {
            "Import pages of the GLOCOM Platform (2000-2009), as HTML or as text, and report what was taken, "
                    + "what was skipped and what is doubtful, file by file.",
            "Imported again, pages change nothing; broken off with Ctrl-C, an import keeps the pages that are done."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "1..*",
            description = "Pages, and folders of pages. Below folders, hidden files are passed over.")
    private List<Path> paths = List.of();

    @Mixin
    private Installation installation = new Installation();

    @Option(names = "--json", description = "Write the report as JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    ImportCommand() {}

    @Override
    public Integer call() {
        CommandSpec command = java.util.Objects.requireNonNull(spec);
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new ParameterException(command.commandLine(), "There is no file or folder " + path + ".");
            }
        }
        ImportReport report = installation.use(context -> {
            try (ShownProgress progress = new ShownProgress()) {
                return context.getBean(ImportLegacy.class).run(new Caller.Operator("parley import"), paths, progress);
            }
        });
        var out = command.commandLine().getOut();
        out.println(json ? report.json() : report.text().stripTrailing());
        out.flush();
        return 0;
    }
}
