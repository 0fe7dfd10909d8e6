package org.parley.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.parley.outlook.run.IssueOutlook;
import org.parley.outlook.run.Outlook;

/** An outlook as CSV: one row an issue and model, the ensemble first. */
final class OutlookCsv {

    private OutlookCsv() {}

    static String write(Outlook outlook) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("issue", "model", "point", "mean", "low80", "high80", "draws", "seed", "input");
            for (IssueOutlook issue : outlook.issues()) {
                row(
                        csv,
                        outlook,
                        issue,
                        "ensemble",
                        issue.expected(),
                        issue.issue().scale().value(issue.spread().mean()),
                        issue.low(),
                        issue.high());
                issue.models()
                        .forEach((name, model) ->
                                row(csv, outlook, issue, name, model.point(), model.mean(), model.low(), model.high()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return text.toString().stripTrailing();
    }

    private static void row(CsvWriter csv, Outlook outlook, IssueOutlook issue, String model, double... numbers) {
        String[] fields = new String[9];
        fields[0] = issue.issue().id();
        fields[1] = model;
        for (int i = 0; i < numbers.length; i++) {
            fields[2 + i] = String.valueOf(numbers[i]);
        }
        fields[6] = String.valueOf(outlook.drawsDone());
        fields[7] = String.valueOf(outlook.seed());
        fields[8] = outlook.inputHash();
        csv.writeRecord(fields);
    }
}
