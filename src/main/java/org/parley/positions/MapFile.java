package org.parley.positions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.outlook.Range;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Maps as JSON files, in the form that {@code docs/map.schema.json} describes and {@code parley outlook} reads. A map is
 * always written in the same way; what is written and read again is the same map.
 */
public final class MapFile {

    /** The most bytes of a file. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DefaultIndenter INDENTED = new DefaultIndenter("  ", "\n");
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENTED).withArrayIndenter(INDENTED))
            .build();

    private MapFile() {}

    /**
     * Reads a map.
     *
     * @throws MapRefused if it is too large, is no JSON, or its form or its rules are broken
     */
    public static DebateMap read(byte[] file) {
        return readNoted(file).map();
    }

    static MapReader.ReadMap readNoted(byte[] file) {
        return new MapReader(new Problems()).read(JsonValue.read(text(file)));
    }

    /** The text of a file in any form, if it is one and not too large. */
    static String text(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw MapRefused.of(new Problem(0, "", "large", List.of(MOST_BYTES / 1024 / 1024)));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException binary) {
            throw MapRefused.of(new Problem(0, "", "not-text", List.of()));
        }
    }

    /** The file of a map. */
    public static byte[] write(DebateMap map) {
        ObjectNode root = NODES.objectNode();
        text(root, "name", map.name());
        array(root, "tracks", map.tracks().stream().map(MapFile::named).toList());
        array(root, "groups", map.groups().stream().map(MapFile::named).toList());
        root.set("actors", list(map.actors().stream().map(MapFile::actor).toList()));
        root.set("issues", list(map.issues().stream().map(MapFile::whole).toList()));
        array(root, "linkages", map.linkages().stream().map(MapFile::linkage).toList());
        array(
                root,
                "preconditions",
                map.preconditions().stream().map(MapFile::precondition).toList());
        array(root, "interests", map.interests().stream().map(MapFile::interest).toList());
        array(root, "gains", map.gains().stream().map(MapFile::gain).toList());
        array(
                root,
                "agreements",
                map.agreements().stream().map(MapFile::agreement).toList());
        return bytes(root);
    }

    /** A document over many lines, always in the same way. */
    static byte[] bytes(ObjectNode root) {
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static ObjectNode named(Named named) {
        return text(NODES.objectNode().put("id", named.id().value()), "name", named.name());
    }

    static ObjectNode actor(Actor actor) {
        ObjectNode one = NODES.objectNode().put("id", actor.id().value());
        text(one, "name", actor.name());
        text(one, "about", actor.about());
        put(one, "side", actor.side());
        ids(one, "groups", actor.groups());
        return one.put("level", lower(actor.level())).put("veto", actor.veto()).put("voice", lower(actor.voice()));
    }

    private static ObjectNode whole(Issue issue) {
        ObjectNode one = issue(issue);
        one.set(
                "positions",
                list(issue.current().stream().map(MapFile::position).toList()));
        array(one, "earlier", issue.earlier().stream().map(MapFile::position).toList());
        return one;
    }

    /** An issue without its positions. */
    static ObjectNode issue(Issue issue) {
        ObjectNode one = NODES.objectNode().put("id", issue.id().value());
        text(one, "name", issue.name());
        text(one, "about", issue.about());
        put(one, "track", issue.track());
        if (issue.assumption()) {
            one.put("assumption", true);
        }
        Scale scale = issue.scale();
        ObjectNode written = one.putObject("scale");
        written.set("low", number(scale.low()));
        written.set("high", number(scale.high()));
        text(written, "lowMeans", scale.lowMeans());
        text(written, "highMeans", scale.highMeans());
        array(
                one,
                "points",
                issue.points().stream()
                        .map(point -> {
                            ObjectNode node = NODES.objectNode();
                            node.set("at", number(point.at()));
                            return text(node, "means", point.means());
                        })
                        .toList());
        number(one, "reference", issue.reference());
        number(one, "outcome", issue.outcome());
        return one;
    }

    static ObjectNode position(Position position) {
        ObjectNode one = NODES.objectNode().put("actor", position.actor().value());
        put(one, "coder", position.coder());
        put(one, "date", position.date());
        one.set("value", range(position.value()));
        one.set("salience", range(position.salience()));
        one.set("capability", range(position.capability()));
        one.set("flexibility", number(position.flexibility()));
        text(one, "means", position.means());
        return evidence(one, position.evidence());
    }

    static ObjectNode linkage(Linkage linkage) {
        ObjectNode one = NODES.objectNode()
                .put("first", linkage.first().value())
                .put("second", linkage.second().value())
                .put("forbidden", linkage.forbidden());
        put(one, "by", linkage.by());
        return evidence(text(one, "about", linkage.about()), linkage.evidence());
    }

    static ObjectNode precondition(Precondition condition) {
        ObjectNode one = NODES.objectNode()
                .put("issue", condition.issue().value())
                .put("requires", condition.requires().value());
        Range within = condition.within();
        if (within != null) {
            one.set("within", range(within));
        }
        put(one, "by", condition.by());
        return evidence(text(one, "about", condition.about()), condition.evidence());
    }

    static ObjectNode interest(Interest interest) {
        ObjectNode one = NODES.objectNode().put("id", interest.id().value());
        text(one, "name", interest.name());
        ids(one, "shared", interest.shared());
        return evidence(one, interest.evidence());
    }

    static ObjectNode gain(Gain gain) {
        ObjectNode one = NODES.objectNode()
                .put("actor", gain.actor().value())
                .put("issue", gain.issue().value());
        return evidence(text(one, "about", gain.about()), gain.evidence());
    }

    static ObjectNode agreement(Agreement agreement) {
        ObjectNode one = NODES.objectNode().put("id", agreement.id().value());
        text(one, "name", agreement.name());
        text(one, "text", agreement.text());
        put(one, "date", agreement.date());
        ids(one, "signed", agreement.signed());
        one.set(
                "readings",
                list(agreement.readings().stream().map(MapFile::reading).toList()));
        return one;
    }

    private static ObjectNode reading(Agreement.Reading reading) {
        ObjectNode one = NODES.objectNode()
                .put("party", reading.party().value())
                .put("issue", reading.issue().value());
        one.set("value", number(reading.value()));
        return evidence(text(one, "means", reading.means()), reading.evidence());
    }

    private static ObjectNode evidence(ObjectNode one, List<Evidence> evidence) {
        array(one, "evidence", evidence.stream().map(MapFile::evidence).toList());
        return one;
    }

    private static ObjectNode evidence(Evidence evidence) {
        ObjectNode one = NODES.objectNode().put("piece", evidence.piece().value());
        one.set(
                "quotations",
                list(evidence.quotations().stream().map(MapFile::quotation).toList()));
        return one;
    }

    private static ObjectNode quotation(Quotation quotation) {
        ObjectNode one = NODES.objectNode().put("language", quotation.language().tag());
        if (quotation.revision() != null) {
            one.put("revision", quotation.revision());
        }
        one.put("exact", quotation.exact());
        if (!quotation.prefix().isEmpty()) {
            one.put("prefix", quotation.prefix());
        }
        if (!quotation.suffix().isEmpty()) {
            one.put("suffix", quotation.suffix());
        }
        if (quotation.start() != null) {
            one.put("start", quotation.start());
        }
        return one;
    }

    private static JsonNode range(Range range) {
        if (range.exact()) {
            return number(range.best());
        }
        ObjectNode one = NODES.objectNode();
        one.set("low", number(range.low()));
        one.set("best", number(range.best()));
        one.set("high", number(range.high()));
        return one;
    }

    /** A number as people write it: 30, not 30.0. */
    static JsonNode number(double value) {
        long whole = (long) value;
        return whole == value && Math.abs(value) < 1e15 ? NODES.numberNode(whole) : NODES.numberNode(value);
    }

    private static void number(ObjectNode node, String field, @Nullable Double value) {
        if (value != null) {
            node.set(field, number(value));
        }
    }

    static ObjectNode text(ObjectNode node, String field, LocalText text) {
        if (!text.isEmpty()) {
            ObjectNode byLanguage = node.putObject(field);
            text.byLanguage().forEach((language, words) -> byLanguage.put(language.tag(), words));
        }
        return node;
    }

    private static void put(ObjectNode node, String field, @Nullable Object value) {
        if (value != null) {
            node.put(field, value.toString());
        }
    }

    private static void ids(ObjectNode node, String field, List<Slug> ids) {
        if (!ids.isEmpty()) {
            ArrayNode all = node.putArray(field);
            ids.forEach(id -> all.add(id.value()));
        }
    }

    private static void array(ObjectNode node, String field, List<ObjectNode> members) {
        if (!members.isEmpty()) {
            node.set(field, list(members));
        }
    }

    private static ArrayNode list(List<ObjectNode> members) {
        ArrayNode all = NODES.arrayNode();
        members.forEach(all::add);
        return all;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
