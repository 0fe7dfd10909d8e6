package org.parley.positions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a map as the store keeps it.
 *
 * @param kind what it is
 * @param key what tells it from others of the kind; a part that takes the place of another has the same
 * @param content the part as JSON
 */
record Part(Kind kind, String key, String content) {

    /** What parts there are, and the field of the file that holds them. */
    enum Kind {
        MAP(""),
        TRACK("tracks"),
        GROUP("groups"),
        ACTOR("actors"),
        ISSUE("issues"),
        POSITION("positions"),
        LINKAGE("linkages"),
        PRECONDITION("preconditions"),
        INTEREST("interests"),
        GAIN("gains"),
        AGREEMENT("agreements");

        private final String field;

        Kind(String field) {
            this.field = field;
        }
    }

    /** The parts of a map, in its order. */
    static List<Part> of(DebateMap map) {
        List<Part> parts = new ArrayList<>();
        if (!map.name().isEmpty()) {
            ObjectNode head = JsonNodeFactory.instance.objectNode();
            add(parts, Kind.MAP, "", MapFile.text(head, "name", map.name()));
        }
        map.tracks().forEach(one -> add(parts, Kind.TRACK, one.id().value(), MapFile.named(one)));
        map.groups().forEach(one -> add(parts, Kind.GROUP, one.id().value(), MapFile.named(one)));
        map.actors().forEach(one -> add(parts, Kind.ACTOR, one.id().value(), MapFile.actor(one)));
        map.issues().forEach(issue -> {
            String id = issue.id().value();
            add(parts, Kind.ISSUE, id, MapFile.issue(issue));
            issue.positions()
                    .forEach(one -> add(
                            parts,
                            Kind.POSITION,
                            key(issue, one),
                            MapFile.position(one).put("issue", id)));
        });
        map.linkages()
                .forEach(one -> add(
                        parts,
                        Kind.LINKAGE,
                        key(one.first(), one.second(), one.by(), one.forbidden()),
                        MapFile.linkage(one)));
        map.preconditions()
                .forEach(one -> add(
                        parts,
                        Kind.PRECONDITION,
                        key(one.issue(), one.requires(), one.by()),
                        MapFile.precondition(one)));
        map.interests().forEach(one -> add(parts, Kind.INTEREST, one.id().value(), MapFile.interest(one)));
        map.gains().forEach(one -> add(parts, Kind.GAIN, key(one.actor(), one.issue()), MapFile.gain(one)));
        map.agreements().forEach(one -> add(parts, Kind.AGREEMENT, one.id().value(), MapFile.agreement(one)));
        return parts;
    }

    /** What tells a position from others. */
    static String key(Issue issue, Position position) {
        return issue.id() + "\n" + position.reader() + "\n" + position.since();
    }

    /** What tells a part that has no word of its own from others. */
    static String key(@Nullable Object... tells) {
        return Arrays.stream(tells)
                .map(each -> each == null ? "" : each.toString())
                .collect(Collectors.joining("\n"));
    }

    private static void add(List<Part> parts, Kind kind, String key, ObjectNode content) {
        parts.add(new Part(kind, key, content.toString()));
    }

    /** The map that parts in its order make up. */
    static DebateMap map(List<Part> parts) {
        Map<String, JsonValue> root = new LinkedHashMap<>();
        Map<String, JsonValue.Members> issues = new LinkedHashMap<>();
        for (Part part : parts) {
            if (!(JsonValue.read(part.content) instanceof JsonValue.Members members)) {
                throw new IllegalStateException("a part of a map is no object: " + part);
            }
            switch (part.kind) {
                case MAP -> root.putAll(members.fields());
                case POSITION -> {
                    JsonValue.Members issue = issues.get(part.key.substring(0, part.key.indexOf('\n')));
                    members.fields().remove("issue");
                    if (issue != null) {
                        list(issue.fields(), part.kind.field).add(members);
                    }
                }
                default -> {
                    list(root, part.kind.field).add(members);
                    if (part.kind == Kind.ISSUE) {
                        issues.put(part.key, members);
                    }
                }
            }
        }
        return new MapReader().read(new JsonValue.Members(0, root)).map();
    }

    private static List<JsonValue> list(Map<String, JsonValue> fields, String field) {
        JsonValue list = fields.computeIfAbsent(field, _ -> new JsonValue.Items(0, new ArrayList<>()));
        return ((JsonValue.Items) list).all();
    }
}
