package org.parley.positions;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.outlook.Level;
import org.parley.outlook.Range;
import org.parley.outlook.Voice;

/** Reads a map from the fields of its file, noting what is wrong with each. */
final class MapReader {

    private final Problems problems;
    private final IdentityHashMap<Object, Fields> where = new IdentityHashMap<>();

    MapReader(Problems problems) {
        this.problems = problems;
    }

    /** A map that was read, and the fields that each of its parts was read from, by identity. */
    record ReadMap(DebateMap map, IdentityHashMap<Object, Fields> where, Problems problems) {}

    /**
     * Reads a map.
     *
     * @throws MapRefused if its form or its rules are broken
     */
    ReadMap read(JsonValue root) {
        ReadMap read = kept(root);
        new MapCheck(read.map, where).run();
        problems.refuse();
        return read;
    }

    /**
     * Reads a map that was checked when it was kept.
     *
     * @throws MapRefused if its form is broken
     */
    ReadMap kept(JsonValue root) {
        Fields map = Fields.of(root, problems);
        DebateMap read = new DebateMap(
                map.text("name"),
                map.list("tracks", DebateMap.MOST, this::named),
                map.list("groups", DebateMap.MOST, this::named),
                map.list("actors", DebateMap.MOST, this::actor),
                map.list("issues", DebateMap.MOST, this::issue),
                map.list("linkages", DebateMap.MOST, this::linkage),
                map.list("preconditions", DebateMap.MOST, this::precondition),
                map.list("interests", DebateMap.MOST, this::interest),
                map.list("gains", DebateMap.MOST, this::gain),
                map.list("agreements", DebateMap.MOST, this::agreement));
        map.done();
        int positions = read.issues().stream()
                .mapToInt(issue -> issue.positions().size())
                .sum();
        if (positions > DebateMap.MOST_POSITIONS) {
            map.wrong("issues", "many", positions, DebateMap.MOST_POSITIONS);
        }
        problems.refuse();
        return new ReadMap(read, where, problems);
    }

    private <T> T noted(Fields fields, T part) {
        where.put(part, fields);
        return part;
    }

    private Named named(Fields one) {
        return noted(one, new Named(one.id("id"), one.text("name")));
    }

    private Actor actor(Fields one) {
        return noted(
                one,
                new Actor(
                        one.id("id"),
                        one.text("name"),
                        one.text("about"),
                        one.word("side"),
                        one.ids("groups"),
                        one.constant("level", Level.INTERNATIONAL),
                        one.flag("veto"),
                        one.constant("voice", Voice.MEMBER)));
    }

    private Issue issue(Fields one) {
        Fields scale = one.optional("scale");
        List<Position> positions = new ArrayList<>(one.list("positions", DebateMap.MOST_POSITIONS, this::position));
        positions.addAll(one.list("earlier", DebateMap.MOST_POSITIONS, this::position));
        return noted(
                one,
                new Issue(
                        one.id("id"),
                        one.text("name"),
                        one.text("about"),
                        one.optionalId("track"),
                        one.flag("assumption"),
                        scale == null ? Scale.HUNDRED : scale(scale),
                        one.list("points", DebateMap.MOST, this::point),
                        one.optionalNumber("reference"),
                        one.optionalNumber("outcome"),
                        positions));
    }

    private static Scale scale(Fields one) {
        Scale scale = new Scale(one.number("low"), one.number("high"), one.text("lowMeans"), one.text("highMeans"));
        one.done();
        if (scale.low() >= scale.high()) {
            one.wrong("", "scale", scale.low(), scale.high());
        }
        return scale;
    }

    private Issue.Point point(Fields one) {
        return noted(one, new Issue.Point(one.number("at"), one.text("means")));
    }

    private Position position(Fields one) {
        Range capability = one.optionalRange("capability");
        Double flexibility = one.optionalNumber("flexibility");
        return noted(
                one,
                new Position(
                        one.id("actor"),
                        one.word("coder"),
                        one.optionalDate("date"),
                        required(one, "value"),
                        required(one, "salience"),
                        capability == null ? Range.exactly(1) : capability,
                        flexibility == null ? 0 : flexibility,
                        one.text("means"),
                        evidence(one)));
    }

    private static Range required(Fields one, String field) {
        if (!one.has(field)) {
            one.wrong(field, "missing");
        }
        Range range = one.optionalRange(field);
        return range == null ? Range.exactly(0) : range;
    }

    /** The evidence of a part. */
    List<Evidence> evidence(Fields of) {
        return of.list("evidence", Position.MOST_SENTENCES, one -> {
            List<Quotation> quotations = one.list("quotations", Position.MOST_SENTENCES, this::quotation);
            if (quotations.isEmpty()) {
                one.wrong("quotations", "missing");
            }
            return noted(one, new Evidence(one.id("piece"), quotations));
        });
    }

    private Quotation quotation(Fields one) {
        String exact = one.string("exact");
        if (exact.isBlank()) {
            one.wrong("exact", "missing");
        }
        return noted(
                one,
                new Quotation(
                        language(one),
                        whole(one, "revision"),
                        exact,
                        one.string("prefix"),
                        one.string("suffix"),
                        whole(one, "start")));
    }

    private static @Nullable Integer whole(Fields one, String field) {
        Double number = one.optionalNumber(field);
        if (number == null) {
            return null;
        }
        if (number < 0 || number != Math.rint(number) || number > Integer.MAX_VALUE) {
            one.wrong(field, "whole");
        }
        return number.intValue();
    }

    private static Language language(Fields one) {
        String tag = one.word("language");
        try {
            if (tag != null) {
                return Language.of(tag);
            }
            one.wrong("language", "missing");
        } catch (IllegalArgumentException malformed) {
            one.wrong("language", "language", String.valueOf(tag));
        }
        return Language.ENGLISH;
    }

    private Linkage linkage(Fields one) {
        return noted(
                one,
                new Linkage(
                        one.id("first"),
                        one.id("second"),
                        one.flag("forbidden"),
                        one.optionalId("by"),
                        one.text("about"),
                        evidence(one)));
    }

    private Precondition precondition(Fields one) {
        return noted(
                one,
                new Precondition(
                        one.id("issue"),
                        one.id("requires"),
                        one.optionalRange("within"),
                        one.optionalId("by"),
                        one.text("about"),
                        evidence(one)));
    }

    private Interest interest(Fields one) {
        return noted(one, new Interest(one.id("id"), one.text("name"), one.ids("shared"), evidence(one)));
    }

    private Gain gain(Fields one) {
        return noted(one, new Gain(one.id("actor"), one.id("issue"), one.text("about"), evidence(one)));
    }

    private Agreement agreement(Fields one) {
        return noted(
                one,
                new Agreement(
                        one.id("id"),
                        one.text("name"),
                        one.text("text"),
                        one.optionalDate("date"),
                        one.ids("signed"),
                        one.list("readings", DebateMap.MOST, this::reading)));
    }

    private Agreement.Reading reading(Fields one) {
        return noted(
                one,
                new Agreement.Reading(
                        one.id("party"), one.id("issue"), one.number("value"), one.text("means"), evidence(one)));
    }
}
