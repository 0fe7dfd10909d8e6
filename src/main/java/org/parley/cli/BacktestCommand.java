package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.outlook.DecisionsCsv;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Unfit;
import org.parley.outlook.ensemble.Backtest;
import org.parley.outlook.ensemble.BacktestJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley outlook backtest}: tells how well the models would have foretold decisions that are known. */
@Command(
        name = "backtest",
        description = {
            "Tell how well the models would have foretold decisions of which the outcome is known.",
            "The file has one row an actor and issue, in the columns proposal, issue, actor, position, salience,",
            "reference, outcome (0 to 100; empty where unknown) and, if known, capability."
        },
        mixinStandardHelpOptions = true)
final class BacktestCommand implements Callable<Integer> {

    /** In what form it is printed. */
    enum Format {
        table,
        json
    }

    @Parameters(paramLabel = "FILE.csv", description = "The decisions.")
    private Path file = Path.of("");

    @Option(
            names = "--fit",
            description = "Fit the ensemble on this file, and test it by cross-validation over the proposals. "
                    + "Default: test the weights that Parley ships.")
    private boolean fit;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "Print as ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.table;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BacktestCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<PositionMap> maps = DecisionsCsv.read(OutlookCommand.read(file));
            Backtest backtest =
                    fit ? Backtest.fitted(String.valueOf(file.getFileName()), maps) : Backtest.shipped(maps);
            out.println(
                    format == Format.json
                            ? BacktestJson.write(backtest)
                            : new BacktestTable(String.valueOf(file.getFileName()), backtest).text());
        } catch (Unfit wrong) {
            throw new CommandFailure(file + ": " + wrong.getMessage(), wrong);
        }
        out.flush();
        return 0;
    }
}
