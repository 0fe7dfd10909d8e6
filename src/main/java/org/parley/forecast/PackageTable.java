package org.parley.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.language.LocalText;
import org.parley.outlook.run.OutlookDocument;
import org.parley.outlook.run.PackageDeal;
import org.parley.positions.DebateMap;
import org.parley.positions.Issue;
import org.parley.positions.Numbers;

/**
 * The packages across issues as a table: a column an issue and one each who can refuse.
 *
 * @param issues the issues, with their numbers on the map
 * @param holders who can refuse
 * @param rows the packages, first those in which whoever gains least gains most
 */
public record PackageTable(List<Column> issues, List<LocalText> holders, List<Row> rows) {

    private static final int SHOWN = 8;
    private static final double HUNDRED = 100;

    /** An issue of a package. */
    public record Column(int number, Issue issue) {}

    /** A package: where each issue is settled, and what each gains over no deal, of a hundred of the scale that it cares for. */
    public record Row(List<String> outcomes, List<String> gains) {}

    public PackageTable {
        issues = List.copyOf(issues);
        holders = List.copyOf(holders);
        rows = List.copyOf(rows);
    }

    static PackageTable of(OutlookDocument document, DebateMap map) {
        List<PackageDeal> deals = document.packages();
        if (deals.isEmpty()) {
            return new PackageTable(List.of(), List.of(), List.of());
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < map.issues().size(); i++) {
            Issue issue = map.issues().get(i);
            if (deals.getFirst().outcomes().containsKey(issue.id().value())) {
                columns.add(new Column(i + 1, issue));
            }
        }
        List<String> holders = List.copyOf(deals.getFirst().gains().keySet());
        return new PackageTable(columns, holders.stream().map(map::nameOf).toList(), rows(deals, columns, holders));
    }

    /** Packages that are worth the same to all who can refuse are one, with the outcomes between which they do not mind. */
    private static List<Row> rows(List<PackageDeal> deals, List<Column> columns, List<String> holders) {
        Map<List<String>, List<PackageDeal>> byGains = deals.stream()
                .collect(Collectors.groupingBy(
                        deal -> holders.stream()
                                .map(holder -> Numbers.plain(HUNDRED * gain(deal, holder)))
                                .toList(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byGains.entrySet().stream()
                .limit(SHOWN)
                .map(alike -> new Row(
                        columns.stream()
                                .map(column -> outcomes(
                                        alike.getValue(), column.issue().id().value()))
                                .toList(),
                        alike.getKey()))
                .toList();
    }

    private static double gain(PackageDeal deal, String holder) {
        return deal.gains().getOrDefault(holder, 0.0);
    }

    private static String outcomes(List<PackageDeal> alike, String issue) {
        return alike.stream()
                .map(deal -> Numbers.plain(deal.outcomes().getOrDefault(issue, 0.0)))
                .distinct()
                .collect(Collectors.joining(" / "));
    }
}
