package org.parley.positions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a map: what the store keeps as a row, and other forms of the map as an element.
 *
 * @param kind what it is
 * @param key what tells it from others of the kind; a part that takes the place of another has the same
 * @param fields its fields, in the form of the file; those of a position name its issue too
 */
record Part(Kind kind, String key, ObjectNode fields) {

    /** The part as the store keeps it. */
    String content() {
        return fields.toString();
    }

    /** The part with its kind, for forms in which an element may hold any. */
    ObjectNode told() {
        ObjectNode told = JsonNodeFactory.instance.objectNode().put("kind", kind.word());
        told.setAll(fields);
        return told;
    }

    /** The parts of some kinds as they stand in the file, each in the list of its kind. */
    static ObjectNode head(DebateMap map, Set<Kind> kinds) {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        for (Part part : of(map)) {
            if (kinds.contains(part.kind)) {
                if (part.kind == Kind.MAP) {
                    head.setAll(part.fields);
                } else {
                    head.withArray(part.kind.field).add(part.fields);
                }
            }
        }
        return head;
    }

    /** What parts there are. */
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

        /** The list of the file that holds parts of the kind; nothing for the map itself. */
        String field() {
            return field;
        }

        /** Whether a part of the kind says something that sentences can show. */
        boolean claims() {
            return switch (this) {
                case POSITION, LINKAGE, PRECONDITION, INTEREST, GAIN, AGREEMENT -> true;
                case MAP, TRACK, GROUP, ACTOR, ISSUE -> false;
            };
        }

        /** What other forms of the map call it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
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
        parts.add(new Part(kind, key, content));
    }
}
