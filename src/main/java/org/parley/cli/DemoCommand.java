package org.parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.PieceQuery;
import org.parley.sample.SampleJournal;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley demo}: serves the sample journal. */
@Command(
        name = "demo",
        description = {
            "Fill a data folder with the sample journal and serve it. Ctrl-C ends it.",
            "The link that is printed leads to the desk, as its administrator; others, such as editor@example.org, "
                    + "are sent theirs from the sign-in page, into the folder outbox of the data folder."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = {
                "The data folder to fill; what it holds already is kept.",
                "Default: a temporary folder that is deleted at the end."
            })
    private @Nullable Path data;

    @Mixin
    private Serving serving = new Serving();

    DemoCommand() {}

    @Override
    public Integer call() {
        serving.check();
        Installation installation = new Installation(data == null ? temporary() : data);
        var _ = installation.use(context -> {
            boolean empty = context.getBean(Catalogue.class)
                    .list(Caller.READER, PieceQuery.all(1, 1))
                    .items()
                    .isEmpty();
            if (empty) {
                context.getBean(SampleJournal.class).load(new Caller.Operator("parley demo"));
                DemoAccounts.make(context);
            }
            return empty;
        });
        ConfigurableApplicationContext context = serving.serve(installation);
        DemoAccounts.link(context).ifPresent(link -> {
            System.out.println("The desk: " + serving.addressForPasskeys(context) + link);
            System.out.flush();
        });
        return ServeCommand.SERVING;
    }

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("parley-demo-");
            // Called when the journal is closed; a shutdown hook of our own would delete what is still being used.
            SpringApplication.getShutdownHandlers().add(() -> {
                try {
                    FileSystemUtils.deleteRecursively(folder);
                } catch (IOException _) {
                    // The system clears its temporary folder some day.
                }
            });
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
