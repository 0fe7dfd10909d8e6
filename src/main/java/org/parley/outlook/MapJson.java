package org.parley.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Maps as JSON, in the form that {@code docs/map.schema.json} describes. What is there for people alone, such as evidence, is
 * passed over.
 */
public final class MapJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // So that a NaN is told as one, with its field.
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private MapJson() {}

    /**
     * Reads a map.
     *
     * @throws Unfit if it has not the form of one, or cannot be computed with
     */
    public static PositionMap read(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException broken) {
            String where = broken.getLocation() == null
                    ? ""
                    : " at line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr();
            throw new Unfit("", "This is no JSON: " + broken.getOriginalMessage() + where);
        }
        JsonObject map = JsonObject.of(root, "");
        PositionMap read = new PositionMap(
                map.name("name", "map"),
                list(map, "actors", MapJson::actor),
                list(map, "issues", MapJson::issue),
                list(map, "linkages", MapJson::linkage),
                list(map, "preconditions", MapJson::precondition),
                list(map, "agreements", MapJson::agreement));
        map.passOver("tracks", "groups", "interests", "gains");
        map.done();
        return read;
    }

    private static Actor actor(JsonObject one) {
        one.passOver("about", "groups");
        String id = one.text("id");
        return new Actor(
                id,
                one.name("name", id),
                one.optionalText("side"),
                one.constant("level", Level.INTERNATIONAL),
                one.flag("veto"),
                one.constant("voice", Voice.MEMBER));
    }

    private static Issue issue(JsonObject one) {
        one.passOver("about", "track", "assumption", "points", "earlier");
        String id = one.text("id");
        return new Issue(
                id,
                one.name("name", id),
                scale(one.optional("scale")),
                one.optionalNumber("reference"),
                one.optionalNumber("outcome"),
                list(one, "positions", MapJson::position));
    }

    private static Scale scale(@Nullable JsonObject scale) {
        if (scale == null) {
            return Scale.HUNDRED;
        }
        Scale read = new Scale(
                scale.number("low"),
                scale.number("high"),
                scale.optionalName("lowMeans"),
                scale.optionalName("highMeans"));
        scale.done();
        return read;
    }

    private static Position position(JsonObject one) {
        one.passOver("date", "means", "evidence");
        Range capability = one.optionalRange("capability");
        Double flexibility = one.optionalNumber("flexibility");
        return new Position(
                one.text("actor"),
                one.optionalText("coder"),
                one.range("value"),
                one.range("salience"),
                capability == null ? Range.exactly(1) : capability,
                flexibility == null ? 0 : flexibility);
    }

    private static Linkage linkage(JsonObject one) {
        one.passOver("about", "evidence");
        return new Linkage(one.text("first"), one.text("second"), !one.flag("forbidden"), one.optionalText("by"));
    }

    private static Precondition precondition(JsonObject one) {
        one.passOver("by", "about", "evidence");
        return new Precondition(one.text("issue"), one.text("requires"), one.optionalRange("within"));
    }

    private static Agreement agreement(JsonObject one) {
        one.passOver("text", "date", "signed");
        String id = one.text("id");
        return new Agreement(id, one.name("name", id), list(one, "readings", MapJson::reading));
    }

    private static Agreement.Reading reading(JsonObject one) {
        one.passOver("means", "evidence");
        return new Agreement.Reading(one.text("party"), one.text("issue"), one.number("value"));
    }

    private static <T> List<T> list(JsonObject parent, String field, Function<JsonObject, T> read) {
        List<T> all = new ArrayList<>();
        List<JsonObject> members = parent.list(field);
        for (JsonObject member : members) {
            all.add(read.apply(member));
            member.done();
        }
        return all;
    }

    /** Writes a map, always in the same way. */
    public static String write(PositionMap map) {
        ObjectNode root = JSON.createObjectNode();
        root.put("name", map.name());
        ArrayNode actors = root.putArray("actors");
        map.actors().forEach(actor -> {
            ObjectNode one = actors.addObject().put("id", actor.id()).put("name", actor.name());
            put(one, "side", actor.side());
            one.put("level", lower(actor.level())).put("veto", actor.veto()).put("voice", lower(actor.voice()));
        });
        ArrayNode issues = root.putArray("issues");
        map.issues().forEach(issue -> write(issue, issues.addObject()));
        ArrayNode linkages = root.putArray("linkages");
        map.linkages().forEach(linkage -> {
            ObjectNode one = linkages.addObject().put("first", linkage.first()).put("second", linkage.second());
            one.put("forbidden", !linkage.allowed());
            put(one, "by", linkage.by());
        });
        ArrayNode preconditions = root.putArray("preconditions");
        map.preconditions().forEach(condition -> {
            ObjectNode one = preconditions.addObject().put("issue", condition.issue());
            one.put("requires", condition.requires());
            Range within = condition.within();
            if (within != null) {
                one.set("within", range(within));
            }
        });
        ArrayNode agreements = root.putArray("agreements");
        map.agreements().forEach(agreement -> {
            ObjectNode one = agreements.addObject().put("id", agreement.id()).put("name", agreement.name());
            ArrayNode readings = one.putArray("readings");
            agreement
                    .readings()
                    .forEach(reading -> readings.addObject()
                            .put("party", reading.party())
                            .put("issue", reading.issue())
                            .put("value", reading.value()));
        });
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void write(Issue issue, ObjectNode one) {
        one.put("id", issue.id()).put("name", issue.name());
        Scale scale = issue.scale();
        ObjectNode written = one.putObject("scale").put("low", scale.low()).put("high", scale.high());
        put(written, "lowMeans", scale.lowMeans());
        put(written, "highMeans", scale.highMeans());
        if (issue.reference() != null) {
            one.put("reference", issue.reference());
        }
        if (issue.outcome() != null) {
            one.put("outcome", issue.outcome());
        }
        ArrayNode positions = one.putArray("positions");
        for (Position position : issue.positions()) {
            ObjectNode node = positions.addObject().put("actor", position.actor());
            put(node, "coder", position.coder());
            node.set("value", range(position.value()));
            node.set("salience", range(position.salience()));
            node.set("capability", range(position.capability()));
            node.put("flexibility", position.flexibility());
        }
    }

    private static JsonNode range(Range range) {
        if (range.exact()) {
            return JSON.getNodeFactory().numberNode(range.best());
        }
        return JSON.createObjectNode()
                .put("low", range.low())
                .put("best", range.best())
                .put("high", range.high());
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
