package org.parley.positions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.language.PartialDate;
import org.parley.language.Slug;

/**
 * The moves of a debate in time: one row an issue, one dot a position from its date on.
 *
 * @param rows the issues with dated positions
 * @param ticks the months, or years, at their places
 * @param moves those that changed what was known, the newest first
 */
public record Timeline(List<Row> rows, List<Tick> ticks, List<Told> moves) {

    /** An issue, its number, and its dots. */
    public record Row(Issue issue, int number, int y, List<Dot> dots) {}

    /** A position at its date, and how many pixels it is moved aside for those of the same issue and date. */
    public record Dot(Actor actor, int side, String x, int aside, Move move) {}

    /** A date at its place. */
    public record Tick(String x, PartialDate date) {}

    /** A move, and who made it. */
    public record Told(int number, Actor actor, Move move) {}

    /** So many moves are told at once. */
    private static final int TOLD = 24;

    private static final int ROW = 26;
    private static final int TOP = 24;

    /** The moves that are told at once. */
    public List<Told> newest() {
        return moves.subList(0, Math.min(TOLD, moves.size()));
    }

    /** The moves before those. */
    public List<Told> older() {
        return moves.subList(newest().size(), moves.size());
    }

    /** How high the picture is. */
    public int height() {
        return TOP + rows.size() * ROW + 8;
    }

    static Timeline of(DebateMap map, Map<Slug, Actor> actors, Sides sides) {
        List<LocalDate> dates = map.issues().stream()
                .flatMap(issue -> issue.positions().stream())
                .filter(position -> position.date() != null)
                .map(position -> Objects.requireNonNull(position.date()).firstDay())
                .sorted()
                .toList();
        if (dates.isEmpty()) {
            return new Timeline(List.of(), List.of(), List.of());
        }
        LocalDate first = dates.getFirst().withDayOfMonth(1);
        LocalDate last = dates.getLast().withDayOfMonth(1).plusMonths(1);
        double days = last.toEpochDay() - first.toEpochDay();
        List<Row> rows = new ArrayList<>();
        List<Told> moves = new ArrayList<>();
        for (int i = 0; i < map.issues().size(); i++) {
            Issue issue = map.issues().get(i);
            List<Dot> dots = new ArrayList<>();
            Map<String, Integer> aside = new HashMap<>();
            // Changes before what was first heard of, so that they stand at their very date.
            List<Move> ordered = issue.moves().stream()
                    .sorted(Comparator.comparing(Move::changes).reversed())
                    .toList();
            int step = ordered.size() > IssuePicture.NAMED ? 3 : 5;
            for (Move move : ordered) {
                Actor actor = Objects.requireNonNull(actors.get(move.to().actor()));
                PartialDate date = move.to().date();
                if (date != null) {
                    String x = Numbers.percent((date.firstDay().toEpochDay() - first.toEpochDay()) / days);
                    int before = aside.getOrDefault(x, 0);
                    aside.put(x, before + (move.changes() ? 2 * step + 1 : step));
                    dots.add(new Dot(actor, sides.of(actor), x, before, move));
                    if (move.changes()) {
                        moves.add(new Told(i + 1, actor, move));
                    }
                }
            }
            if (!dots.isEmpty()) {
                rows.add(new Row(issue, i + 1, TOP + rows.size() * ROW + ROW / 2, dots));
            }
        }
        moves.sort(Comparator.comparing((Told told) -> told.move().to().since())
                .reversed()
                .thenComparingInt(Told::number));
        return new Timeline(rows, ticks(first, last, days), moves);
    }

    private static List<Tick> ticks(LocalDate first, LocalDate last, double days) {
        long months = (last.getYear() - first.getYear()) * 12L + last.getMonthValue() - first.getMonthValue();
        int every = (int) Math.max(1, Math.ceil(months / 5.0));
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate at = first; at.isBefore(last); at = at.plusMonths(every)) {
            ticks.add(new Tick(
                    Numbers.percent((at.toEpochDay() - first.toEpochDay()) / days),
                    PartialDate.of(at.getYear(), at.getMonthValue())));
        }
        return ticks;
    }
}
