package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.debate.Debates;
import org.parley.forecast.MapOfDebate;
import org.parley.outlook.MapJson;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Unfit;
import org.parley.outlook.model.Model;
import org.parley.outlook.model.Models;
import org.parley.outlook.run.ComputeOutlook;
import org.parley.outlook.run.Outlook;
import org.parley.outlook.run.OutlookJson;
import org.parley.outlook.run.Request;
import org.parley.positions.Maps;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley outlook}: computes where the parties of a map could settle. */
@Command(
        name = "outlook",
        description = {
            "Compute where the parties of a map could settle, how sure that is, and what would break it.",
            "The map is a JSON file, which docs/outlook.md describes; or, with --data, that of a debate of the"
                    + " journal.",
            "Ctrl-C ends the draws and prints what is done."
        },
        subcommands = BacktestCommand.class,
        mixinStandardHelpOptions = true)
final class OutlookCommand implements Callable<Integer> {

    /** In what form it is printed. */
    enum Format {
        table,
        json,
        csv,
        html
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "MAP.json|DEBATE",
            description = "The map; or the debate, by the word in its address or by its key.")
    private @Nullable String asked;

    @ArgGroup(exclusive = false)
    private @Nullable Installation installation;

    @Option(
            names = "--model",
            split = ",",
            paramLabel = "MODEL",
            description = "Ask these models alone; see --list-models. Default: all that can say something.")
    private List<String> models = List.of();

    @Option(names = "--list-models", description = "List the models, and end.")
    private boolean listModels;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "" + Request.USUAL_DRAWS,
            description = "Draw so often from the ranges of the map, 1 to " + Request.MOST_DRAWS
                    + " (default: ${DEFAULT-VALUE}).")
    private long draws;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "" + Request.USUAL_SEED,
            description = "Where the random numbers begin (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Use so many threads; the answer is the same for any number. Default: one a processor.")
    private @Nullable Integer threads;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "Print as ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.table;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    OutlookCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (listModels) {
            Models.all()
                    .forEach(model -> out.println(model.name()
                            + (model.needsReference() ? " (needs a reference point on every issue)" : "")));
            out.flush();
            return 0;
        }
        String map = asked;
        if (map == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name the file of a map, such as map.json; or a debate, with --data; or the command backtest.");
        }
        try (Interrupt interrupt = new Interrupt()) {
            Outlook outlook = compute(map, interrupt);
            out.println(
                    switch (format) {
                        case table -> new OutlookTable(outlook).text();
                        case json -> OutlookJson.write(outlook);
                        case csv -> OutlookCsv.write(outlook);
                        case html -> OutlookHtml.write(map, outlook);
                    });
            out.flush();
        }
        return 0;
    }

    private Outlook compute(String map, Interrupt interrupt) {
        try (ShownDraws progress = new ShownDraws(interrupt)) {
            return new ComputeOutlook().compute(request(map), progress);
        } catch (Unfit wrong) {
            boolean option = wrong.field().equals("draws") || wrong.field().equals("threads");
            throw new CommandFailure((option ? "--" : map + ": ") + wrong.getMessage(), wrong);
        }
    }

    private Request request(String map) {
        List<Model> chosen = new ArrayList<>();
        for (String name : models) {
            chosen.add(Models.named(name)
                    .orElseThrow(() ->
                            new CommandFailure("--model takes some of " + Models.names() + ", not " + name + ".")));
        }
        return new Request(
                positions(map),
                chosen,
                draws,
                seed,
                threads == null ? Runtime.getRuntime().availableProcessors() : threads);
    }

    /** The map of a debate where a journal is named, and else that of a file. */
    private PositionMap positions(String map) {
        Installation journal = installation;
        if (journal == null) {
            return MapJson.read(read(Path.of(map)));
        }
        return MapOfDebate.of(journal.use(context -> context.getBean(Maps.class)
                .of(MapFiles.debate(context.getBean(Debates.class), map).id())));
    }

    /** The text of a file. */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new CommandFailure("There is no file " + file + ".", missing);
        } catch (CharacterCodingException binary) {
            throw new CommandFailure(file + " is no text in UTF-8.", binary);
        } catch (IOException failed) {
            throw new CommandFailure(file + " cannot be read: " + failed.getMessage(), failed);
        }
    }
}
