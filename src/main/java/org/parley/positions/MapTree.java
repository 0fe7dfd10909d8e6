package org.parley.positions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A map that is put together, in the form of its file, from parts that were read one by one. */
final class MapTree {

    private static final String KIND = "kind";
    private static final String ISSUE = "issue";

    private final Problems problems;
    private final Map<String, JsonValue> root = new LinkedHashMap<>();
    private final List<JsonValue.Members> positions = new ArrayList<>();

    MapTree(Problems problems) {
        this.problems = problems;
    }

    /** Adds what belongs to the map as a whole: its name, or whole lists of it. */
    void head(JsonValue.Members fields) {
        root.putAll(fields.fields());
    }

    /** The fields of the map as a whole, to be filled. */
    Map<String, JsonValue> head() {
        return root;
    }

    /** Adds a part. */
    void add(Part.Kind kind, JsonValue.Members fields) {
        switch (kind) {
            case MAP -> head(fields);
            case POSITION -> positions.add(fields);
            default -> list(root, kind.field()).add(fields);
        }
    }

    /** Adds a part that says itself of what kind it is. */
    void add(JsonValue.Members fields) {
        JsonValue kind = fields.fields().remove(KIND);
        Optional<Part.Kind> known = kind(kind);
        if (known.isPresent()) {
            add(known.get(), fields);
        } else {
            problems.add(kind == null ? fields.line() : kind.line(), KIND, "no-kind");
        }
    }

    /** The kind of part that a word tells. */
    static Optional<Part.Kind> kind(@Nullable JsonValue word) {
        return word instanceof JsonValue.Plain(int _, @Nullable Object plain)
                ? Arrays.stream(Part.Kind.values())
                        .filter(one -> one.word().equals(plain))
                        .findFirst()
                : Optional.empty();
    }

    /** The map, each position with its issue. */
    JsonValue.Members root() {
        Map<Object, JsonValue.Members> issues = new HashMap<>();
        if (root.get(Part.Kind.ISSUE.field()) instanceof JsonValue.Items(int _, List<JsonValue> all)) {
            all.forEach(issue -> {
                if (issue instanceof JsonValue.Members members) {
                    issues.putIfAbsent(plain(members.fields().get("id")), members);
                }
            });
        }
        for (JsonValue.Members position : positions) {
            JsonValue named = position.fields().remove(ISSUE);
            JsonValue.Members issue = issues.get(plain(named));
            if (named == null) {
                problems.add(position.line(), ISSUE, "missing");
            } else if (issue == null) {
                problems.add(named.line(), ISSUE, "no-issue", plain(named));
            } else {
                list(issue.fields(), Part.Kind.POSITION.field()).add(position);
            }
        }
        positions.clear();
        return new JsonValue.Members(1, root);
    }

    private static Object plain(@Nullable JsonValue value) {
        return value instanceof JsonValue.Plain(int _, @Nullable Object plain) && plain != null ? plain : "";
    }

    private static List<JsonValue> list(Map<String, JsonValue> fields, String field) {
        if (fields.get(field) instanceof JsonValue.Items(int _, List<JsonValue> all)) {
            return all;
        }
        List<JsonValue> all = new ArrayList<>();
        fields.put(field, new JsonValue.Items(1, all));
        return all;
    }
}
