package org.parley.positions.coding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.desk.ChosenFields;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.positions.Issue;
import org.parley.positions.Position;
import org.parley.positions.Scale;
import org.springframework.util.MultiValueMap;

/**
 * The form of an issue, as it was filled in.
 *
 * @param name as people call it
 * @param about what it is about
 * @param track the word of the negotiation that it belongs to
 * @param assumption whether it is an assumption on which the parties part
 * @param low the number at the low end of its scale
 * @param high the number at the high end
 * @param lowMeans what the low end means
 * @param highMeans what the high end means
 * @param points the points between them that have words
 * @param reference where it stays without a deal
 * @param outcome what was decided
 * @param seen the stamp of the issue that it was filled in upon
 */
public record IssueForm(
        LocalText name,
        LocalText about,
        String track,
        boolean assumption,
        String low,
        String high,
        LocalText lowMeans,
        LocalText highMeans,
        List<Point> points,
        String reference,
        String outcome,
        String seen) {

    private static final int MOST_POINTS = 40;
    private static final int ROOM = 2;
    private static final Point NONE = new Point("", LocalText.NONE);

    /** A point of the scale, as it was filled in. */
    public record Point(String at, LocalText means) {}

    public IssueForm {
        points = List.copyOf(points);
    }

    static IssueForm empty() {
        return new IssueForm(
                LocalText.NONE,
                LocalText.NONE,
                "",
                false,
                "0",
                "100",
                LocalText.NONE,
                LocalText.NONE,
                List.of(),
                "",
                "",
                "");
    }

    static IssueForm of(Issue issue) {
        Scale scale = issue.scale();
        return new IssueForm(
                issue.name(),
                issue.about(),
                issue.track() == null ? "" : issue.track().value(),
                issue.assumption(),
                Typed.shown(scale.low(), 1),
                Typed.shown(scale.high(), 1),
                scale.lowMeans(),
                scale.highMeans(),
                issue.points().stream()
                        .map(point -> new Point(Typed.shown(point.at(), 1), point.means()))
                        .toList(),
                shown(issue.reference()),
                shown(issue.outcome()),
                stamp(issue));
    }

    private static String shown(@Nullable Double number) {
        return number == null ? "" : Typed.shown(number, 1);
    }

    /** What an issue says without its positions: two may work on the issue and on those at once. */
    static String stamp(Issue issue) {
        return Stamp.of(issue.with(List.of()));
    }

    static IssueForm read(MultiValueMap<String, String> fields, Languages languages) {
        List<Point> points = new ArrayList<>();
        for (int number = 1; number <= MOST_POINTS + ROOM; number++) {
            Point point = new Point(
                    ChosenFields.line(fields, "at-" + number),
                    ChosenFields.text(fields, "means-" + number + "-", languages));
            if (!point.equals(NONE)) {
                points.add(point);
            }
        }
        return new IssueForm(
                ChosenFields.text(fields, "name-", languages),
                ChosenFields.text(fields, "about-", languages),
                ChosenFields.line(fields, "track"),
                fields.containsKey("assumption"),
                ChosenFields.line(fields, "low"),
                ChosenFields.line(fields, "high"),
                ChosenFields.text(fields, "low-means-", languages),
                ChosenFields.text(fields, "high-means-", languages),
                points,
                ChosenFields.line(fields, "reference"),
                ChosenFields.line(fields, "outcome"),
                ChosenFields.line(fields, "seen"));
    }

    /** The points, and room for two more. */
    public List<Point> shownPoints() {
        List<Point> shown = new ArrayList<>(points);
        for (int more = 0; more < ROOM && points.size() < MOST_POINTS; more++) {
            shown.add(NONE);
        }
        return shown;
    }

    IssueForm upon(String stamp) {
        return new IssueForm(
                name, about, track, assumption, low, high, lowMeans, highMeans, points, reference, outcome, stamp);
    }

    /** The issue that it says, with this word and these positions. */
    Issue issue(Typed typed, Slug id, List<Position> positions) {
        if (name.isEmpty()) {
            typed.wrong("name-en", "missing");
        }
        Double least = typed.number("low", low);
        Double most = typed.number("high", high);
        Scale scale = new Scale(
                least == null ? 0 : least,
                most == null ? 100 : most,
                typed.text("low-means", lowMeans),
                typed.text("high-means", highMeans));
        if (scale.low() >= scale.high()) {
            typed.wrong("high", "scale", low, high);
        }
        List<Issue.Point> worded = new ArrayList<>();
        for (int number = 1; number <= points.size(); number++) {
            Point point = points.get(number - 1);
            Double at = typed.number("at-" + number, point.at);
            if (at == null) {
                typed.wrong("at-" + number, "missing");
            } else if (at < scale.low() || at > scale.high()) {
                typed.wrong("at-" + number, "off", low, high, point.at);
            } else {
                worded.add(new Issue.Point(at, typed.text("means-" + number, point.means)));
            }
        }
        return new Issue(
                id,
                typed.text("name", name),
                typed.text("about", about),
                Typed.slug(track),
                assumption,
                scale,
                worded,
                typed.number("reference", reference),
                typed.number("outcome", outcome),
                positions);
    }
}
