package org.parley.cli;

import java.util.Locale;
import org.parley.outlook.ensemble.Spread;
import org.parley.outlook.run.IssueOutlook;
import org.parley.outlook.run.Outlook;
import org.springframework.web.util.HtmlUtils;

/** An outlook as one page of HTML that needs nothing beside it, to be sent on or printed. */
final class OutlookHtml {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 120;

    private OutlookHtml() {}

    static String write(String title, Outlook outlook) {
        StringBuilder html = new StringBuilder();
        html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Outlook: ")
                .append(text(title))
                .append("</title>\n"
                        + "<style>\n"
                        + "body { font: 1rem/1.5 Georgia, serif; max-width: 44rem; margin: 2rem auto; padding: 0"
                        + " 1rem; }\n")
                .append("svg { width: 100%; height: auto; } pre { font-size: .8rem; overflow-x: auto; }\n")
                .append(".bar { fill: #35618e; } .band { fill: #35618e; opacity: .15; } .point { stroke: #a33; }\n"
                        + "</style>\n"
                        + "</head>\n"
                        + "<body>\n"
                        + "<h1>Outlook: ")
                .append(text(title))
                .append("</h1>\n");
        for (IssueOutlook issue : outlook.issues()) {
            html.append("<h2>")
                    .append(text(issue.issue().name()))
                    .append("</h2>\n")
                    .append(density(issue));
        }
        html.append("<h2>In full</h2>\n<pre>")
                .append(text(new OutlookTable(outlook).text()))
                .append("</pre>\n</body>\n</html>");
        return html.toString();
    }

    /** The distribution as bars, with the interval behind them and a line at the point. */
    private static String density(IssueOutlook issue) {
        Spread spread = issue.spread();
        double most = 0;
        for (int point = 0; point < Spread.POINTS; point++) {
            most = Math.max(most, spread.on(point));
        }
        double step = (double) WIDTH / Spread.POINTS;
        var scale = issue.issue().scale();
        String said = "As likely above as below " + OutlookTable.number(issue.expected())
                + "; four chances of five between " + OutlookTable.number(issue.low()) + " and "
                + OutlookTable.number(issue.high());
        StringBuilder svg = new StringBuilder();
        svg.append(svg("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n", WIDTH, HEIGHT, text(said)));
        double from = scale.share(issue.low()) * (WIDTH - step);
        double to = scale.share(issue.high()) * (WIDTH - step) + step;
        svg.append(svg(
                "<rect class=\"band\" x=\"%.1f\" y=\"0\" width=\"%.1f\" height=\"%d\"/>%n", from, to - from, HEIGHT));
        for (int point = 0; point < Spread.POINTS; point++) {
            double high = HEIGHT * spread.on(point) / most;
            svg.append(svg(
                    "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>%n",
                    point * step, HEIGHT - high, step * 0.9, high));
        }
        double at = (scale.share(issue.expected()) * (Spread.POINTS - 1) + 0.5) * step;
        svg.append(svg("<line class=\"point\" x1=\"%.1f\" y1=\"0\" x2=\"%.1f\" y2=\"%d\"/>%n</svg>%n", at, at, HEIGHT));
        return svg + "<p>" + text(said) + ", on a scale from " + OutlookTable.number(scale.low()) + " to "
                + OutlookTable.number(scale.high()) + ".</p>\n";
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static String svg(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
