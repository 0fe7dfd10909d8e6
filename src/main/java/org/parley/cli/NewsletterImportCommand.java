package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.newsletter.ImportReaders;
import org.parley.newsletter.ReaderImport;
import org.parley.publishing.Caller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley newsletter import}: imports subscribers who agreed elsewhere. */
@Command(
        name = "import",
        description = {
            "Import subscribers from a CSV file in UTF-8, whose first line names the columns:",
            "  address       where to write to",
            "  language      in which language: en, ja",
            "  lists         weekly, section:WORD, debate:WORD, search:QUERY, with spaces between",
            "  consented_at  when they agreed: 2006-03-17, or 2006-03-17T09:30:00Z",
            "  source        where that is known from, in your words",
            "Imported again, a file changes nothing. Whoever left, or had their data erased, is not brought back."
        },
        mixinStandardHelpOptions = true)
final class NewsletterImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file = Path.of("");

    @Mixin
    private Installation installation = new Installation();

    @Option(names = "--dry-run", description = "Say what would be done, and keep nothing.")
    private boolean dryRun;

    @Option(names = "--all", description = "List all lines, not only those that were not taken.")
    private boolean all;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    NewsletterImportCommand() {}

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
        }
        ReaderImport report = installation.use(context -> {
            try {
                return context.getBean(ImportReaders.class)
                        .run(new Caller.Operator("parley newsletter import"), file, dryRun);
            } catch (ImportReaders.Unreadable unreadable) {
                throw new CommandFailure(String.valueOf(unreadable.getMessage()), unreadable);
            }
        });
        var out = spec.commandLine().getOut();
        out.println(report.text(all));
        out.flush();
        return 0;
    }
}
