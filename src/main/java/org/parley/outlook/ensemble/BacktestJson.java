package org.parley.outlook.ensemble;

import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Back-tests as JSON, with the numbers of the table. */
public final class BacktestJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private BacktestJson() {}

    private record Document(
            int proposals,
            int issues,
            boolean crossValidated,
            String ensembleFittedOn,
            boolean betterThanTheMean,
            BacktestRow ensemble,
            List<BacktestRow> models,
            Weights weights) {}

    /** Writes one. */
    public static String write(Backtest backtest) {
        return JSON.writeValueAsString(new Document(
                backtest.proposals(),
                backtest.issues(),
                backtest.crossValidated(),
                backtest.weights().fittedOn(),
                backtest.betterThanTheMean(),
                backtest.ensemble(),
                backtest.rows(),
                backtest.weights()));
    }
}
